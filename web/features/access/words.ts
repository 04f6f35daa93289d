import { useTranslation } from 'react-i18next'
import type { SessionView } from '../../../src/access/api.ts'

type Grant = Pick<SessionView['grants'][number], 'role' | 'areaName' | 'districtCode'>

/** A role and its area in words: "Operator desa – Bangkala". A role for the whole regency names no area. */
export function useRoleWords(): (grant: Grant) => string {
  const { t } = useTranslation()
  return ({ role, areaName, districtCode }) =>
    districtCode === '' ? t(`account.role.${role}`) : `${t(`account.role.${role}`)} – ${areaName}`
}

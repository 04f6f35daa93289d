import { useTranslation } from 'react-i18next'
import type { AuditEntry } from '../../../src/audit/api.ts'

/** Acts, roles, places and kinds in words; what a later release wrote, by its code. */
export function useAuditWords() {
  const { t } = useTranslation()
  return {
    action: (code: string) => t(`auditLog.action.${code}`, { defaultValue: code }),
    role: (code: string) => t(`account.role.${code}`, { defaultValue: code }),
    kind: (code: string) => t(`auditLog.kind.${code}`, { defaultValue: code }),
    place: (code: string) =>
      code === 'cli' ? t('auditLog.terminal') : code === 'server' ? t('auditLog.server') : code,
    /** Counts and codes as they were kept. */
    detail: (detail: AuditEntry['detail']) =>
      Object.entries(detail)
        .filter(([, value]) => value !== null && value !== '')
        .map(([key, value]) => `${t(`auditLog.detail.${key}`, { defaultValue: key })} ${value}`)
        .join(' · '),
    actor: (name: string) => (name === '-' ? t('auditLog.nobody') : name),
  }
}

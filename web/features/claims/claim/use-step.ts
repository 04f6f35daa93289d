import { useTranslation } from 'react-i18next'
import type { ClaimView, StepBody } from '../../../../src/claims/api.ts'
import { api } from '../../../ui/api.ts'
import { claimKey, useAct } from '../queries.ts'

/** Takes a claim one step further. */
export function useStep({ id }: Pick<ClaimView, 'id'>, after?: () => void) {
  const { t } = useTranslation()
  return useAct((body: StepBody) => api.post<ClaimView>(`/claims/${id}/steps`, body), {
    key: claimKey(id),
    done: t('claims.stepTaken'),
    after,
  })
}

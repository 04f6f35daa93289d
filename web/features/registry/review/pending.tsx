import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PendingView } from '../../../../src/registry/api.ts'
import { api } from '../../../ui/api.ts'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { pendingQuery } from '../queries.ts'
import css from './reviewers.module.css'

/** Decisions that workers and figures do not hold yet, and the button that makes them. */
export function Pending() {
  const { t } = useTranslation()
  const { data } = useQuery(pendingQuery)
  const client = useQueryClient()
  const apply = useMutation({
    mutationFn: () => api.post<PendingView>('/reviews/apply', {}),
    onSuccess: () => {
      for (const key of ['pending', 'status']) void client.invalidateQueries({ queryKey: [key] })
    },
  })
  const { membership = 0, duplicate = 0, running = false } = data ?? {}
  const some = membership + duplicate > 0
  return (
    <div role="status" className={some ? css.pending : undefined}>
      {some && (
        <>
          {duplicate > 0 && <span>{t('pending.duplicate', { count: duplicate })}</span>}
          {membership > 0 && <span>{t('pending.membership', { count: membership })}</span>}
          {running ? (
            <span>{t('pending.running')}</span>
          ) : (
            <Button
              size="compact-sm"
              variant="default"
              loading={apply.isPending}
              onClick={() => apply.mutate()}
            >
              {t('pending.apply')}
            </Button>
          )}
          {apply.error && <ProblemNote error={apply.error} />}
        </>
      )}
    </div>
  )
}

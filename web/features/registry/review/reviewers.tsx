import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewersView } from '../../../../src/registry/api.ts'
import { api } from '../../../ui/api.ts'
import { Confirm } from '../../../ui/confirm.tsx'
import { useFormat } from '../../../ui/format.ts'
import { reviewersQuery } from '../queries.ts'
import css from './reviewers.module.css'

/** How many people decide a pair, how well they agree, and for an administrator the switch between one and two. */
export function Reviewers() {
  const { t } = useTranslation()
  const { data } = useQuery(reviewersQuery)
  const [asking, setAsking] = useState(false)
  const client = useQueryClient()
  const change = useMutation({
    mutationFn: (two: boolean) => api.put<ReviewersView>('/reviews/reviewers', { two }),
    onSuccess: (view) => {
      client.setQueryData(reviewersQuery.queryKey, view)
      void client.invalidateQueries({ queryKey: ['reviews'] })
      setAsking(false)
    },
  })
  if (!data) return null
  const { two, maySwitch, people, agreement } = data
  return (
    <div className={css.reviewers}>
      <p>
        {t(two ? 'reviewers.two' : 'reviewers.one')}{' '}
        {maySwitch && (
          <Button variant="subtle" size="compact-sm" onClick={() => setAsking(true)}>
            {t(two ? 'reviewers.toOne' : 'reviewers.toTwo')}
          </Button>
        )}
      </p>
      {two && people < 3 && <p className="small quiet">{t('reviewers.tooFew', { count: people })}</p>}
      {(two || agreement) && <Agreement agreement={agreement} />}
      <Confirm
        opened={asking}
        title={t('reviewers.title')}
        words={t(two ? 'reviewers.toOneWords' : 'reviewers.toTwoWords')}
        act={t(two ? 'reviewers.toOne' : 'reviewers.toTwo')}
        busy={change.isPending}
        error={change.error}
        onConfirm={() => change.mutate(!two)}
        onClose={() => setAsking(false)}
      />
    </div>
  )
}

function Agreement({ agreement }: Pick<ReviewersView, 'agreement'>) {
  const { t } = useTranslation()
  const format = useFormat()
  if (!agreement)
    return (
      <p className="small">
        {t('reviewers.agreement')}: {t('reviewers.none')}
      </p>
    )
  const { pairs, agreed, share, kappa, enough } = agreement
  return (
    <p className="small">
      {t('reviewers.agreement')}:{' '}
      {t('reviewers.agreed', {
        agreed,
        pairs,
        share: format.percent(share.basisPoints),
        low: format.percent(share.low),
        high: format.percent(share.high),
      })}
      .{' '}
      {kappa
        ? t('reviewers.kappa', {
            value: format.hundredths(kappa.value),
            low: format.hundredths(kappa.low),
            high: format.hundredths(kappa.high),
          })
        : t('reviewers.noKappa')}{' '}
      {!enough && <strong>{t('reviewers.few')}</strong>}
    </p>
  )
}

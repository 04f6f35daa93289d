import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { Loading } from '../../../ui/loading.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { May } from '../../access/may.tsx'
import { MatchingRows } from './matching-rows.tsx'
import { matchingQuery } from './queries.ts'

/** How many of the payments BPJS told stand on a claim here, and those that do not. */
export function Matching() {
  const { t } = useTranslation()
  const format = useFormat()
  const { data, error, refetch } = useQuery(matchingQuery)
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading rows={3} />
  const { matched, open, without, aside } = data
  const all = matched.payments + open.payments + without.payments + aside.payments
  const told = (which: { payments: number; amount: number }) => ({
    count: which.payments,
    amount: format.rupiah(which.amount),
  })
  return (
    <section className="section" aria-labelledby="cocok">
      <h2 id="cocok">
        {t('matching.finding', { matched: format.number(matched.payments), all: format.number(all) })}
      </h2>
      <p className="quiet">{t('matching.lead')}</p>
      <ul>
        {open.payments > 0 && <li>{t('matching.open', told(open))}</li>}
        {without.payments > 0 && <li>{t('matching.without', told(without))}</li>}
        {aside.payments > 0 && <li>{t('matching.aside', told(aside))}</li>}
      </ul>
      <May right="claims.read">
        <MatchingRows />
      </May>
    </section>
  )
}

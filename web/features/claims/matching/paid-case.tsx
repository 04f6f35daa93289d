import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PaidCaseView } from '../../../../src/claims/matching/api.ts'
import { useFormat } from '../../../ui/format.ts'
import { Loading } from '../../../ui/loading.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { paidCaseQuery } from './queries.ts'

/** One payment and its case as a leader may see it: nobody by name. */
export function PaidCase({ id }: { id: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { data, error, refetch } = useQuery(paidCaseQuery(id))
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading rows={6} />
  const { programme, payer, amount, month, village, district } = data
  return (
    <section className="section" aria-labelledby="satu">
      <h2 id="satu">{t('matching.paidCase')}</h2>
      <p>
        <strong>{format.wholeRupiah(amount)}</strong>, {t(`benefits.programme.${programme}`)},{' '}
        {format.month(`${month}-01`)}. {[village, district].filter(Boolean).join(', ')}.{' '}
        {t('benefits.payerLabel')}: {t(`benefits.payer.${payer}`)}.
      </p>
      <p className="quiet">{t('matching.masked')}</p>
      {data.case ? <Way of={data.case} /> : <p>{t('matching.noCase')}</p>}
    </section>
  )
}

function Way({ of }: { of: NonNullable<PaidCaseView['case']> }) {
  const { t } = useTranslation()
  const format = useFormat()
  const rupiah = (amount: number | null) =>
    amount === null ? t('claims.notKnown') : format.wholeRupiah(amount)
  const facts = [
    [t('matching.happened'), t(`claims.kind.${of.kind}`)],
    [t('matching.year'), String(of.year)],
    [
      t('matching.receivers'),
      of.receivers.map((one) => t(`claims.relation.${one}`)).join(', ') || t('claims.notKnown'),
    ],
    [t('matching.expected'), rupiah(of.expected)],
    [
      t('matching.decided'),
      of.outcome ? `${rupiah(of.decided)}, ${t(`claims.outcome.${of.outcome}`)}` : rupiah(of.decided),
    ],
  ]
  return (
    <>
      <dl className="stack">
        {facts.map(([term, said]) => (
          <div key={term}>
            <dt className="quiet small">{term}</dt>
            <dd style={{ margin: 0 }}>{said}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('matching.steps')}</h3>
      <ol>
        {of.steps.map(({ kind, month }, index) => (
          <li key={index}>
            {t(`claims.act.${kind}`)}, {format.month(`${month}-01`)}
          </li>
        ))}
      </ol>
      {of.days !== null && of.days >= 0 && <p>{t('matching.days', { count: of.days })}</p>}
    </>
  )
}

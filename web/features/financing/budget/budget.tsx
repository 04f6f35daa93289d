import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { BudgetView } from '../../../../src/financing/api.ts'
import { Empty } from '../../../ui/empty.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Loading } from '../../../ui/loading.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { May } from '../../access/may.tsx'
import css from '../financing.module.css'
import { budgetQuery } from '../queries.ts'
import { MoneyTabs } from '../tabs.tsx'
import { ChooseYear, thisYear } from '../year.tsx'
import { Months } from './months.tsx'
import { OpenSource } from './open-source.tsx'
import { Sources } from './sources.tsx'

/** Where contributions are paid from, and what is left. */
export function Budget() {
  const { t } = useTranslation()
  const { tahun } = useSearch({ from: '/inside/anggaran' })
  const year = tahun ?? thisYear()
  const budget = useQuery(budgetQuery(year))
  return (
    <Page
      title={t('financing.title')}
      heading={budget.data && <Finding budget={budget.data} />}
      lead={<p>{t('financing.lead')}</p>}
      aside={<ChooseYear year={year} years={budget.data?.years ?? []} to="/anggaran" />}
    >
      <MoneyTabs />
      {budget.error ? (
        <ProblemNote error={budget.error} onRetry={() => void budget.refetch()} />
      ) : !budget.data ? (
        <Loading rows={6} />
      ) : (
        <Shown budget={budget.data} />
      )}
    </Page>
  )
}

function Finding({ budget: { totals, fiscalYear } }: { budget: BudgetView }) {
  const { t } = useTranslation()
  const { rupiah } = useFormat()
  if (totals.budget === 0) return t('financing.findingNone', { year: fiscalYear })
  if (totals.free === 0) return t('financing.findingSpent', { year: fiscalYear })
  return t('financing.finding', { free: rupiah(totals.free), budget: rupiah(totals.budget) })
}

function Shown({ budget }: { budget: BudgetView }) {
  const { t } = useTranslation()
  const { sources, totals } = budget
  return (
    <>
      {totals.budget > 0 && <Bar totals={totals} />}
      {sources.length === 0 ? (
        <Empty title={t('financing.noneTitle')} next={t('financing.noneNext')} />
      ) : (
        <Sources budget={budget} />
      )}
      <May right="budget.enter">
        <OpenSource />
      </May>
      {totals.realised > 0 && <Months budget={budget} />}
    </>
  )
}

/** Paid and committed in the budget; the table below says the same in figures. */
function Bar({ totals }: { totals: BudgetView['totals'] }) {
  const share = (amount: number) => `${(100 * Math.max(0, amount)) / totals.budget}%`
  return (
    <div className={css.bar} aria-hidden="true">
      <span className={css.paid} style={{ width: share(totals.realised) }} />
      <span className={css.bound} style={{ width: share(totals.committed - totals.realised) }} />
    </div>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PlansView } from '../../../../src/financing/plan/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { May } from '../../access/may.tsx'
import { MoneyTabs } from '../tabs.tsx'
import { MakePlan } from './make-plan.tsx'
import { plansQuery } from './queries.ts'

/** Every plan, the latest first, and the form of another. */
export function Plans() {
  const { t } = useTranslation()
  const plans = useQuery(plansQuery)
  return (
    <Page title={t('plans.title')} lead={<p>{t('plans.lead')}</p>}>
      <MoneyTabs />
      <May right="decrees.make">
        <MakePlan open={plans.data?.length === 0} />
      </May>
      {plans.error ? (
        <ProblemNote error={plans.error} onRetry={() => void plans.refetch()} />
      ) : !plans.data ? (
        <Loading rows={6} />
      ) : plans.data.length === 0 ? (
        <Empty title={t('plans.none')} />
      ) : (
        <Shown plans={plans.data} />
      )}
    </Page>
  )
}

type Plan = PlansView[number]

function Shown({ plans }: { plans: Plan[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const columns: Column<Plan>[] = [
    {
      id: 'title',
      header: t('plans.plan'),
      names: true,
      cell: ({ id, title, madeAt, madeBy }) => (
        <span>
          <Link to="/anggaran/rencana/$id" params={{ id }} search={{}}>
            {title}
          </Link>
          <span className="quiet small" style={{ display: 'block' }}>
            {format.moment(madeAt)} · {madeBy}
          </span>
        </span>
      ),
    },
    { id: 'year', header: t('financing.year'), cell: ({ fiscalYear }) => fiscalYear },
    { id: 'state', header: t('plans.stateLabel'), cell: ({ state }) => t(`plans.state.${state}`) },
    {
      id: 'people',
      header: t('plans.protected'),
      number: true,
      cell: ({ picked }) => (picked === null ? '–' : format.number(picked)),
    },
    {
      id: 'amount',
      header: t('plans.cost'),
      number: true,
      cell: ({ amount }) => (amount === null ? '–' : format.wholeRupiah(amount)),
    },
  ]
  return <DataTable caption={t('plans.title')} columns={columns} rows={plans} rowKey={({ id }) => id} cards />
}

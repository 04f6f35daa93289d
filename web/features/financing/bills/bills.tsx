import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { BillsView } from '../../../../src/financing/bills/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { May } from '../../access/may.tsx'
import { MoneyTabs } from '../tabs.tsx'
import { ChooseYear, thisYear } from '../year.tsx'
import { billsQuery } from './queries.ts'
import { Runs } from './runs.tsx'

/** Every bill of a year, the latest month first. */
export function Bills() {
  const { t } = useTranslation()
  const { tahun, bulan, sumber } = useSearch({ from: '/inside/anggaran/tagihan' })
  const year = tahun ?? thisYear()
  const bills = useQuery(billsQuery(year))
  return (
    <Page
      title={t('bills.title')}
      heading={bills.data?.length ? <Finding bills={bills.data} year={year} /> : undefined}
      lead={<p>{t('bills.lead')}</p>}
      aside={<ChooseYear year={year} years={[]} to="/anggaran/tagihan" />}
    >
      <MoneyTabs />
      <May right="bills.make">
        <Runs year={year} />
      </May>
      {bills.error ? (
        <ProblemNote error={bills.error} onRetry={() => void bills.refetch()} />
      ) : !bills.data ? (
        <Loading rows={6} />
      ) : bills.data.length === 0 ? (
        <Empty title={t('bills.none')} />
      ) : (
        <>
          {(bulan || sumber) && <Only bills={bills.data} year={year} month={bulan} sourceId={sumber} />}
          <Shown bills={chosen(bills.data, bulan, sumber)} />
        </>
      )}
    </Page>
  )
}

type Bill = BillsView[number]

const chosen = (bills: Bill[], month: string | undefined, sourceId: string | undefined) =>
  bills.filter(
    (bill) => (!month || bill.month.startsWith(month)) && (!sourceId || bill.sourceId === sourceId),
  )

interface OnlyProps {
  bills: Bill[]
  year: number
  month: string | undefined
  sourceId: string | undefined
}

/** Which bills of the year are shown, what they add up to, and the way back to all. */
function Only({ bills, year, month, sourceId }: OnlyProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const shown = chosen(bills, month, sourceId).filter(({ state }) => state !== 'withdrawn')
  const paid = shown.reduce((sum, bill) => sum + (bill.paid ?? 0), 0)
  const what = [
    month && format.month(`${month}-01`),
    sourceId && bills.find((bill) => bill.sourceId === sourceId)?.source,
  ]
  return (
    <p>
      {t('bills.only', {
        what: what.filter(Boolean).join(', '),
        bills: format.number(shown.length),
        paid: format.wholeRupiah(paid),
      })}{' '}
      <Link to="/anggaran/tagihan" search={{ tahun: year }}>
        {t('bills.onlyAll', { year })}
      </Link>
    </p>
  )
}

function Finding({ bills, year }: { bills: Bill[]; year: number }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const open = bills.filter(({ state }) => state !== 'paid' && state !== 'withdrawn')
  if (open.length === 0) return t('bills.findingPaid', { year })
  const late = open.filter((bill) => bill.late).length
  return t('bills.finding', { open: number(open.length), year, late: number(late) })
}

function Shown({ bills }: { bills: Bill[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const about = (bill: Bill) =>
    [
      bill.source,
      bill.decree,
      bill.kind === 'regular' && bill.part > 1 && t('bills.part', { part: bill.part }),
      bill.kind === 'correction' && t('bills.correctionOf', { month: format.month(bill.month) }),
    ]
      .filter(Boolean)
      .join(' · ')
  const columns: Column<Bill>[] = [
    {
      id: 'month',
      header: t('bills.month'),
      names: true,
      cell: (bill) => (
        <span>
          <Link to="/anggaran/tagihan/$id" params={{ id: bill.id }}>
            {format.month(bill.month)}
          </Link>
          <span className="quiet small" style={{ display: 'block' }}>
            {about(bill)}
          </span>
        </span>
      ),
    },
    {
      id: 'state',
      header: t('bills.stateLabel'),
      cell: ({ state, late, dueOn }) => (
        <span>
          {t(`bills.state.${state}`)}
          {late && (
            <strong className="small" style={{ display: 'block' }}>
              {t('bills.late')}: {format.shortDate(dueOn)}
            </strong>
          )}
        </span>
      ),
    },
    { id: 'people', header: t('bills.people'), number: true, cell: ({ people }) => format.number(people) },
    {
      id: 'rejected',
      header: t('bills.rejected'),
      number: true,
      cell: ({ rejected }) => format.number(rejected.people),
    },
    {
      id: 'amount',
      header: t('bills.amount'),
      number: true,
      cell: ({ amount }) => format.wholeRupiah(amount),
    },
    {
      id: 'paid',
      header: t('bills.paid'),
      number: true,
      cell: ({ paid }) => (paid === null ? t('bills.notPaid') : format.wholeRupiah(paid)),
    },
  ]
  return <DataTable caption={t('bills.title')} columns={columns} rows={bills} rowKey={({ id }) => id} cards />
}

import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReconcileView } from '../../../../src/financing/bills/api.ts'
import { download } from '../../../ui/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { Opens } from '../../../ui/opens.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { useMay } from '../../access/may.tsx'
import { MoneyTabs } from '../tabs.tsx'
import { ChooseYear, thisYear } from '../year.tsx'
import { DifferenceRows, type RowsAsked } from './difference-rows.tsx'
import { ofYear, reconcileQuery } from './queries.ts'

type Difference = ReconcileView['differences'][number]

/** Decree, bill, answer and payment of a year side by side, and each way they differ. */
export function Reconcile() {
  const { t } = useTranslation()
  const { tahun } = useSearch({ from: '/inside/anggaran/rekonsiliasi' })
  const year = tahun ?? thisYear()
  const view = useQuery(reconcileQuery(year))
  return (
    <Page
      title={t('bills.reconcile')}
      heading={view.data && <Finding view={view.data} />}
      lead={<p>{t('bills.reconcileLead')}</p>}
      aside={<ChooseYear year={year} years={[]} to="/anggaran/rekonsiliasi" />}
    >
      <MoneyTabs />
      {view.error ? (
        <ProblemNote error={view.error} onRetry={() => void view.refetch()} />
      ) : !view.data ? (
        <Loading rows={8} />
      ) : view.data.sums.decreed.months + view.data.sums.billed.months === 0 ? (
        <Empty title={t('bills.reconcileNone')} />
      ) : (
        <Shown key={year} view={view.data} year={year} />
      )}
    </Page>
  )
}

const notOwed: readonly Difference['kind'][] = ['rejected-paid', 'not-decreed', 'overpaid']

function Finding({ view }: { view: ReconcileView }) {
  const { t } = useTranslation()
  const { wholeRupiah } = useFormat()
  if (view.sums.decreed.months + view.sums.billed.months === 0) return t('bills.reconcile')
  const amount = view.differences
    .filter(({ kind }) => notOwed.includes(kind))
    .reduce((sum, difference) => sum + difference.amount, 0)
  return amount === 0
    ? t('bills.reconcileFindingNone')
    : t('bills.reconcileFinding', { amount: wholeRupiah(amount) })
}

function Shown({ view, year }: { view: ReconcileView; year: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay()
  const [asked, setAsked] = useState<RowsAsked | null>(null)
  const rows = useRef<HTMLDivElement>(null)
  const open = (of: RowsAsked) => {
    setAsked(of)
    rows.current?.scrollIntoView()
  }
  const [failed, setFailed] = useState<Error | null>(null)
  const names = ['decreed', 'billed', 'accepted', 'charged', 'owed', 'paid'] as const
  const amounts: Column<{ people: number; months: number; amount: number }>[] = [
    { id: 'people', header: t('bills.people'), number: true, cell: ({ people }) => format.number(people) },
    {
      id: 'months',
      header: t('bills.personMonths'),
      number: true,
      cell: ({ months }) => format.number(months),
    },
    {
      id: 'amount',
      header: t('bills.rupiah'),
      number: true,
      cell: ({ amount }) => format.wholeRupiah(amount),
    },
  ]
  const { from, until } = ofYear(year)
  const file = () =>
    download(
      `/financing/reconciliation/file?fromMonth=${from}&untilMonth=${until}`,
      `rekonsiliasi-${year}.xlsx`,
    ).catch(setFailed)
  return (
    <>
      {failed && <ProblemNote error={failed} />}
      <DataTable
        caption={t('bills.reconcile')}
        columns={[
          { id: 'name', header: '', names: true, cell: ({ name }) => t(`bills.sum.${name}`) },
          {
            id: 'people',
            header: t('bills.people'),
            number: true,
            cell: ({ name, people }) => (
              <Opens
                number={format.number(people)}
                of={t(`bills.sum.${name}`)}
                onOpen={may('decrees.read') ? () => open({ stage: name }) : undefined}
              />
            ),
          },
          ...amounts.slice(1),
        ]}
        rows={names.map((name) => ({ name, ...view.sums[name] }))}
        rowKey={({ name }) => name}
        cards
      />
      <section className="section">
        <h2>{t('bills.differences')}</h2>
        {view.differences.length === 0 ? (
          <p>{t('bills.reconcileClean')}</p>
        ) : (
          <DataTable
            caption={t('bills.differences')}
            columns={[
              {
                id: 'kind',
                header: t('bills.column.difference'),
                names: true,
                cell: (difference) =>
                  may('decrees.read') ? (
                    <Button variant="transparent" px={0} onClick={() => open({ kind: difference.kind })}>
                      {t(`bills.difference.${difference.kind}`)}
                    </Button>
                  ) : (
                    t(`bills.difference.${difference.kind}`)
                  ),
              },
              ...amounts,
            ]}
            rows={view.differences}
            rowKey={({ kind }) => kind}
            cards
          />
        )}
        {may('decrees.read') && (
          <p>
            <Button variant="default" onClick={() => void file()}>
              {t('bills.reconcileFile')}
            </Button>
          </p>
        )}
      </section>
      <div ref={rows}>{asked && <DifferenceRows key={JSON.stringify(asked)} of={asked} year={year} />}</div>
      <ByMonth months={view.months} />
    </>
  )
}

function ByMonth({ months }: { months: ReconcileView['months'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const money = (
    name: 'decreed' | 'billed' | 'accepted' | 'paid',
  ): Column<ReconcileView['months'][number]> => ({
    id: name,
    header: t(`bills.sum.${name}`),
    number: true,
    cell: (row) => format.wholeRupiah(row[name]),
  })
  return (
    <section className="section">
      <h2>{t('bills.months')}</h2>
      <DataTable
        caption={t('bills.months')}
        columns={[
          {
            id: 'month',
            header: t('bills.month'),
            names: true,
            cell: ({ month }) => (
              <Link
                to="/anggaran/tagihan"
                search={{ tahun: Number(month.slice(0, 4)), bulan: month.slice(0, 7) }}
              >
                {format.month(month)}
              </Link>
            ),
          },
          money('decreed'),
          money('billed'),
          money('accepted'),
          money('paid'),
          {
            id: 'differing',
            header: t('bills.differing'),
            number: true,
            cell: ({ differing }) => format.number(differing),
          },
        ]}
        rows={months}
        rowKey={({ month }) => month}
        cards
      />
    </section>
  )
}

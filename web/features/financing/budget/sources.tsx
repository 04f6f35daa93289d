import { useTranslation } from 'react-i18next'
import type { BudgetView } from '../../../../src/financing/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { toEntries } from './entries-search.ts'

type Source = BudgetView['sources'][number]
type Row = Pick<Source, 'budget' | 'committed' | 'realised' | 'free'> & { source?: Source }

/** Each source with its sums; the name opens the entries behind them. */
export function Sources({ budget }: { budget: BudgetView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const money = (field: 'budget' | 'committed' | 'realised' | 'free'): Column<Row> => ({
    id: field,
    header: t(`financing.${field}`),
    number: true,
    cell: (row) => {
      const amount = format.wholeRupiah(row[field])
      return row.source ? (
        <Link
          to="/anggaran/sumber/$id"
          params={{ id: row.source.id }}
          search={{ tahun: budget.fiscalYear }}
          aria-label={`${amount}, ${t(`financing.${field}`)}, ${row.source.name}`}
        >
          {amount}
        </Link>
      ) : (
        <Link
          {...toEntries(budget.fiscalYear, field)}
          aria-label={`${amount}, ${t(`financing.${field}`)}, ${t('financing.total')}`}
        >
          {amount}
        </Link>
      )
    },
  })
  const columns: Column<Row>[] = [
    {
      id: 'name',
      header: t('financing.source'),
      names: true,
      cell: ({ source }) =>
        source ? <Name source={source} year={budget.fiscalYear} /> : <strong>{t('financing.total')}</strong>,
    },
    money('budget'),
    money('committed'),
    money('realised'),
    money('free'),
  ]
  const rows: Row[] = [
    ...budget.sources.map((source) => ({ ...source, source })),
    ...(budget.sources.length > 1 ? [budget.totals] : []),
  ]
  return (
    <DataTable
      caption={t('financing.sources')}
      columns={columns}
      rows={rows}
      rowKey={({ source }) => source?.id ?? 'total'}
      cards
    />
  )
}

function Name({ source, year }: { source: Source; year: number }) {
  const { t } = useTranslation()
  const about = [
    t(`financing.kind.${source.kind}`),
    source.villageName,
    source.office,
    source.activityCode,
    source.accountCode,
    source.closed && t('financing.closed'),
  ]
  return (
    <span>
      <Link to="/anggaran/sumber/$id" params={{ id: source.id }} search={{ tahun: year }}>
        {source.name}
      </Link>
      <span className="quiet small" style={{ display: 'block' }}>
        {about.filter(Boolean).join(' · ')}
      </span>
    </span>
  )
}

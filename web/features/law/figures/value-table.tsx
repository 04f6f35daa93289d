import { useTranslation } from 'react-i18next'
import type { Dated, Series } from '../../../../src/rules/core/series.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { valueTable } from '../figure-text.ts'
import { useSay, useTold } from '../words.ts'

/** A value that is itself a table: tiers, degrees of disability. */
export function ValueTable({ figure, value }: { figure: Series; value: Dated }) {
  const { t } = useTranslation()
  const told = useTold()
  const say = useSay()
  const format = useFormat()
  const { columns, rows } = valueTable(value.value, say)
  const name = (column: string) => (column === '' ? t('hukum.row') : say.code(column))
  return (
    <div className="stack">
      <h4 style={{ margin: 0, fontSize: '0.9375rem' }}>
        {t('hukum.tableFrom', { day: format.date(value.from) })}
      </h4>
      <DataTable
        caption={`${told(figure.title)}, ${t('hukum.tableFrom', { day: format.date(value.from) })}`}
        columns={columns.map((column, at) => ({
          id: column,
          header: name(column),
          names: at === 0,
          number: at > 0 && rows.every((row) => /^(Rp)?[\d.,]*%?$/.test(row[at] ?? '')),
          cell: (row: { cells: string[] }) => row.cells[at],
        }))}
        rows={rows.map((cells, at) => ({ cells, at }))}
        rowKey={({ at }) => String(at)}
      />
    </div>
  )
}

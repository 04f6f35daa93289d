import { useTranslation } from 'react-i18next'
import type { BenefitsView } from '../../../../src/claims/payments/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'

type Cell = BenefitsView['cells'][number]
type Row = BenefitsView['byProgramme'][number]

/** Programmes by who paid the contributions: people above, rupiah below. */
export function Cells({ benefits: { byProgramme, byPayer, cells } }: { benefits: BenefitsView }) {
  const { t } = useTranslation()
  const told = useTold()
  const at = (row: Row, payer: Cell['payer']) =>
    cells.find((cell) => cell.programme === row.programme && cell.payer === payer)
  const columns: Column<Row>[] = [
    {
      id: 'what',
      header: t('benefits.what'),
      names: true,
      cell: ({ programme }) => (
        <Link to="/klaim/manfaat" search={{ program: programme }}>
          {t(`benefits.programme.${programme}`)}
        </Link>
      ),
    },
    ...byPayer.map(
      ({ payer }): Column<Row> => ({
        id: payer,
        header: t(`benefits.payer.${payer}`),
        number: true,
        cell: (row) => told(at(row, payer)),
      }),
    ),
    { id: 'all', header: t('benefits.all'), number: true, cell: (row) => told(row) },
  ]
  return (
    <section className="section">
      <h2>{t('benefits.table')}</h2>
      <DataTable
        caption={t('benefits.table')}
        columns={columns}
        rows={byProgramme}
        rowKey={({ programme }) => programme}
        cards
      />
    </section>
  )
}

function useTold() {
  const { t } = useTranslation()
  const format = useFormat()
  return (sum: { people: number | null; amount: number | null } | undefined) => {
    if (!sum) return '–'
    if (sum.people === null || sum.amount === null) return t('benefits.tooFew')
    return (
      <span>
        {format.wholeRupiah(sum.amount)}
        <span className="quiet small" style={{ display: 'block' }}>
          {format.number(sum.people)} {t('benefits.people').toLowerCase()}
        </span>
      </span>
    )
  }
}

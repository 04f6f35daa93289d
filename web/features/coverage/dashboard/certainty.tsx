import { useTranslation } from 'react-i18next'
import type { CatalogueId, CoverageView, ExpectedFigure } from '../../../../src/coverage/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Quality } from '../../registry/review/quality.tsx'
import { Definition } from '../definition.tsx'
import { useFigure } from '../queries.ts'

interface Row {
  id: CatalogueId
  /** The definition that says how the estimate comes about. */
  help: CatalogueId
  figure: ExpectedFigure
  share?: boolean
}

/** What was counted beside what is expected when the doubts of the linkage are weighed in, and how good the linkage is. */
export function Certainty({ expected }: { expected: NonNullable<CoverageView['expected']> }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { basis } = expected
  const rows: Row[] = [
    { id: 'uncovered', help: 'expectedUncovered', figure: expected.uncovered },
    { id: 'active', help: 'expectedActive', figure: expected.active },
    { id: 'activeOnLists', help: 'expectedActiveOnLists', figure: expected.activeOnLists },
    { id: 'coveragePercent', help: 'expectedCoverage', figure: expected.coveragePercent, share: true },
  ]
  const said = (row: Row, value: number) => (row.share ? format.finePercent(value) : format.number(value))
  const columns: Column<Row>[] = [
    { id: 'name', header: t('expected.figure'), names: true, cell: (row) => <Name {...row} /> },
    { id: 'count', header: t('expected.counted'), number: true, cell: (row) => said(row, row.figure.count) },
    { id: 'value', header: t('expected.estimate'), number: true, cell: (row) => said(row, row.figure.value) },
    {
      id: 'range',
      header: t('expected.range'),
      cell: (row) =>
        row.figure.low === row.figure.high
          ? t('expected.exact')
          : t('expected.between', { low: said(row, row.figure.low), high: said(row, row.figure.high) }),
    },
  ]
  return (
    <section className="section" aria-labelledby="pasti">
      <div className="section-head">
        <div>
          <h2 id="pasti">{t('expected.title')}</h2>
          <p className="quiet small">{t('expected.note')}</p>
        </div>
      </div>
      <div className="stack">
        <DataTable
          caption={t('expected.title')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          cards
        />
        <p className="small">{t(basis.calibrated ? 'expected.calibrated' : 'expected.modelOwn', basis)}</p>
        <Quality />
      </div>
    </section>
  )
}

function Name({ id, help }: Row) {
  return (
    <>
      {useFigure(id)?.name ?? '…'} <Definition id={help} />
    </>
  )
}

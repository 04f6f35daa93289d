import { useTranslation } from 'react-i18next'
import type { JknView } from '../../../../src/jkn/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { Protection } from '../../../ui/protection.tsx'
import { Explained } from './explained.tsx'
import { type JknSearch, protections, states } from './jkn-search.ts'
import { Opens } from './opens.tsx'

interface Row {
  protection: (typeof protections)[number] | null
  people: Record<string, number>
}

/** Workers by protection at work and health insurance; every number opens its people. */
export function Cross({ view: { workers, figures } }: { view: JknView }) {
  const { t } = useTranslation()
  const of = (protection: Row['protection']): Row => ({
    protection,
    people: Object.fromEntries(
      states.map((state) => [
        state,
        workers.cells.reduce(
          (sum, cell) =>
            cell.state === state && (protection === null || cell.protection === protection)
              ? sum + cell.people
              : sum,
          0,
        ),
      ]),
    ),
  })
  const rows = [...protections.map(of), of(null)].filter(
    ({ protection, people }) => protection === null || Object.values(people).some((count) => count > 0),
  )
  const named = (protection: Row['protection']) =>
    protection === null ? t('jkn.total') : t(`people.protection.${protection}`)
  const cell = (row: Row, state: (typeof states)[number] | undefined) => {
    const people =
      state === undefined ? Object.values(row.people).reduce((sum, one) => sum + one, 0) : row.people[state]!
    const asked: JknSearch = { siapa: 'pekerja', kerja: row.protection ?? undefined, jkn: state }
    const label = `${named(row.protection)}, ${state ? t(`jkn.state.${state}`) : t('jkn.total')}`
    return <Opens people={people} asked={asked} label={label} />
  }
  const columns: Column<Row>[] = [
    {
      id: 'protection',
      header: t('jkn.protection'),
      names: true,
      cell: ({ protection }) => (protection ? <Protection state={protection} /> : t('jkn.total')),
    },
    ...states.map(
      (state): Column<Row> => ({
        id: state,
        header: t(`jkn.state.${state}`),
        number: true,
        cell: (row) => cell(row, state),
      }),
    ),
    { id: 'total', header: t('jkn.total'), number: true, cell: (row) => cell(row, undefined) },
  ]
  return (
    <section className="section">
      <h2>
        {t('jkn.cross')} <Explained id="jknWorkers" figures={figures} />
      </h2>
      <p className="quiet small">{t('jkn.crossNote')}</p>
      <DataTable
        caption={t('jkn.cross')}
        columns={columns}
        rows={rows}
        rowKey={({ protection }) => protection ?? ''}
        cards
      />
    </section>
  )
}

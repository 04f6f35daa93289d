import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { BreakdownView } from '../../../../src/coverage/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { toFilter } from '../people/search.ts'
import { breakdownQuery } from '../queries.ts'
import { useGroupName, useSegmentName } from '../words.ts'
import css from './dashboard.module.css'

type Row = BreakdownView['rows'][number]

/** Who the unprotected are: by segment and by group. */
export function Breakdown({ asOf }: { asOf: string | undefined }) {
  const { t } = useTranslation()
  return (
    <section className="section" aria-labelledby="rincian">
      <div className="section-head">
        <div>
          <h2 id="rincian">{t('breakdown.title')}</h2>
          <p className="quiet small">{t('breakdown.note')}</p>
        </div>
      </div>
      <div className={css.two}>
        <Cut by="segment" asOf={asOf} />
        <Cut by="group" asOf={asOf} />
      </div>
    </section>
  )
}

function Cut({ by, asOf }: { by: 'segment' | 'group'; asOf: string | undefined }) {
  const { t } = useTranslation()
  const format = useFormat()
  const segmentName = useSegmentName()
  const groupName = useGroupName()
  const name = by === 'segment' ? segmentName : groupName
  const breakdown = useQuery(breakdownQuery(by, asOf))
  if (breakdown.error) return <ProblemNote error={breakdown.error} onRetry={() => void breakdown.refetch()} />
  if (!breakdown.data) return <Loading />
  const rows = [...breakdown.data.rows].sort(
    (a, b) => Number(a.code === '') - Number(b.code === '') || b.figures.uncovered - a.figures.uncovered,
  )
  const columns: Column<Row>[] = [
    { id: 'name', header: t(`breakdown.${by}`), names: true, cell: (row) => name(row.code) },
    {
      id: 'coverage',
      header: t('breakdown.coverage'),
      cell: (row) => (
        <span className={css.cell}>
          <span className={css.cellBar} aria-hidden="true">
            <span style={{ width: `${Math.min(100, row.figures.coveragePercent / 100)}%` }} />
          </span>
          {format.share(row.figures.active, row.figures.universe)}
        </span>
      ),
    },
    {
      id: 'uncovered',
      header: t('breakdown.uncovered'),
      number: true,
      cell: (row) => (
        <Link to="/orang" search={{ figure: 'uncovered', asOf, [by]: toFilter(row.code) }}>
          {format.number(row.figures.uncovered)}
        </Link>
      ),
    },
  ]
  return <DataTable caption={t(`breakdown.${by}`)} columns={columns} rows={rows} rowKey={(row) => row.code} />
}

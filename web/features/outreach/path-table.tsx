import { useTranslation } from 'react-i18next'
import type { PathsView } from '../../../src/outreach/paths/api.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { useFormat } from '../../ui/format.ts'
import { Link } from '../../ui/links.tsx'
import { useMay } from '../access/may.tsx'
import css from './outreach.module.css'
import type { PathsSearch } from './paths-search.ts'

type Row = PathsView['paths'][number]

/** The paths in the order they are tried, with why people are on each; every number opens its people. */
export function PathTable({ found, asked }: { found: PathsView; asked: PathsSearch }) {
  const { t } = useTranslation()
  const format = useFormat()
  const opens = useMay()('people.read')
  const most = Math.max(1, ...found.paths.map(({ people }) => people))
  const number = (people: number, search: PathsSearch) =>
    opens ? (
      <Link to="/jangkauan" search={{ kecamatan: asked.kecamatan, desa: asked.desa, ...search }}>
        {format.number(people)}
      </Link>
    ) : (
      format.number(people)
    )
  const columns: Column<Row>[] = [
    {
      id: 'path',
      header: t('paths.column.path'),
      names: true,
      width: '38%',
      cell: ({ path }) => (
        <span>
          {t(`paths.path.${path}`)}
          <span className={css.about}>{t(`paths.about.${path}`)}</span>
        </span>
      ),
    },
    {
      id: 'people',
      header: t('paths.column.people'),
      number: true,
      width: '10%',
      cell: ({ path, people }) => number(people, { jalan: path }),
    },
    {
      id: 'share',
      header: t('paths.column.share'),
      width: '20%',
      cell: ({ people }) => <span className={css.bar} style={{ inlineSize: `${(100 * people) / most}%` }} />,
    },
    {
      id: 'reasons',
      header: t('paths.column.reason'),
      width: '32%',
      cell: ({ path }) => (
        <ul className={css.reasons}>
          {found.reasons
            .filter((row) => row.path === path)
            .map(({ reason, people }) => (
              <li key={reason}>
                {t(`paths.reason.${reason}`)}: {number(people, { jalan: path, alasan: reason })}
              </li>
            ))}
        </ul>
      ),
    },
  ]
  return (
    <section className="section">
      <h2>{t('paths.by')}</h2>
      <DataTable
        caption={t('paths.by')}
        columns={columns}
        rows={found.paths}
        rowKey={({ path }) => path}
        cards
      />
    </section>
  )
}

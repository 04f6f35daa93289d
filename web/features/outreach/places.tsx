import { useTranslation } from 'react-i18next'
import type { PathsView } from '../../../src/outreach/paths/api.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { useFormat } from '../../ui/format.ts'
import { Link } from '../../ui/links.tsx'
import { useMay } from '../access/may.tsx'
import type { PathsSearch } from './paths-search.ts'

type Place = PathsView['places'][number]

/** Districts, or the villages of one, by path; names go deeper, numbers open their people. */
export function Places({ found, asked }: { found: PathsView; asked: PathsSearch }) {
  const { t } = useTranslation()
  const format = useFormat()
  const opens = useMay()('people.read')
  const { kecamatan, desa } = asked
  const at = (code: string): PathsSearch => (kecamatan ? { kecamatan, desa: code } : { kecamatan: code })
  const columns: Column<Place>[] = [
    {
      id: 'place',
      header: t('paths.column.place'),
      names: true,
      cell: ({ code, name }) =>
        !code ? (
          t('paths.unknownPlace')
        ) : desa ? (
          name
        ) : (
          <Link to="/jangkauan" search={at(code)}>
            {name}
          </Link>
        ),
    },
    {
      id: 'all',
      header: t('paths.column.people'),
      number: true,
      cell: ({ people }) => format.number(people),
    },
    ...found.paths.map(
      ({ path }): Column<Place> => ({
        id: path,
        header: t(`paths.path.${path}`),
        number: true,
        cell: ({ code, byPath }) => {
          const people = byPath[path]
          if (!people) return '–'
          if (!opens || !code) return format.number(people)
          return (
            <Link to="/jangkauan" search={{ ...at(code), jalan: path }}>
              {format.number(people)}
            </Link>
          )
        },
      }),
    ),
  ]
  return (
    <section className="section">
      <h2>{t('paths.places')}</h2>
      <DataTable
        caption={t('paths.places')}
        columns={columns}
        rows={found.places}
        rowKey={({ code }) => code || '-'}
        cards
      />
    </section>
  )
}

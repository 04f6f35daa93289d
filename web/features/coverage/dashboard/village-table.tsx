import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { toFilter } from '../people/search.ts'
import type { District, Village } from './villages.ts'

interface Row extends Village {
  districtCode: string
  districtName: string
}

/** The twin of the map: the same villages as rows. */
export function VillageTable({ districts, asOf }: { districts: District[]; asOf: string | undefined }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [sort, setSort] = useState({ by: 'uncovered', descending: true })
  const rows: Row[] = districts.flatMap((district) =>
    district.villages.map((village) => ({
      ...village,
      name: village.name || t('common.villageUnknown'),
      districtCode: district.code,
      districtName: district.name || t('common.unknown'),
    })),
  )
  const columns: Column<Row>[] = [
    { id: 'name', header: t('map.table.village'), names: true, sortable: true, cell: (row) => row.name },
    { id: 'districtName', header: t('map.table.district'), sortable: true, cell: (row) => row.districtName },
    {
      id: 'uncovered',
      header: t('map.table.uncovered'),
      number: true,
      sortable: true,
      cell: (row) => (
        <Link
          to="/orang"
          search={{
            figure: 'uncovered',
            district: toFilter(row.districtCode),
            village: toFilter(row.code),
            asOf,
          }}
          preload={false}
        >
          {format.number(row.figures.uncovered)}
        </Link>
      ),
    },
    {
      id: 'universe',
      header: t('map.table.universe'),
      number: true,
      sortable: true,
      cell: (row) => format.number(row.figures.universe),
    },
    {
      id: 'share',
      header: t('map.table.share'),
      number: true,
      sortable: true,
      cell: (row) => format.share(row.figures.uncovered, row.figures.universe),
    },
  ]
  const key = (row: Row): string | number => {
    if (sort.by === 'name' || sort.by === 'districtName') return row[sort.by]
    if (sort.by === 'share')
      return row.figures.universe === 0 ? 0 : row.figures.uncovered / row.figures.universe
    return sort.by === 'universe' ? row.figures.universe : row.figures.uncovered
  }
  const sorted = [...rows].sort((a, b) => {
    const [left, right] = [key(a), key(b)]
    const order = typeof left === 'string' ? left.localeCompare(String(right), 'id') : left - Number(right)
    return sort.descending ? -order : order
  })
  return (
    <DataTable
      caption={t('map.title')}
      columns={columns}
      rows={sorted}
      rowKey={(row) => row.districtCode + row.code}
      sorting={{ ...sort, change: (by, descending) => setSort({ by, descending }) }}
    />
  )
}

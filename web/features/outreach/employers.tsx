import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EmployersView } from '../../../src/outreach/paths/api.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { useFormat } from '../../ui/format.ts'
import { Link } from '../../ui/links.tsx'
import { useMay } from '../access/may.tsx'
import { employersQuery } from './queries.ts'

type Row = EmployersView[number]
const atFirst = 10

/** Who must register the people that work for them: the list a letter to employers is written from. */
export function Employers() {
  const { t } = useTranslation()
  const format = useFormat()
  const opens = useMay()('people.read')
  const { data } = useQuery(employersQuery)
  const [all, setAll] = useState(false)
  if (!data || data.length === 0) return null
  const columns: Column<Row>[] = [
    {
      id: 'employer',
      header: t('paths.column.employer'),
      names: true,
      cell: ({ employer }) => employer,
    },
    {
      id: 'people',
      header: t('paths.column.people'),
      number: true,
      cell: ({ employer, people }) =>
        opens ? (
          <Link to="/jangkauan" search={{ jalan: 'employer', pemberiKerja: employer }}>
            {format.number(people)}
          </Link>
        ) : (
          format.number(people)
        ),
    },
    {
      id: 'villages',
      header: t('paths.column.villages'),
      number: true,
      cell: ({ villages }) => format.number(villages),
    },
  ]
  return (
    <section className="section">
      <h2>{t('paths.employers')}</h2>
      <DataTable
        caption={t('paths.employers')}
        columns={columns}
        rows={all ? data : data.slice(0, atFirst)}
        rowKey={({ employer }) => employer}
      />
      {!all && data.length > atFirst && (
        <p>
          <Button variant="default" onClick={() => setAll(true)}>
            {t('paths.allEmployers', { count: data.length })}
          </Button>
        </p>
      )}
    </section>
  )
}

import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { DecileRowsBody, DecileRowsView } from '../../../../src/financing/deciles/api.ts'
import { api } from '../../../ui/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Loading } from '../../../ui/loading.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { NamedPerson } from '../named-person.tsx'
import { NextRows } from '../next-rows.tsx'

/** The people behind a number of the deciles. */
export function DecilePeople({ of, title }: { of: DecileRowsBody['of']; title: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const found = useInfiniteQuery({
    queryKey: ['financing', 'decile-rows', of],
    queryFn: ({ pageParam, signal }) =>
      api.post<DecileRowsView>(
        '/financing/deciles/rows',
        { of, ...(pageParam && { after: pageParam }) },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (page) => (page.rows.length < 50 ? undefined : page.rows.at(-1)!.personId),
  })
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? []
  const columns: Column<(typeof rows)[number]>[] = [
    {
      id: 'name',
      header: t('waiting.people'),
      names: true,
      cell: (row) => (
        <NamedPerson
          id={row.personId}
          name={row.name}
          about={[row.nikMask, row.village, row.district, row.occupation]}
        />
      ),
    },
    {
      id: 'decile',
      header: t('waiting.decile'),
      number: true,
      cell: ({ decile }) => (decile === null ? t('waiting.decileUnknown') : format.number(decile)),
    },
  ]
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {found.error && <ProblemNote error={found.error} />}
      {found.isPending ? (
        <Loading rows={6} />
      ) : (
        <DataTable caption={title} columns={columns} rows={rows} rowKey={({ personId }) => personId} cards />
      )}
      <NextRows found={found} shown={rows.length} />
    </>
  )
}

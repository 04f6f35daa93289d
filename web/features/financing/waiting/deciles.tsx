import { queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DecileRowsBody, DecilesView } from '../../../../src/financing/deciles/api.ts'
import { api } from '../../../ui/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Opens } from '../../../ui/opens.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { May, useMay } from '../../access/may.tsx'
import { DecilePeople } from './decile-people.tsx'
import { EnterDeciles } from './enter-deciles.tsx'

const decilesQuery = queryOptions({
  queryKey: ['financing', 'deciles'],
  queryFn: ({ signal }) => api.get<DecilesView>('/financing/deciles', {}, signal),
})

interface Counted {
  of: DecileRowsBody['of']
  name: string
  /** Whose rows these are, over the rows. */
  title: string
  people: number
}

/** Whose welfare deciles are kept, who is without one, and a newer file of them. */
export function Deciles() {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay()
  const [opened, setOpened] = useState<Counted | null>(null)
  const deciles = useQuery(decilesQuery)
  if (!deciles.data) return deciles.error && <ProblemNote error={deciles.error} />
  const { sources, known, unknown } = deciles.data
  const counts: Counted[] = [
    ...sources.map(({ source, asOf, enteredBy, people }) => ({
      of: { source },
      name: t('deciles.by', { source, asOf: format.shortDate(asOf), enteredBy }),
      title: t('deciles.rowsOfSource', { source }),
      people,
    })),
    { of: { known: true }, name: t('deciles.known'), title: t('deciles.known'), people: known },
    { of: { known: false }, name: t('deciles.unknown'), title: t('deciles.unknown'), people: unknown },
  ]
  const columns: Column<Counted>[] = [
    { id: 'name', header: t('waiting.decile'), names: true, cell: ({ name }) => name },
    {
      id: 'people',
      header: t('waiting.people'),
      number: true,
      cell: (one) => (
        <Opens
          number={format.number(one.people)}
          of={one.title}
          onOpen={may('decrees.read') ? () => setOpened(one) : undefined}
        />
      ),
    },
  ]
  return (
    <section className="section">
      <h2>{t('waiting.decile')}</h2>
      <p>{t('deciles.lead')}</p>
      <DataTable
        caption={t('waiting.decile')}
        columns={columns}
        rows={counts}
        rowKey={({ name }) => name}
        cards
      />
      {opened && <DecilePeople {...opened} key={opened.name} />}
      <May right="decrees.make">
        <details>
          <summary>{t('deciles.enter')}</summary>
          <EnterDeciles />
        </details>
      </May>
    </section>
  )
}

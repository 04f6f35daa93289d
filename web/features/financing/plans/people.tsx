import { Button, NativeSelect } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PlanPeopleView, PlanResult } from '../../../../src/financing/plan/api.ts'
import { api } from '../../../ui/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Loading } from '../../../ui/loading.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { NamedPerson } from '../named-person.tsx'
import { NextRows } from '../next-rows.tsx'
import type { Only } from './only.ts'

const asReason = (value: string) => (value === '' ? undefined : (value as NonNullable<Only['reason']>))

type Person = PlanPeopleView['rows'][number]

interface PeopleProps {
  id: string
  result: PlanResult
  only: Only
  onOnly: (only: Only) => void
}

/** Everybody the plan speaks of, and why they are paid for or not. */
export function People({ id, result, only, onOnly }: PeopleProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const named = useNamed(result)
  const people = useInfiniteQuery({
    queryKey: ['financing', 'plan-people', id, only],
    queryFn: ({ pageParam, signal }) =>
      api.post<PlanPeopleView>(
        `/financing/plans/${id}/people`,
        { ...only, ...(pageParam && { after: pageParam }) },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (page) => (page.rows.length < 50 ? undefined : page.rows.at(-1)!.personId),
    placeholderData: keepPreviousData,
  })
  const columns: Column<Person>[] = [
    {
      id: 'name',
      header: t('decrees.column.name'),
      names: true,
      cell: (row) => <NamedPerson id={row.personId} name={row.name} about={[row.nikMask, row.village]} />,
    },
    {
      id: 'alike',
      header: t('plans.alike'),
      cell: (row) =>
        [
          t(`group.${row.group}`),
          t('plans.riskOf', { group: row.risk }),
          t(`plans.age.${row.age}`),
          row.decile === null ? t('waiting.decileUnknown') : t('waiting.decileIs', { decile: row.decile }),
        ].join(', '),
    },
    { id: 'reason', header: t('plans.why'), cell: (row) => t(`plans.reason.${row.reason}`) },
    {
      id: 'paid',
      header: t('plans.paidFrom'),
      cell: (row) =>
        row.source
          ? t('plans.paid', {
              source: row.source,
              from: format.month(row.fromMonth!),
              months: row.months,
              amount: format.wholeRupiah(row.amount!),
            })
          : '–',
    },
  ]
  const rows = people.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <section className="section" id="orang-rencana">
      <h2>{t('plans.everybody')}</h2>
      <NativeSelect
        label={t('plans.why')}
        value={only.reason ?? ''}
        onChange={(event) => onOnly({ ...only, reason: asReason(event.currentTarget.value) })}
        data={[
          { value: '', label: t('decrees.linesAll') },
          ...result.reasons.map((one) => ({
            value: one.reason,
            label: `${t(`plans.reason.${one.reason}`)} (${format.number(one.people)})`,
          })),
        ]}
      />
      {named(only) && (
        <p>
          {named(only)}{' '}
          <Button variant="subtle" size="compact-sm" onClick={() => onOnly({})}>
            {t('plans.showAll')}
          </Button>
        </p>
      )}
      {people.error && <ProblemNote error={people.error} />}
      {people.isPending ? (
        <Loading rows={8} />
      ) : (
        <DataTable
          caption={t('plans.everybody')}
          columns={columns}
          rows={rows}
          rowKey={({ personId }) => personId}
          dimmed={people.isPlaceholderData}
          cards
        />
      )}
      <NextRows found={people} shown={rows.length} />
    </section>
  )
}

/** Whose people are shown, in words; nothing when only a reason was chosen, which the list above it says. */
function useNamed({ villages, sources }: PlanResult) {
  const { t } = useTranslation()
  return ({ villageCode, sourceId, group, picked }: Only): string => {
    const village = villages.find(({ code }) => code === villageCode)
    return [
      villageCode !== undefined &&
        (village?.name ? `${village.name}, ${village.district}` : t('plans.homeUnknown')),
      sources.find(({ id }) => id === sourceId)?.name,
      group && t(`group.${group}`),
      picked && t('plans.protected'),
    ]
      .filter(Boolean)
      .join(', ')
  }
}

import { Button, NativeSelect } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WaitingRowsView } from '../../../../src/financing/waiting/api.ts'
import { api } from '../../../ui/api.ts'
import { AskReason } from '../../../ui/ask-reason.tsx'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Loading } from '../../../ui/loading.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { useMay } from '../../access/may.tsx'
import { NamedPerson } from '../named-person.tsx'
import { NextRows } from '../next-rows.tsx'
import { useMoneyAct } from '../queries.ts'

type Row = WaitingRowsView['rows'][number]
interface WhoWaitsProps {
  groups: readonly string[]
  group: string
  onGroup: (group: string) => void
}

/** The people who wait, in their order, and why each stands where they do. */
export function WhoWaits({ groups, group, onGroup }: WhoWaitsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay()
  const [closing, setClosing] = useState<Row | null>(null)
  const close = useMoneyAct(
    () => `/financing/waiting/${closing?.id}/close`,
    t('waiting.closedNow'),
    () => setClosing(null),
  )
  const found = useInfiniteQuery({
    queryKey: ['financing', 'waiting-rows', group],
    queryFn: ({ pageParam, signal }) =>
      api.post<WaitingRowsView>(
        '/financing/waiting/rows',
        { ...(group && { group }), ...(pageParam && { after: pageParam }) },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (page) => (page.rows.length < 50 ? undefined : page.rows.at(-1)!.id),
  })
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? []
  const columns: Column<Row>[] = [
    { id: 'place', header: t('waiting.place'), number: true, cell: ({ place }) => format.number(place) },
    {
      id: 'name',
      header: t('waiting.people'),
      names: true,
      cell: (row) => (
        <NamedPerson
          id={row.personId}
          name={row.name}
          about={[row.nikMask, row.village, row.district, t(`group.${row.group}`)]}
        />
      ),
    },
    {
      id: 'asked',
      header: t('waiting.askedBy'),
      cell: ({ askedBy, askedOn }) => `${askedBy}, ${format.shortDate(askedOn)}`,
    },
    {
      id: 'why',
      header: t('waiting.why'),
      cell: (row) =>
        [
          t(`people.protection.${row.protection}`),
          row.decile === null ? t('waiting.decileUnknown') : t('waiting.decileIs', { decile: row.decile }),
          row.occupation && t('waiting.riskIs', { occupation: row.occupation, risk: row.risk }),
        ]
          .filter(Boolean)
          .join('; '),
    },
    {
      id: 'state',
      header: t('waiting.state'),
      cell: ({ ready, inDraft }) =>
        t(inDraft ? 'waiting.inDraft' : ready ? 'waiting.ready' : 'waiting.notReady'),
    },
    ...(may('decrees.make')
      ? [
          {
            id: 'act',
            header: t('financing.act'),
            cell: (row: Row) => (
              <Button
                size="xs"
                variant="default"
                aria-label={t('waiting.closeOne', { name: row.name })}
                onClick={() => setClosing(row)}
              >
                {t('waiting.close')}
              </Button>
            ),
          },
        ]
      : []),
  ]
  return (
    <section className="section">
      <h2>{t('waiting.rows')}</h2>
      <NativeSelect
        label={t('decrees.groupLabel')}
        value={group}
        onChange={(event) => onGroup(event.currentTarget.value)}
        data={[
          { value: '', label: t('waiting.allGroups') },
          ...groups.map((one) => ({ value: one, label: t(`group.${one}`) })),
        ]}
        maw="16rem"
        mb="1rem"
      />
      {found.error && <ProblemNote error={found.error} />}
      {found.isPending ? (
        <Loading rows={6} />
      ) : (
        <DataTable caption={t('waiting.rows')} columns={columns} rows={rows} rowKey={({ id }) => id} cards />
      )}
      <NextRows found={found} shown={rows.length} />
      <AskReason
        opened={closing !== null}
        title={closing ? t('waiting.closeTitle', { name: closing.name }) : t('waiting.close')}
        lead={t('waiting.closeLead')}
        shortest={5}
        act={t('waiting.close')}
        busy={close.isPending}
        error={close.error}
        onSay={(reason) => close.mutate({ given: null, body: { reason } })}
        onClose={() => setClosing(null)}
      />
    </section>
  )
}

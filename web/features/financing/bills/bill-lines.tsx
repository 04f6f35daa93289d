import { Button, NativeSelect } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BillView, LinesView } from '../../../../src/financing/bills/api.ts'
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

type Line = LinesView['rows'][number]
const answers = ['waiting', 'accepted', 'rejected'] as const

/** The people of a bill by their number; whom BPJS rejected may be asked for again. */
export function BillLines({ bill: { id, kind } }: { bill: BillView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay()
  const [answer, setAnswer] = useState('')
  const [retrying, setRetrying] = useState<Line | null>(null)
  const retry = useMoneyAct(
    () => '/financing/bills/retry',
    t('bills.retriedNow'),
    () => setRetrying(null),
  )
  const lines = useInfiniteQuery({
    queryKey: ['financing', 'bill-lines', id, answer],
    queryFn: ({ pageParam, signal }) =>
      api.post<LinesView>(
        `/financing/bills/${id}/lines`,
        { ...(answer && { answer }), after: pageParam },
        signal,
      ),
    initialPageParam: 0,
    getNextPageParam: (page) => (page.rows.length < 50 ? undefined : page.rows.at(-1)!.number),
    placeholderData: keepPreviousData,
  })
  const columns: Column<Line>[] = [
    { id: 'number', header: t('bills.number'), number: true, cell: ({ number }) => format.number(number) },
    {
      id: 'name',
      header: t('bills.column.name'),
      names: true,
      cell: (line) => (
        <NamedPerson id={line.personId} name={line.name} about={[line.nikMask, line.village]} />
      ),
    },
    { id: 'group', header: t('bills.groupLabel'), cell: ({ group }) => t(`group.${group}`) },
    {
      id: 'amount',
      header: t('bills.amount'),
      number: true,
      cell: ({ amount }) => format.wholeRupiah(amount),
    },
    {
      id: 'answer',
      header: t('bills.column.answer'),
      cell: (line) => (
        <span>
          {t(`bills.answer.${line.answer}`)}
          {line.reasonCode && (
            <span className="quiet small" style={{ display: 'block' }}>
              {[t(`bills.reason.${line.reasonCode}`), line.reason].filter(Boolean).join(': ')}
            </span>
          )}
          {line.answer === 'rejected' &&
            kind === 'regular' &&
            may('bills.make') &&
            (line.retried ? (
              <span className="small">{t('bills.retried')}</span>
            ) : (
              <Button size="xs" variant="default" onClick={() => setRetrying(line)}>
                {t('bills.retry')}
              </Button>
            ))}
        </span>
      ),
    },
    {
      id: 'paid',
      header: t('bills.paid'),
      number: true,
      cell: ({ paid }) => (paid === null ? '–' : format.wholeRupiah(paid)),
    },
  ]
  const rows = lines.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <section className="section">
      <h2>{t('bills.lines')}</h2>
      <div className="row">
        <NativeSelect
          aria-label={t('bills.column.answer')}
          value={answer}
          onChange={(event) => setAnswer(event.currentTarget.value)}
          data={[
            { value: '', label: t('bills.linesAll') },
            ...answers.map((one) => ({ value: one, label: t(`bills.answer.${one}`) })),
          ]}
        />
      </div>
      {lines.error && <ProblemNote error={lines.error} />}
      {lines.isPending ? (
        <Loading rows={8} />
      ) : rows.length === 0 ? (
        <p>{t('bills.linesNone')}</p>
      ) : (
        <DataTable
          caption={t('bills.lines')}
          columns={columns}
          rows={rows}
          rowKey={({ lineId }) => lineId}
          dimmed={lines.isPlaceholderData}
          cards
        />
      )}
      <NextRows found={lines} shown={rows.length} />
      <AskReason
        opened={retrying !== null}
        title={t('bills.retryTitle')}
        lead={t('bills.retryWords', { name: retrying?.name ?? '' })}
        act={t('bills.retry')}
        busy={retry.isPending}
        error={retry.error}
        onSay={(reason) =>
          retrying && retry.mutate({ given: null, body: { lineIds: [retrying.lineId], reason } })
        }
        onClose={() => setRetrying(null)}
      />
    </section>
  )
}

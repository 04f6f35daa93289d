import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntriesView } from '../../../../src/financing/api.ts'
import { AskReason } from '../../../ui/ask-reason.tsx'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { useMay } from '../../access/may.tsx'
import css from '../financing.module.css'
import { useMoneyAct } from '../queries.ts'

type Entry = EntriesView[number]

/** Every entry of a source, also those reversed: nothing is ever taken away. */
export function Entries({ entries, year }: { entries: Entry[]; year: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay()
  const [leaving, setLeaving] = useState<Entry | null>(null)
  const reverse = useMoneyAct(
    (id: string) => `/financing/entries/${id}/reverse`,
    t('financing.reversedNow'),
    () => setLeaving(null),
  )
  if (entries.length === 0) return <Empty title={t('financing.entriesNone', { year })} />
  const whatIs = (entry: Entry) =>
    `${t(`financing.entryKind.${entry.kind}`)}, ${format.wholeRupiah(entry.amount)}`
  const columns: Column<Entry>[] = [
    {
      id: 'kind',
      header: t('financing.entry'),
      names: true,
      cell: (entry) => (
        <span className={entry.reversed ? css.stop : undefined}>
          {t(`financing.entryKind.${entry.kind}`)}
        </span>
      ),
    },
    {
      id: 'amount',
      header: t('financing.amount'),
      number: true,
      cell: (entry) => format.wholeRupiah(entry.amount),
    },
    {
      id: 'document',
      header: t('financing.document'),
      cell: (entry) => (
        <span>
          <Document entry={entry} />, {format.shortDate(entry.onDate)}
          {entry.forMonth && ` · ${format.month(entry.forMonth)}`}
          <span className="quiet small" style={{ display: 'block' }}>
            {[
              entry.reversed && t('financing.wasReversed'),
              entry.reverses && t('financing.isReversal'),
              entry.reason,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
      ),
    },
    {
      id: 'by',
      header: t('financing.enteredBy'),
      cell: (entry) => `${entry.enteredBy}, ${format.shortDate(entry.enteredAt)}`,
    },
    {
      id: 'act',
      header: t('financing.act'),
      cell: (entry) =>
        may('budget.enter') && !entry.reversed && !entry.reverses && !entry.postedFor ? (
          <Button
            variant="default"
            size="xs"
            aria-label={t('financing.reverseOne', { what: whatIs(entry) })}
            onClick={() => setLeaving(entry)}
          >
            {t('financing.reverse')}
          </Button>
        ) : null,
    },
  ]
  return (
    <>
      <DataTable
        caption={t('financing.entries')}
        columns={columns}
        rows={entries}
        rowKey={({ id }) => id}
        cards
      />
      <AskReason
        opened={leaving !== null}
        title={t('financing.reverseTitle')}
        lead={leaving ? t('financing.reverseWords', { what: whatIs(leaving) }) : ''}
        act={t('financing.reverse')}
        busy={reverse.isPending}
        error={reverse.error}
        onSay={(reason) => leaving && reverse.mutate({ given: leaving.id, body: { reason } })}
        onClose={() => setLeaving(null)}
      />
    </>
  )
}

/** The paper of an entry; it opens the bill that was paid, or the decree that commits. */
export function Document({
  entry: { document, postedFor },
}: {
  entry: Pick<Entry, 'document' | 'postedFor'>
}) {
  if (postedFor?.what === 'bill')
    return (
      <Link to="/anggaran/tagihan/$id" params={{ id: postedFor.id }}>
        {document}
      </Link>
    )
  if (postedFor?.what === 'decree')
    return (
      <Link to="/anggaran/sk/$id" params={{ id: postedFor.id }}>
        {document}
      </Link>
    )
  return document
}

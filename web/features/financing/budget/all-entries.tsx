import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { AllEntriesView } from '../../../../src/financing/api.ts'
import { api } from '../../../ui/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { Page } from '../../../ui/page.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import css from '../financing.module.css'
import { MoneyTabs } from '../tabs.tsx'
import { thisYear } from '../year.tsx'
import { Document } from './entries.tsx'
import { toEntries } from './entries-search.ts'

type Row = AllEntriesView['rows'][number]
const aPage = 100

/** The entries of all sources behind a total of the budget. */
export function AllEntries() {
  const { t } = useTranslation()
  const format = useFormat()
  const navigate = useNavigate()
  const { tahun, jumlah = 'free', halaman = 0 } = useSearch({ from: '/inside/anggaran/catatan' })
  const year = tahun ?? thisYear()
  const asked = { year, sum: jumlah, page: halaman }
  const entries = useQuery({
    queryKey: ['financing', 'all-entries', asked],
    queryFn: ({ signal }) => api.get<AllEntriesView>('/financing/entries', asked, signal),
    placeholderData: keepPreviousData,
  })
  const columns: Column<Row>[] = [
    {
      id: 'source',
      header: t('financing.source'),
      names: true,
      cell: ({ sourceId, source }) => (
        <Link to="/anggaran/sumber/$id" params={{ id: sourceId }} search={{ tahun: year }}>
          {source}
        </Link>
      ),
    },
    {
      id: 'kind',
      header: t('financing.entry'),
      cell: ({ kind, reversed }) => (
        <span className={reversed ? css.stop : undefined}>{t(`financing.entryKind.${kind}`)}</span>
      ),
    },
    {
      id: 'amount',
      header: t('financing.amount'),
      number: true,
      cell: ({ amount }) => format.wholeRupiah(amount),
    },
    {
      id: 'document',
      header: t('financing.document'),
      cell: (entry) => (
        <span>
          <Document entry={entry} />, {format.shortDate(entry.onDate)}
          {entry.forMonth && ` · ${format.month(entry.forMonth)}`}
        </span>
      ),
    },
    {
      id: 'by',
      header: t('financing.enteredBy'),
      cell: ({ enteredBy, enteredAt }) => `${enteredBy}, ${format.shortDate(enteredAt)}`,
    },
  ]
  return (
    <Page
      title={t('financing.allEntries', { what: t(`financing.${jumlah}`), year })}
      lead={<p>{t('financing.allEntriesLead')}</p>}
      aside={
        <Link to="/anggaran" search={{ tahun: year }}>
          {t('financing.sources')}
        </Link>
      }
    >
      <MoneyTabs />
      {entries.error ? (
        <ProblemNote error={entries.error} onRetry={() => void entries.refetch()} />
      ) : !entries.data ? (
        <Loading rows={8} />
      ) : entries.data.total === 0 ? (
        <Empty title={t('financing.entriesNone', { year })} />
      ) : (
        <>
          <DataTable
            caption={t('financing.entries')}
            columns={columns}
            rows={entries.data.rows}
            rowKey={({ id }) => id}
            dimmed={entries.isPlaceholderData}
            cards
          />
          <Pager
            page={halaman}
            pages={Math.ceil(entries.data.total / aPage)}
            change={(page) => void navigate(toEntries(year, jumlah, page))}
          />
        </>
      )}
    </Page>
  )
}

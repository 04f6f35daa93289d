import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { FamiliesView, PaymentsView } from '../../../../src/claims/payments/api.ts'
import { api } from '../../../ui/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { useMay } from '../../access/may.tsx'
import { NextRows } from '../../financing/next-rows.tsx'
import { codeOf } from './places.tsx'

type Family = FamiliesView['rows'][number]
type Paid = PaymentsView['rows'][number]
const aPage = 50

/** The payments of a village: with the people for those who may see them, without a name for everybody else. */
interface PaymentsProps {
  district: string
  village: string
  programme: string | undefined
}

export function Payments({ district, village, programme }: PaymentsProps) {
  const { t } = useTranslation()
  const may = useMay()
  const named = may('claims.read')
  const found = useInfiniteQuery({
    queryKey: ['claims', 'benefits', 'payments', named, district, village, programme],
    queryFn: ({ pageParam, signal }) =>
      api.post<{ total: number; rows: (Family | Paid)[] }>(
        `/claims/benefits/${named ? 'rows' : 'families'}`,
        {
          district: codeOf(district),
          village: codeOf(village),
          ...(programme && { programme }),
          ...(pageParam && { after: pageParam }),
        },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (page) => (page.rows.length < aPage ? undefined : page.rows.at(-1)!.id),
    placeholderData: keepPreviousData,
  })
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? []
  const place = rows[0]?.village || t('benefits.placeUnknown')
  const columns = useColumns((bayar) => ({ kecamatan: district, desa: village, program: programme, bayar }))
  return (
    <section className="section">
      <h2>{place}</h2>
      {!named && <p className="quiet">{t('benefits.familiesLead')}</p>}
      {found.error ? (
        <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
      ) : !found.data ? (
        <Loading rows={6} />
      ) : (
        <>
          <DataTable caption={place} columns={columns} rows={rows} rowKey={({ id }) => id} cards />
          <NextRows found={found} shown={rows.length} />
        </>
      )}
    </section>
  )
}

function useColumns(to: (payment: string) => object): Column<Family | Paid>[] {
  const { t } = useTranslation()
  const format = useFormat()
  const named = useMay()('claims.read')
  const who: Column<Family | Paid> = {
    id: 'who',
    header: t('benefits.who'),
    names: true,
    cell: (row) => ('name' in row ? <Who paid={row} /> : null),
  }
  return [
    ...(named ? [who] : []),
    {
      id: 'what',
      header: t('benefits.what'),
      names: !named,
      cell: ({ id, programme }) => (
        <Link to="/klaim/manfaat" search={to(id)}>
          {t(`benefits.programme.${programme}`)}
        </Link>
      ),
    },
    { id: 'payer', header: t('benefits.payerLabel'), cell: ({ payer }) => t(`benefits.payer.${payer}`) },
    {
      id: 'paidOn',
      header: t('benefits.paidOn'),
      short: true,
      cell: (row) => ('paidOn' in row ? format.shortDate(row.paidOn) : format.month(`${row.month}-01`)),
    },
    {
      id: 'amount',
      header: t('benefits.amount'),
      number: true,
      cell: ({ amount }) => format.wholeRupiah(amount),
    },
  ]
}

const foundWords = { nik: 'byNik', kpj: 'byKpj', name: 'byName', none: 'notFound' } as const

function Who({ paid: { name, nikMask, personId, foundBy } }: { paid: Paid }) {
  const { t } = useTranslation()
  return (
    <span>
      {personId ? (
        <Link to="/orang/$id" params={{ id: personId }}>
          {name}
        </Link>
      ) : (
        name
      )}
      <span className="quiet small" style={{ display: 'block' }}>
        {nikMask && `${nikMask} · `}
        {t(`benefits.${foundWords[foundBy]}`)}
      </span>
    </span>
  )
}

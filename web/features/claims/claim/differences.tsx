import { useTranslation } from 'react-i18next'
import type { ClaimView } from '../../../../src/claims/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { itemsOf } from './items.ts'

type Difference = ClaimView['differences'][number]

/** What BPJS decided against what was worked out, only where they differ, and why. */
export function Differences({ claim }: { claim: ClaimView }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (claim.decided === null) return null
  const titles = new Map(itemsOf(claim).map(({ item, title }) => [item, title]))
  const columns: Column<Difference>[] = [
    {
      id: 'item',
      header: t('hukum.line.item'),
      names: true,
      cell: ({ item }) => (item === 'total' ? t('claims.total') : (titles.get(item) ?? item)),
    },
    {
      id: 'expected',
      header: t('claims.expected'),
      number: true,
      cell: ({ expected }) => format.wholeRupiah(expected),
    },
    {
      id: 'decided',
      header: t('claims.decided'),
      number: true,
      cell: ({ decided }) => format.wholeRupiah(decided),
    },
    {
      id: 'by',
      header: t('claims.difference'),
      number: true,
      cell: ({ expected, decided }) => format.wholeRupiah(decided - expected),
    },
    { id: 'why', header: t('claims.whyDiffers'), cell: ({ why }) => why || t('claims.whyNone') },
  ]
  return (
    <section className="section">
      <h2>{t(claim.differences.length === 0 ? 'claims.sameAs' : 'claims.differs')}</h2>
      {claim.differences.length > 0 && (
        <DataTable
          caption={t('claims.differs')}
          columns={columns}
          rows={claim.differences}
          rowKey={({ item }) => item}
          cards
        />
      )}
    </section>
  )
}

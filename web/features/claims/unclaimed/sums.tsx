import { useTranslation } from 'react-i18next'
import type { UnclaimedView } from '../../../../src/claims/unclaimed/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'

type District = UnclaimedView['districts'][number]
type Reason = UnclaimedView['reasons'][number]
type Kind = UnclaimedView['kinds'][number]

/** Families who are surely owed, by district. */
export function Districts({ unclaimed: { districts } }: { unclaimed: UnclaimedView }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (districts.length === 0) return null
  const columns: Column<District>[] = [
    {
      id: 'place',
      header: t('benefits.district'),
      names: true,
      cell: ({ name }) => name || t('benefits.placeUnknown'),
    },
    {
      id: 'families',
      header: t('unclaimed.families'),
      number: true,
      cell: ({ families }) => (families === null ? t('benefits.tooFew') : format.number(families)),
    },
    {
      id: 'expected',
      header: t('unclaimed.expected'),
      number: true,
      cell: ({ expected }) => (expected === null ? t('benefits.tooFew') : format.wholeRupiah(expected)),
    },
  ]
  return (
    <section className="section">
      <h2>{t('unclaimed.districts')}</h2>
      <DataTable
        caption={t('unclaimed.districts')}
        columns={columns}
        rows={districts}
        rowKey={({ code }) => code || '-'}
      />
    </section>
  )
}

/** Why deaths are only perhaps owed, or not. */
export function Reasons({ unclaimed: { reasons } }: { unclaimed: UnclaimedView }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (reasons.length === 0) return null
  const columns: Column<Reason>[] = [
    {
      id: 'why',
      header: t('unclaimed.happened'),
      names: true,
      cell: ({ reason }) => t(`unclaimed.reason.${reason}`),
    },
    {
      id: 'what',
      header: t('unclaimed.view'),
      cell: ({ certainty }) => t(`unclaimed.certainty.${certainty}`),
    },
    {
      id: 'people',
      header: t('unclaimed.people'),
      number: true,
      cell: ({ people }) => format.number(people),
    },
  ]
  return (
    <section className="section">
      <h2>{t('unclaimed.reasonsTitle')}</h2>
      <DataTable
        caption={t('unclaimed.reasonsTitle')}
        columns={columns}
        rows={reasons}
        rowKey={({ reason, certainty }) => `${certainty} ${reason}`}
        cards
      />
    </section>
  )
}

/** People past pension age, and families whose children may be owed a scholarship. */
export function Others({ unclaimed: { kinds } }: { unclaimed: UnclaimedView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const rows = kinds.filter(({ kind }) => kind !== 'death')
  if (rows.length === 0) return null
  const columns: Column<Kind>[] = [
    {
      id: 'kind',
      header: t('unclaimed.happened'),
      names: true,
      cell: ({ kind, programme }) =>
        `${t(`unclaimed.kind.${kind}`)}: ${t(`unclaimed.programme.${programme}`)}`,
    },
    {
      id: 'certainty',
      header: t('unclaimed.view'),
      cell: ({ certainty }) => t(`unclaimed.certainty.${certainty}`),
    },
    {
      id: 'people',
      header: t('unclaimed.people'),
      number: true,
      cell: ({ people }) => format.number(people),
    },
  ]
  return (
    <section className="section">
      <h2>{t('unclaimed.others')}</h2>
      <p className="quiet">{t('unclaimed.othersNote')}</p>
      <DataTable
        caption={t('unclaimed.others')}
        columns={columns}
        rows={rows}
        rowKey={({ kind, programme, certainty }) => `${kind} ${programme} ${certainty}`}
        cards
      />
    </section>
  )
}

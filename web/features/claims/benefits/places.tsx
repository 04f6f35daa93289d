import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { BenefitsView } from '../../../../src/claims/payments/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { villagesQuery } from './queries.ts'

type Place = BenefitsView['districts'][number]
/** Stands in the address for a place that is not known. */
export const unknown = '-'
export const codeOf = (place: string) => (place === unknown ? '' : place)

interface PlacesProps {
  districts: Place[]
  district: string | undefined
  village: string | undefined
}

/** The districts; of one, its villages; of one of these, its name. */
export function Places({ districts, district, village }: PlacesProps) {
  const { t } = useTranslation()
  if (!district)
    return (
      <section className="section">
        <h2>{t('benefits.places')}</h2>
        <Table caption={t('benefits.district')} places={districts} to={(code) => ({ kecamatan: code })} />
      </section>
    )
  const name = districts.find(({ code }) => code === codeOf(district))?.name || t('benefits.placeUnknown')
  return (
    <section className="section">
      <p>
        <Link to="/klaim/manfaat">← {t('benefits.back')}</Link>
      </p>
      {village ? (
        <p>
          <Link to="/klaim/manfaat" search={{ kecamatan: district }}>
            ← {t('benefits.backDistrict')}: {name}
          </Link>
        </p>
      ) : (
        <Villages district={district} name={name} />
      )}
    </section>
  )
}

function Villages({ district, name }: { district: string; name: string }) {
  const { t } = useTranslation()
  const villages = useQuery(villagesQuery(codeOf(district)))
  return (
    <>
      <h2>{name}</h2>
      {villages.error ? (
        <ProblemNote error={villages.error} onRetry={() => void villages.refetch()} />
      ) : !villages.data ? (
        <Loading rows={6} />
      ) : (
        <Table
          caption={t('benefits.village')}
          places={villages.data}
          to={(code) => ({ kecamatan: district, desa: code })}
        />
      )}
    </>
  )
}

function Table(props: { caption: string; places: Place[]; to: (code: string) => object }) {
  const { caption, places, to } = props
  const { t } = useTranslation()
  const format = useFormat()
  const sum = (field: 'people' | 'payments') => (row: Place) =>
    row[field] === null ? t('benefits.tooFew') : format.number(row[field])
  const columns: Column<Place>[] = [
    {
      id: 'place',
      header: caption,
      names: true,
      cell: ({ code, name }) => (
        <Link to="/klaim/manfaat" search={to(code || unknown)}>
          {name || t('benefits.placeUnknown')}
        </Link>
      ),
    },
    { id: 'people', header: t('benefits.people'), number: true, cell: sum('people') },
    { id: 'payments', header: t('benefits.payments'), number: true, cell: sum('payments') },
    {
      id: 'amount',
      header: t('benefits.amount'),
      number: true,
      cell: ({ amount }) => (amount === null ? t('benefits.tooFew') : format.wholeRupiah(amount)),
    },
  ]
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={places}
      rowKey={({ code }) => code || unknown}
      cards
    />
  )
}

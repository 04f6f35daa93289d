import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { BenefitsView } from '../../../../src/claims/payments/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { placesQuery } from './queries.ts'

type Place = BenefitsView['districts'][number]
/** Stands in the address for a place that is not known. */
export const unknown = '-'
export const codeOf = (place: string) => (place === unknown ? '' : place)

interface PlacesProps {
  districts: Place[]
  district: string | undefined
  village: string | undefined
  programme: string | undefined
  /** One payment of the village is open. */
  payment: string | undefined
}

/** The districts; of one, its villages; of one of these, its name. */
export function Places({ districts, district, village, programme, payment }: PlacesProps) {
  const { t } = useTranslation()
  const said = programme && t(`benefits.programme.${programme}`)
  if (!district)
    return (
      <section className="section">
        {said && (
          <p>
            <Link to="/klaim/manfaat">← {t('benefits.allProgrammes')}</Link>
          </p>
        )}
        <h2>{[said, t('benefits.places')].filter(Boolean).join(': ')}</h2>
        {programme ? (
          <Listed
            caption={t('benefits.district')}
            programme={programme}
            to={(code) => ({ kecamatan: code, program: programme })}
          />
        ) : (
          <Table caption={t('benefits.district')} places={districts} to={(code) => ({ kecamatan: code })} />
        )}
      </section>
    )
  const name = districts.find(({ code }) => code === codeOf(district))?.name || t('benefits.placeUnknown')
  return (
    <section className="section">
      <p>
        <Link to="/klaim/manfaat" search={{ program: programme }}>
          ← {[t('benefits.back'), said].filter(Boolean).join(': ')}
        </Link>
      </p>
      {village ? (
        <p>
          <Link to="/klaim/manfaat" search={{ kecamatan: district, program: programme }}>
            ← {t('benefits.backDistrict')}: {name}
          </Link>
        </p>
      ) : (
        <>
          <h2>{name}</h2>
          <Listed
            caption={t('benefits.village')}
            district={codeOf(district)}
            programme={programme}
            to={(code) => ({ kecamatan: district, desa: code, program: programme })}
          />
        </>
      )}
      {payment && (
        <p>
          <Link to="/klaim/manfaat" search={{ kecamatan: district, desa: village, program: programme }}>
            ← {t('matching.backPayments')}
          </Link>
        </p>
      )}
    </section>
  )
}

interface ListedProps {
  caption: string
  district?: string
  programme: string | undefined
  to: (code: string) => object
}

/** Places as they are asked for: districts, or the villages of one; of one programme, or of all. */
function Listed({ caption, district, programme, to }: ListedProps) {
  const places = useQuery(placesQuery(district, programme))
  if (places.error) return <ProblemNote error={places.error} onRetry={() => void places.refetch()} />
  if (!places.data) return <Loading rows={6} />
  return <Table caption={caption} places={places.data} to={to} />
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

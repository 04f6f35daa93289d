import { useTranslation } from 'react-i18next'
import type { WasteView } from '../../../../src/financing/waste/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { useMay } from '../../access/may.tsx'

type Kind = WasteView['kinds'][number]

/** Findings by kind: how many, what they cost a month, what is lost, who must act. */
export function Kinds({ kinds }: { kinds: Kind[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay()
  const columns: Column<Kind>[] = [
    {
      id: 'what',
      header: t('waste.what'),
      names: true,
      cell: ({ kind }) => (
        <span>
          {may('decrees.read') ? (
            <Link to="/anggaran/temuan" search={{ jenis: kind }}>
              {t(`waste.kind.${kind}`)}
            </Link>
          ) : (
            t(`waste.kind.${kind}`)
          )}
          <span className="quiet small" style={{ display: 'block' }}>
            {t(`waste.actOf.${kind}`)}
          </span>
        </span>
      ),
    },
    {
      id: 'people',
      header: t('waste.people'),
      number: true,
      cell: ({ kind, people, states }) => {
        const settled = states.resolved + states['no-fault']
        return (
          <span>
            {may('decrees.read') ? (
              <Link
                to="/anggaran/temuan"
                search={{ jenis: kind }}
                aria-label={`${format.number(people)}, ${t(`waste.kind.${kind}`)}`}
              >
                {format.number(people)}
              </Link>
            ) : (
              format.number(people)
            )}
            {settled > 0 && (
              <span className="quiet small" style={{ display: 'block' }}>
                {t('waste.settled', { people: format.number(settled) })}
              </span>
            )}
          </span>
        )
      },
    },
    {
      id: 'monthly',
      header: t('waste.monthly'),
      number: true,
      cell: ({ monthly, unpriced }) => (
        <span>
          {monthly > 0 ? format.wholeRupiah(monthly) : '–'}
          {unpriced > 0 && (
            <span className="quiet small" style={{ display: 'block' }}>
              {t('waste.unpriced', { people: format.number(unpriced) })}
            </span>
          )}
        </span>
      ),
    },
    {
      id: 'lost',
      header: t('waste.lost'),
      number: true,
      cell: ({ lost, monthsLost }) => (
        <span>
          {lost > 0 ? format.wholeRupiah(lost) : '–'}
          {monthsLost > 0 && (
            <span className="quiet small" style={{ display: 'block' }}>
              {t('waste.lostMonths', { months: format.number(monthsLost) })}
            </span>
          )}
        </span>
      ),
    },
    {
      id: 'owner',
      header: t('waste.owner'),
      cell: ({ kind, owner }) => (kind === 'two-jobs' ? '–' : t(`waste.ownerOf.${owner}`)),
    },
  ]
  return (
    <section className="section">
      <h2>{t('waste.what')}</h2>
      <DataTable caption={t('waste.what')} columns={columns} rows={kinds} rowKey={({ kind }) => kind} cards />
    </section>
  )
}

import { useTranslation } from 'react-i18next'
import type { UnclaimedRows } from '../../../../src/claims/unclaimed/api.ts'
import type { Column } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'

type Row = UnclaimedRows['rows'][number]
export interface Choosing {
  chosen: ReadonlySet<string>
  choose: (id: string, on: boolean) => void
}
const dayMs = 86_400_000

/** Who, what happened, what the card said that day, how much, and the next step. */
export function useFamilyColumns(choosing?: Choosing): Column<Row>[] {
  const { t } = useTranslation()
  const format = useFormat()
  return [
    {
      id: 'who',
      header: t('unclaimed.who'),
      names: true,
      cell: (row) => <Who row={row} choosing={choosing} />,
    },
    {
      id: 'happened',
      header: t('unclaimed.happened'),
      cell: ({ happenedOn, kind }) =>
        happenedOn
          ? t(kind === 'pension-age' ? 'unclaimed.reachedOn' : 'unclaimed.diedOn', {
              day: format.shortDate(happenedOn),
            })
          : t('unclaimed.noDay'),
    },
    { id: 'cover', header: t('unclaimed.cover'), cell: (row) => <Cover row={row} /> },
    {
      id: 'expected',
      header: t('unclaimed.expected'),
      number: true,
      cell: ({ expected, lost, certainty }) =>
        certainty === 'not-entitled' ? (
          <span>
            {format.wholeRupiah(0)}
            {lost !== null && lost > 0 && (
              <span className="quiet small" style={{ display: 'block' }}>
                {t('unclaimed.lost')}: {format.wholeRupiah(lost)}
              </span>
            )}
          </span>
        ) : expected === null ? (
          t('unclaimed.unknownAmount')
        ) : (
          format.wholeRupiah(expected)
        ),
    },
    { id: 'next', header: t('unclaimed.next'), cell: (row) => <Next row={row} /> },
  ]
}

/** A death nobody reported can be chosen, to be made a case. */
function Choose({ row: { id, name }, choosing }: { row: Row; choosing: Choosing }) {
  const { t } = useTranslation()
  return (
    <input
      type="checkbox"
      style={{ alignSelf: 'start', marginTop: '0.3rem', width: '1.1rem', height: '1.1rem', flex: 'none' }}
      aria-label={t('unclaimed.pick', { name })}
      checked={choosing.chosen.has(id)}
      onChange={({ currentTarget }) => choosing.choose(id, currentTarget.checked)}
    />
  )
}

function Who({ row, choosing }: { row: Row; choosing?: Choosing | undefined }) {
  const { name, nikMask, village, district, personId, event, kind, happenedOn } = row
  const { t } = useTranslation()
  const open = choosing && kind === 'death' && happenedOn !== null && event === null
  return (
    <span style={{ display: 'flex', gap: '0.5rem' }}>
      {open && <Choose row={row} choosing={choosing} />}
      <span>
        <Link to="/orang/$id" params={{ id: personId }}>
          {name}
        </Link>
        <span className="quiet small" style={{ display: 'block' }}>
          {nikMask && `${nikMask} · `}
          {village ? `${village}, ${district}` : t('benefits.placeUnknown')}
        </span>
        {event && (
          <span className="small" style={{ display: 'block' }}>
            {t('unclaimed.case')}:{' '}
            <Link to="/klaim/peristiwa/$id" params={{ id: event.id }}>
              {event.number}
            </Link>
          </span>
        )}
      </span>
    </span>
  )
}

function Cover({ row: { segment, payer, coveredFrom, coveredThrough } }: { row: Row }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (!segment || !coveredFrom || !coveredThrough) return '–'
  return t('unclaimed.coverWords', {
    segment,
    payer: t(`benefits.payer.${payer ?? 'untold'}`),
    from: format.month(coveredFrom),
    through: format.month(coveredThrough),
  })
}

function Next({ row: { certainty, reasons, expiresOn, openedOn } }: { row: Row }) {
  const { t } = useTranslation()
  const format = useFormat()
  const left = expiresOn ? Math.ceil((Date.parse(expiresOn) - Date.now()) / dayMs) : 0
  const limit =
    expiresOn &&
    t(left < 0 ? 'unclaimed.expired' : 'unclaimed.expires', {
      day: format.shortDate(expiresOn),
      days: format.number(left),
    })
  return (
    <span>
      {certainty === 'owed'
        ? t('unclaimed.act.owed')
        : reasons.map((reason) => (
            <span key={reason} style={{ display: 'block' }}>
              {t(`unclaimed.reason.${reason}`)}. <strong>{t(`unclaimed.act.${reason}`)}</strong>
            </span>
          ))}
      <span className="quiet small" style={{ display: 'block' }}>
        {limit && certainty !== 'not-entitled' && `${limit}; `}
        {t('unclaimed.since', { day: format.shortDate(openedOn) })}
      </span>
    </span>
  )
}

import { useTranslation } from 'react-i18next'
import type { CoverageView, EventView } from '../../../../src/claims/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { usePayerName, useSegmentName } from '../../coverage/words.ts'
import css from '../claims.module.css'
import { CoverageMark } from '../marks.tsx'
import { TimeLine } from './time-line.tsx'

/** What they had on that day: a sentence a programme, the cards as bars, what was known then. */
export function Coverage({ event }: { event: EventView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [first] = event.coverage
  if (!first) return null
  return (
    <section className="section">
      <div className="section-head">
        <div>
          <h2>{t('claims.coverageOn', { day: format.date(first.on) })}</h2>
          <p className="quiet">{t('claims.coverageLead')}</p>
        </div>
      </div>
      <ul className={css.plain}>
        {alike(event.coverage).map(([one, ...more]) => (
          <li key={one.programme}>
            <CoverageMark state={one.state} />{' '}
            {[one, ...more].map(({ programme }) => t(`claims.programme.${programme}`)).join(', ')}
            <span className={`${css.below} quiet small`}>{sentence(one, t, format)}</span>
          </li>
        ))}
      </ul>
      <TimeLine coverage={first} />
      <Cards coverage={first} />
      <p className="quiet" style={{ margin: 0 }}>
        {thenWords(first, t, format)}
      </p>
    </section>
  )
}

/** Programmes of which the same is to be said stand together. */
function alike(coverage: readonly CoverageView[]): [CoverageView, ...CoverageView[]][] {
  const groups = new Map<string, [CoverageView, ...CoverageView[]]>()
  for (const one of coverage) {
    const said = [one.state, one.memberSince, one.totalMonths, one.memberships].join(' ')
    const group = groups.get(said)
    if (group) group.push(one)
    else groups.set(said, [one])
  }
  return [...groups.values()]
}

type T = ReturnType<typeof useTranslation>['t']
type Format = ReturnType<typeof useFormat>

function sentence({ state, memberSince, totalMonths, memberships }: CoverageView, t: T, format: Format) {
  return [
    t(`claims.coverageHelp.${state}`),
    memberSince && t('claims.memberSince', { day: format.date(memberSince), months: totalMonths }),
    memberships > 1 && t('claims.memberships', { memberships }),
  ]
    .filter(Boolean)
    .join(' ')
}

function thenWords({ thenKnown, on }: CoverageView, t: T, format: Format): string {
  if (!thenKnown) return t('claims.thenNoList')
  const { asOf, listName, coveredThrough } = thenKnown
  const list = { list: listName, asOf: format.date(asOf) }
  if (!coveredThrough) return t('claims.thenNotNamed', list)
  return t(coveredThrough >= on ? 'claims.thenCovered' : 'claims.thenUntil', {
    ...list,
    day: format.date(coveredThrough),
  })
}

function Cards({ coverage }: { coverage: CoverageView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const segmentName = useSegmentName()
  const payerName = usePayerName()
  type Card = CoverageView['cards'][number] & { key: string }
  const columns: Column<Card>[] = [
    {
      id: 'card',
      header: t('claims.card'),
      names: true,
      cell: ({ kpj, segment }) => (
        <span>
          {segmentName(segment)}
          <span className={`${css.below} quiet small`}>
            {kpj ? t('claims.kpj', { kpj }) : t('claims.kpjNone')}
          </span>
        </span>
      ),
    },
    { id: 'programmes', header: t('claims.programmes'), cell: ({ programmes }) => programmes.join(', ') },
    {
      id: 'payer',
      header: t('claims.payer'),
      cell: ({ payerKind, payerName: name }) => name ?? payerName(payerKind),
    },
    {
      id: 'months',
      header: t('claims.paidMonths'),
      cell: ({ coveredFrom, paidThrough }) =>
        t('claims.monthsFromTo', { from: format.month(coveredFrom), to: format.month(`${paidThrough}-01`) }),
    },
    {
      id: 'state',
      header: t('claims.onThatDay'),
      cell: ({ state, lapsesOn }) => (
        <span>
          {t(`claims.cardState.${state}`)}
          {lapsesOn && state !== 'not-yet' && (
            <span className={`${css.below} quiet small`}>
              {t(state === 'lapsed' ? 'claims.lapsedOn' : 'claims.lapsesOn', { day: format.date(lapsesOn) })}
            </span>
          )}
        </span>
      ),
    },
  ]
  if (coverage.cards.length === 0) return <p style={{ margin: 0 }}>{t('claims.cardsNone')}</p>
  return (
    <DataTable
      caption={t('claims.cards')}
      columns={columns}
      rows={coverage.cards.map((card, at) => ({ ...card, key: String(at) }))}
      rowKey={({ key }) => key}
      cards
    />
  )
}

// biome-ignore-all lint/a11y/noRedundantRoles: laid out as a grid on a narrow screen, a table would lose its roles

import { Fragment, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewItem } from '../../../../src/registry/api.ts'
import { useFormat } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Link } from '../../../ui/links.tsx'
import { Waterfall } from '../../../ui/waterfall.tsx'
import { useShownValue } from '../../coverage/person/shown-value.ts'
import { likelihood, parted } from './differences.ts'
import { Opinions, StageNote } from './opinions.tsx'
import css from './review.module.css'
import type { Verdict } from './use-queue.ts'

type Side = ReviewItem['left']
/** What is laid side by side, and the name under which a reason or a difference speaks of it. */
const lines = [
  ['name', 'name'],
  ['nikMask', 'nik'],
  ['birthDate', 'birthDate'],
  ['sex', 'sex'],
  ['motherName', 'mother'],
  ['village', 'village'],
  ['occupation', 'occupation'],
  ['segment', 'segment'],
  ['coveredUntil', 'coveredUntil'],
] as const satisfies [keyof Side, string][]

interface PairProps {
  item: ReviewItem
  verdict: Verdict | null
  at: number
  of: number
  ref: Ref<HTMLHeadingElement>
}

/** Two records side by side; where they differ says a sign, a word and the marked letters. */
export function Pair({ item, verdict, at, of, ref }: PairProps) {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  // Whoever tests the linkage must not know what it says, until they have said it themselves.
  const blind = item.kind === 'audit' && verdict === null
  const why = `review.why.${item.why}`
  const { waterfall, probability } = item
  const chance = waterfall.calibrated?.chance ?? probability
  const shown = lines.filter(([key]) => item.left[key] || item.right[key])
  return (
    <article className={css.pair}>
      <header>
        <h2 ref={ref} tabIndex={-1}>
          {t('review.pair', { at: at + 1, of })}
          {item.kind === 'audit' && <span className={css.drawn}>{t('review.drawn')}</span>}
        </h2>
        {!blind && (
          <p className={css.likely}>
            <strong>{t(`review.likely.${likelihood(chance)}`)}</strong>{' '}
            {t('review.probability', { share: format.chance(chance) })}
          </p>
        )}
        {i18n.exists(why) && <p className="quiet">{t(why)}</p>}
        <StageNote item={item} />
        {verdict && item.stage !== 'waiting' && item.stage !== 'disputed' && (
          <p className={css.verdict}>
            {verdict === 'same' ? <Icon name="equal" size={18} /> : <Icon name="equal-not" size={18} />}
            {t(`review.verdict.${verdict}`)}
            {item.decision && ` · ${item.decision.decidedBy}, ${format.moment(item.decision.decidedAt)}`}
          </p>
        )}
      </header>
      <table role="table" className={css.sides}>
        <caption className="heard">{t('review.pair', { at: at + 1, of })}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <td role="cell" className={css.corner} />
            <th role="columnheader" scope="col">
              {item.left.title}
            </th>
            <th role="columnheader" scope="col">
              {item.right.title}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {shown.map(([key, field]) => (
            <Line
              key={key}
              field={field}
              left={item.left[key]}
              right={item.right[key]}
              differs={item.differs.includes(field) || item.differs.includes(key)}
            />
          ))}
        </tbody>
      </table>
      <Opinions item={item} />
      {!blind && (
        <section className="stack">
          <h3>{t('waterfall.title')}</h3>
          <Waterfall view={waterfall} caption={t('waterfall.title')} />
          {item.runnerUp && <RunnerUp {...item.runnerUp} />}
          {item.alsoClaimed.length > 0 && <AlsoClaimed people={item.alsoClaimed} />}
        </section>
      )}
    </article>
  )
}

/** Other workers who seem to be the same participant: they are left without one if this pair is one person. */
function AlsoClaimed({ people }: { people: ReviewItem['alsoClaimed'] }) {
  const { t } = useTranslation()
  return (
    <p className="small">
      {t('review.alsoClaimed')}{' '}
      {people.map(({ personId, name }, i) => (
        <Fragment key={personId}>
          {i > 0 && ', '}
          <Link to="/orang/$id" params={{ id: personId }}>
            {name}
          </Link>
        </Fragment>
      ))}
      . {t('review.alsoClaimedNote')}
    </p>
  )
}

/** The other participant this worker might be, and how far behind. */
function RunnerUp({ side, margin }: NonNullable<ReviewItem['runnerUp']>) {
  const { t } = useTranslation()
  const format = useFormat()
  const facts = [
    side.nikMask ?? t('people.noNik'),
    side.birthDate && format.shortDate(side.birthDate),
    side.village,
  ]
  return (
    <p className="small">
      {t('review.runnerUp', { name: side.name, facts: facts.filter(Boolean).join(', ') })}{' '}
      {margin < 1
        ? t('review.marginNone')
        : t('review.margin', { times: format.number(Math.min(1000, Math.round(2 ** margin))) })}
    </p>
  )
}

interface LineProps {
  field: string
  left: string | null
  right: string | null
  differs: boolean
}

function Line({ field, left, right, differs }: LineProps) {
  const { t } = useTranslation()
  const value = useShownValue()
  const texts = [left, right].map((each) => (each ? value(field, each) : null))
  const [a, b] = differs && texts[0] && texts[1] ? parted(texts[0], texts[1]) : [null, null]
  const cell = (text: string | null | undefined, parts: string[] | null) =>
    !text ? (
      <span className="quiet">{t('review.notSaid')}</span>
    ) : parts ? (
      <>
        {parts[0]}
        <mark>{parts[1]}</mark>
        {parts[2]}
      </>
    ) : (
      text
    )
  return (
    <tr role="row" data-differs={differs || undefined}>
      <th role="rowheader" scope="row">
        {t(`person.field.${field}`)}
        {differs && (
          <span className={css.differs}>
            <Icon name="equal-not" size={16} /> {t('person.differs')}
          </span>
        )}
      </th>
      <td role="cell">{cell(texts[0], a)}</td>
      <td role="cell">{cell(texts[1], b)}</td>
    </tr>
  )
}

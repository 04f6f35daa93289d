import { useTranslation } from 'react-i18next'
import type { CoverageView } from '../../../../src/claims/api.ts'
import { useFormat } from '../../../ui/format.ts'
import { monthsFrom, spanOf } from './span.ts'
import css from './time-line.module.css'

/** Cards as bars over the months, the day as a line; the table below says the same. */
export function TimeLine({ coverage }: { coverage: CoverageView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { cards, billed, on } = coverage
  if (cards.length === 0) return null
  const { from, months } = spanOf(coverage)
  const share = (count: number) => `${(100 * count) / months}%`
  const dayAt = share(monthsFrom(from, on.slice(0, 7)) + (Number(on.slice(8)) - 1) / 31)
  const last = monthsFrom(from, on.slice(0, 7)) + (Number(on.slice(8)) - 1) / 31 > months / 2
  return (
    <figure className={css.figure} aria-label={t('claims.timeLine')}>
      <div className={css.lines} aria-hidden="true">
        {cards.map((card, at) => {
          const start = Math.max(0, monthsFrom(from, card.coveredFrom.slice(0, 7)))
          const end = monthsFrom(from, card.paidThrough) + 1
          return (
            <div key={at} className={css.line}>
              <div
                className={css.bar}
                data-state={card.state}
                style={{ insetInlineStart: share(start), width: share(Math.max(0.4, end - start)) }}
              />
            </div>
          )
        })}
        {billed.length > 0 && (
          <div className={css.line}>
            {billed.map(({ month }) => (
              <div
                key={month}
                className={css.dot}
                style={{
                  insetInlineStart: share(monthsFrom(from, month.slice(0, 7)) + 0.2),
                  width: share(0.6),
                }}
              />
            ))}
          </div>
        )}
        <div className={css.day} style={{ insetInlineStart: dayAt }}>
          <span data-left={last || undefined}>{format.shortDate(on)}</span>
        </div>
      </div>
      <div className={css.ends} aria-hidden="true">
        <span>{format.month(`${from}-01`)}</span>
        <span>{format.month(monthAfter(from, months - 1))}</span>
      </div>
      <figcaption className="quiet small">
        {t('claims.timeLineKey')} {billed.length > 0 && t('claims.timeLineBilled', { count: billed.length })}
      </figcaption>
    </figure>
  )
}

function monthAfter(from: string, count: number): string {
  const [year = 0, month = 1] = from.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 + count, 1)).toISOString().slice(0, 10)
}

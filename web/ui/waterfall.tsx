// biome-ignore-all lint/a11y/noRedundantRoles: laid out as a grid on a narrow screen, a table would lose its roles

import { useTranslation } from 'react-i18next'
import type { Waterfall as View } from '../../src/registry/api.ts'
import { useFormat } from './format.ts'
import css from './waterfall.module.css'

type Step = View['steps'][number]
/** Less than this of a bit is one time in fourteen: nothing a person would weigh. */
const hardly = 0.1

/**
 * How the evidence adds up, from how likely any pair is to what this one is worth: each row begins where the one above
 * ended. The drawing is for the eye; every number of it stands in the same table.
 */
export function Waterfall({ view, caption }: { view: View; caption: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useStepWords()
  const ends = view.steps.flatMap(({ from, to }) => [from, to])
  const low = Math.min(0, ...ends)
  const width = Math.max(1, Math.max(0, ...ends) - low)
  const at = (bits: number) => `${((bits - low) / width) * 100}%`
  const rows = [
    ...view.steps.map((step) => ({ ...step, said: words.step(step), shown: format.signedFine(step.bits) })),
    { field: 'sum', from: 0, to: view.weight, said: words.sum(view), shown: '' },
  ]
  return (
    <div className="stack">
      {view.apart && <p className={css.note}>{t('waterfall.apart')}</p>}
      <table role="table" className={css.waterfall}>
        <caption className="heard">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {t('waterfall.adds')}
            </th>
            <th role="columnheader" scope="col">
              <span className="heard">{t('waterfall.bar')}</span>
            </th>
            <th role="columnheader" scope="col" className={css.bits}>
              {t('waterfall.bits')}
            </th>
            <th role="columnheader" scope="col" className={css.total}>
              {t('waterfall.total')}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((step) => (
            <tr role="row" key={step.field} data-sum={step.field === 'sum' || undefined}>
              <th role="rowheader" scope="row">
                {step.said}
              </th>
              <td role="cell" className={css.drawing}>
                <span className={css.axis} aria-hidden="true">
                  <span className={css.zero} style={{ left: at(0) }} />
                  <span
                    className={css.bar}
                    data-against={step.to < step.from || undefined}
                    style={{
                      left: at(Math.min(step.from, step.to)),
                      right: `calc(100% - ${at(Math.max(step.from, step.to))})`,
                    }}
                  />
                  <span className={css.end} style={{ left: at(step.to) }} />
                </span>
              </td>
              <td role="cell" className={css.bits}>
                {step.shown}
              </td>
              <td role="cell" className={css.total}>
                {format.signedFine(step.to)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {!view.apart && <Ending view={view} />}
    </div>
  )
}

/** What the sum means as a chance, first alone, then among the other candidates, then by what people decided. */
function Ending({ view }: { view: View }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { chanceByWeight, probability, calibrated } = view
  const byWeight = format.chance(chanceByWeight)
  const withRivals = probability === null ? byWeight : format.chance(probability)
  return (
    <p className={css.ending}>
      {t('waterfall.byWeight', { share: byWeight })}{' '}
      {withRivals !== byWeight && t('waterfall.withRivals', { share: withRivals })}{' '}
      {calibrated
        ? t('waterfall.calibrated', {
            share: format.chance(calibrated.chance),
            decisions: calibrated.decisions,
          })
        : t('waterfall.uncalibrated')}
    </p>
  )
}

function useStepWords() {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const what = ({ field, level }: Step) => {
    const key = `match.level.${field}.${level}`
    return i18n.exists(key) ? t(key) : `${field}: ${level}`
  }
  return {
    step(step: Step): string {
      const said = { what: what(step), times: format.times(step.times) }
      if (step.field === 'prior') return t('waterfall.prior', said)
      if (Math.abs(step.bits) < hardly) return t('waterfall.even', said)
      return t(step.bits > 0 ? 'waterfall.more' : 'waterfall.less', said)
    },
    sum({ weight, times }: View): string {
      const said = { times: format.times(times) }
      if (Math.abs(weight) < hardly) return t('waterfall.sumEven')
      return t(weight > 0 ? 'waterfall.sumMore' : 'waterfall.sumLess', said)
    },
  }
}

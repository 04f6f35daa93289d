import { useTranslation } from 'react-i18next'
import type { CompareView } from '../../../src/reports/compare/api.ts'
import { useFormat } from '../../ui/format.ts'
import css from './reports.module.css'

/** What the lines and the verdicts are made of, and as of when. */
export function HowCompared({ view: { asOf, before, spread, unknown } }: { view: CompareView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const ratio = format.hundredths(spread.ratio)
  return (
    <section className="section">
      <p className="quiet">
        {asOf && t('compare.asOf', { day: format.date(asOf) })}{' '}
        {before && t('compare.since', { day: format.date(before) })}{' '}
        {unknown.workers > 0 && t('compare.unknown', { workers: format.number(unknown.workers) })}
      </p>
      <details>
        <summary>{t('compare.how')}</summary>
        <div className={css.how}>
          <p>{t('compare.definition.funnel')}</p>
          <p>
            {spread.between === 0
              ? t('compare.definition.chance', { ratio })
              : t('compare.definition.over', {
                  ratio,
                  between: t('compare.points', { points: format.hundredths(spread.between / 100) }),
                })}
          </p>
          <p>
            {spread.strength === null
              ? t('compare.definition.alike')
              : t('compare.definition.fair', { strength: format.number(spread.strength) })}
          </p>
          <p>{t('compare.definition.source')}</p>
        </div>
      </details>
    </section>
  )
}

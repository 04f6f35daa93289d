import { useTranslation } from 'react-i18next'
import type { Assessment } from '../../../../src/rules/core/assessment.ts'
import type { Rule } from '../../../../src/rules/index.ts'
import { Icon } from '../../../ui/icon.tsx'
import { ChooseReading } from '../choices/choose-reading.tsx'
import { Cited } from '../citation.tsx'
import { ConfidenceMark } from '../marks.tsx'
import { useTold } from '../words.ts'
import { useShortOutcome } from './outcome.tsx'
import css from './result.module.css'

/** Places where the law can be read in more than one way, and what each way gives here, side by side. */
export function ReadingsHere({ rule, found }: { rule: Rule; found: Assessment }) {
  const { t } = useTranslation()
  const told = useTold()
  const short = useShortOutcome(rule)
  if (found.readings.length === 0) return null
  return (
    <section className={css.part}>
      <h3>{t('hukum.readings')}</h3>
      {found.readings.map(({ reading, option: chosen }) => (
        <div key={reading.id} className={css.reading}>
          <p className={css.test}>{told(reading.title)}</p>
          <p className={css.grounds}>
            <Cited cite={reading.cite} />
            <ConfidenceMark confidence={reading.confidence} />
          </p>
          <p className="quiet small">{told(reading.why)}</p>
          <ul className={css.options}>
            {Object.entries(reading.options).map(([option, words]) => {
              const other = found.otherReadings.find(
                (each) => each.reading.id === reading.id && each.option === option,
              )
              const used = option === chosen
              const result = used ? found : other
              return (
                <li key={option} data-used={used || undefined}>
                  <span>{told(words)}</span>
                  <strong>{result ? short(result.outcome, result.total) : t('hukum.sameResult')}</strong>
                  {used && (
                    <span className={css.used}>
                      <Icon name="circle-check-filled" size={16} /> {t('hukum.usedHere')}
                    </span>
                  )}
                </li>
              )
            })}
          </ul>
          <ChooseReading reading={reading} />
        </div>
      ))}
    </section>
  )
}

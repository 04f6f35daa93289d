import { useTranslation } from 'react-i18next'
import { readAs } from '../../../../src/rules/core/law.ts'
import type { Reading } from '../../../../src/rules/core/reading.ts'
import { ChooseReading } from '../choices/choose-reading.tsx'
import { Cited } from '../citation.tsx'
import { useLaw } from '../law.ts'
import { ConfidenceMark } from '../marks.tsx'
import { useTold } from '../words.ts'
import css from './figures.module.css'

/** A place of doubt: how it is read here; opened, the other ways, why, and the choice. */
export function ReadingDoubt({ reading }: { reading: Reading }) {
  const { t } = useTranslation()
  const told = useTold()
  const { law } = useLaw()
  const now = readAs(law, reading)
  const others = Object.entries(reading.options).filter(([option]) => option !== now)
  return (
    <details className={css.figure} data-reading>
      <summary>
        <span className={css.name}>{told(reading.title)}</span>
        <span className={css.way}>
          {told(reading.options[now]!)}{' '}
          <span className="quiet">
            {now === reading.default ? t('hukum.defaultReading') : t('hukum.byChoice')}
          </span>
        </span>
      </summary>
      <div className={css.doubt}>
        <p>{t('hukum.otherWays', { ways: others.map(([, words]) => told(words)).join('; ') })}</p>
        <p>{told(reading.why)}</p>
        <p className="small">
          <Cited cite={reading.cite} /> <ConfidenceMark confidence={reading.confidence} />
        </p>
        <ChooseReading reading={reading} />
      </div>
    </details>
  )
}

import { useTranslation } from 'react-i18next'
import type { Rule } from '../../../../src/rules/index.ts'
import { ReadingDoubt } from './reading-doubt.tsx'

/** Where the law of a programme can be read in more than one way. */
export function RuleDoubts({ rule }: { rule: Rule }) {
  const { t } = useTranslation()
  if (rule.readings.length === 0) return null
  return (
    <section className="section on-screen" aria-labelledby="ragu">
      <div>
        <h2 id="ragu">{t('hukum.doubts')}</h2>
        <p className="quiet small" style={{ margin: '0.25rem 0 0' }}>
          {t('hukum.doubtsNote')}
        </p>
      </div>
      <div>
        {rule.readings.map((reading) => (
          <ReadingDoubt key={reading.id} reading={reading} />
        ))}
      </div>
    </section>
  )
}

import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../../src/rules/core/assessment.ts'
import type { Fields } from '../../../../src/rules/core/fields.ts'
import { Cited } from '../citation.tsx'
import { ConfidenceMark, MetMark } from '../marks.tsx'
import { useLanguage, useTold } from '../words.ts'
import css from './result.module.css'
import { seenText } from './seen-text.ts'

/** Each test of the law: how it came out, what was seen, where it is written. */
export function Findings({ fields, findings }: { fields: Fields; findings: readonly Finding[] }) {
  const { t } = useTranslation()
  const told = useTold()
  const language = useLanguage()
  return (
    <ul className={css.findings}>
      {findings.map((finding, at) => {
        const called = finding.test.options?.[String(finding.seen)]
        const seen = called?.[language] ?? seenText(fields, finding.seen, language, finding.test.unit)
        return (
          <li key={at}>
            <MetMark met={finding.met} />
            <div>
              <p className={css.test}>{told(finding.test.title)}</p>
              <p className={css.grounds}>
                {seen !== undefined && <span>{t('hukum.seen', { seen })}</span>}
                <Cited cite={finding.cite} />
                {finding.confidence !== 'verified' && <ConfidenceMark confidence={finding.confidence} />}
              </p>
            </div>
          </li>
        )
      })}
    </ul>
  )
}

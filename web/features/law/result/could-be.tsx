import { useTranslation } from 'react-i18next'
import { rupiahText } from '../../../../src/rules/core/arithmetic.ts'
import type { Assessment } from '../../../../src/rules/core/assessment.ts'
import type { Rule } from '../../../../src/rules/index.ts'
import { inputId } from '../case/draft.ts'
import { useFactName } from '../case/fault-words.ts'
import { useLanguage, useTold } from '../words.ts'
import { useShortOutcome } from './outcome.tsx'
import css from './result.module.css'
import { factText } from './seen-text.ts'

interface Props {
  rule: Rule
  found: Assessment
}

/** To the input of a fact, also when it is folded away. */
function goTo(field: string) {
  const input = document.getElementById(inputId(field))
  const folded = input?.closest('details')
  if (folded) folded.open = true
  input?.focus()
}

/** Facts nobody knows yet, and what each answer would give. */
export function MissingFacts({ rule, found }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const factName = useFactName()
  const short = useShortOutcome(rule)
  if (found.missing.length === 0) return null
  return (
    <section className={css.part}>
      <h3>{t('hukum.missing')}</h3>
      {found.missing.map(({ field, changes }) => (
        <div key={field}>
          <p className={css.test}>
            {factName(rule.fields, field)}{' '}
            <button type="button" className={`${css.fill} on-screen`} onClick={() => goTo(field)}>
              {t('hukum.fillIn')}
              <span className="heard"> {factName(rule.fields, field)}</span>
            </button>
          </p>
          {changes.length === 0 && <p className="quiet small">{t('hukum.missingOpen')}</p>}
          <ul className={css.ways}>
            {changes.map(({ value, outcome, total }) => (
              <li key={String(value)}>
                {t('hukum.ifAnswer', { answer: factText(rule.fields[field], value, language) })}{' '}
                <strong>{short(outcome, total)}</strong>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

/** What would have given more: "with two more months: + Rp32.000.000". */
export function WhatIfs({ rule, found }: Props) {
  const { t } = useTranslation()
  const told = useTold()
  const short = useShortOutcome(rule)
  if (found.whatIf.length === 0) return null
  const signed = (by: bigint) => `${by < 0n ? '−' : '+'} ${rupiahText(by < 0n ? -by : by)}`
  return (
    <section className={css.part}>
      <h3>{t('hukum.whatIf')}</h3>
      <ul className={css.ways}>
        {found.whatIf.map(({ remedy, outcome, total, gained }) => (
          <li key={remedy.words.id}>
            {told(remedy.words)}:{' '}
            <strong>
              {total === undefined ? short(outcome, total) : signed(total - (found.total ?? 0n))}
            </strong>
            {gained.length > 0 && ` (${gained.map((item) => told(item.title)).join(', ')})`}
          </li>
        ))}
      </ul>
    </section>
  )
}

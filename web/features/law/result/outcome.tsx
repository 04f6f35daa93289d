import { useTranslation } from 'react-i18next'
import { rupiahText } from '../../../../src/rules/core/arithmetic.ts'
import type { Outcome } from '../../../../src/rules/core/assessment.ts'
import type { Rule } from '../../../../src/rules/index.ts'
import { Icon } from '../../../ui/icon.tsx'
import type { IconName } from '../../../ui/icon-names.ts'
import css from './result.module.css'

export const outcomeKey = (rule: Rule, outcome: Outcome) => (outcome === 'due' ? `due-${rule.kind}` : outcome)

const icons = {
  due: 'circle-check-filled',
  'not-applicable': 'circle-x-filled',
  lapsed: 'circle-x-filled',
  unknown: 'circle-dashed',
  'no-law': 'alert-triangle',
} as const satisfies Record<Outcome, IconName>

/** The answer in one look: what it is, and how much. What is due without a line is no money: no Rp0 is shown. */
export function OutcomeHead({
  rule,
  outcome,
  total,
  lines,
}: {
  rule: Rule
  outcome: Outcome
  total: bigint | undefined
  lines: number
}) {
  const { t } = useTranslation()
  const inKind = outcome === 'due' && lines === 0 && rule.kind !== 'status'
  const key = inKind ? 'due-in-kind' : outcomeKey(rule, outcome)
  return (
    <div role="status" className={css.outcome} data-outcome={outcome}>
      <p className={css.answer}>
        <Icon name={icons[outcome]} size={22} />
        <span>{t(`hukum.outcome.${key}`)}</span>
      </p>
      {total !== undefined && !inKind && (
        <p className={css.total}>
          {rupiahText(total)}
          {rule.pays === 'monthly' && <span className={css.per}> {t('hukum.aMonth')}</span>}
        </p>
      )}
      <p className={css.meaning}>{t(`hukum.meaning.${key}`)}</p>
    </div>
  )
}

/** The answer in a few words, beside other answers: an amount, or why there is none. */
export function useShortOutcome(rule: Rule) {
  const { t } = useTranslation()
  return (outcome: Outcome, total: bigint | undefined): string =>
    total === undefined ? t(`hukum.outcome.${outcomeKey(rule, outcome)}`) : rupiahText(total)
}

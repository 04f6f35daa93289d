import { useTranslation } from 'react-i18next'
import type { Confidence } from '../../../src/rules/core/law-text.ts'
import { Icon } from '../../ui/icon.tsx'
import css from './law.module.css'

const sure = {
  verified: 'circle-check-filled',
  secondary: 'circle-dashed',
  unverified: 'help-circle',
} as const

/** How sure we are of a figure: icon, word and colour together. */
export function ConfidenceMark({ confidence, accepted }: { confidence: Confidence; accepted?: boolean }) {
  const { t } = useTranslation()
  return (
    <span className={css.mark} data-state={confidence} title={t(`hukum.confidenceHelp.${confidence}`)}>
      <Icon name={sure[confidence]} size={16} />
      <span>
        {t(`hukum.confidence.${confidence}`)}
        {accepted && `, ${t('hukum.usedByChoice')}`}
      </span>
    </span>
  )
}

/** The value of today is sure, one of other days is not. */
export function PartlyUnverified() {
  const { t } = useTranslation()
  return (
    <span className={css.mark} data-state="unverified">
      <Icon name={sure.unverified} size={16} />
      <span>{t('hukum.partlyUnverified')}</span>
    </span>
  )
}

const tests = { met: 'circle-check-filled', notMet: 'circle-x-filled', open: 'circle-dashed' } as const

/** How a test of the law came out. */
export function MetMark({ met }: { met: boolean | undefined }) {
  const { t } = useTranslation()
  const state = met === undefined ? 'open' : met ? 'met' : 'notMet'
  return (
    <span className={css.mark} data-state={state}>
      <Icon name={tests[state]} size={18} />
      <span>{t(`hukum.met.${state}`)}</span>
    </span>
  )
}

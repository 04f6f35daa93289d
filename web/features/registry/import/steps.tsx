import { useTranslation } from 'react-i18next'
import css from '../registry.module.css'

const steps = ['choose', 'read', 'check', 'save'] as const
export type StepName = (typeof steps)[number]

export function Steps({ at }: { at: StepName }) {
  const { t } = useTranslation()
  return (
    <ol className={css.steps} aria-label={t('import.steps.label')}>
      {steps.map((step) => (
        <li key={step} aria-current={step === at ? 'step' : undefined}>
          {t(`import.steps.${step}`)}
        </li>
      ))}
    </ol>
  )
}

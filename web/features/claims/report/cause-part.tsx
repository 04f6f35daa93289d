import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { causes, workQuestions } from '../kinds.ts'
import css from './report.module.css'

/** The facts that decide whether it came of work, as plain questions, and what the teller thinks. */
export function CausePart() {
  const { t } = useTranslation()
  return (
    <fieldset className={css.part}>
      <legend>{t('claims.causeTitle')}</legend>
      <p className="quiet">{t('claims.causeLead')}</p>
      {workQuestions.map((question) => (
        <Choice
          key={question}
          name={question}
          legend={t(`claims.work.${question}`)}
          options={[
            ['yes', t('hukum.yes')],
            ['no', t('hukum.no')],
            ['', t('claims.notKnownYet')],
          ]}
        />
      ))}
      <Choice
        name="cause"
        legend={t('claims.causeAsk')}
        options={causes.map((cause) => [cause === 'unknown' ? '' : cause, t(`claims.causeOf.${cause}`)])}
      />
      <TextInput
        name="employer"
        className={css.wide}
        label={t('claims.employer')}
        description={t('claims.employerHelp')}
        maxLength={200}
      />
    </fieldset>
  )
}

function Choice({ name, legend, options }: { name: string; legend: string; options: [string, string][] }) {
  return (
    <fieldset className={css.question}>
      <legend>{legend}</legend>
      <div className={css.answers}>
        {options.map(([value, words]) => (
          <label key={value}>
            <input type="radio" name={name} value={value} defaultChecked={value === ''} />
            <span>{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

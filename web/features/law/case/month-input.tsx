import { useTranslation } from 'react-i18next'
import { useLanguage } from '../words.ts'
import css from './case.module.css'

/** A month in two parts: the browsers' own month picker is missing in some and speaks another language in others. */
export function MonthInput(props: {
  id: string
  value: string
  change: (value: string) => void
  invalid: boolean
}) {
  const { t } = useTranslation()
  const locale = useLanguage() === 'en' ? 'en-GB' : 'id-ID'
  const [year = '', month = ''] = props.value.split('-')
  const name = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
  const put = (nextYear: string, nextMonth: string) =>
    props.change(nextYear || nextMonth ? `${nextYear}-${nextMonth}` : '')
  return (
    <div className={css.month}>
      <select
        id={props.id}
        className={css.input}
        aria-label={t('hukum.month')}
        aria-invalid={props.invalid || undefined}
        value={month}
        onChange={(event) => put(year, event.currentTarget.value)}
      >
        <option value="">{t('hukum.month')}</option>
        {Array.from({ length: 12 }, (_, at) => (
          <option key={at} value={String(at + 1).padStart(2, '0')}>
            {name.format(new Date(Date.UTC(2020, at, 1)))}
          </option>
        ))}
      </select>
      <input
        className={css.input}
        aria-label={t('hukum.year')}
        aria-invalid={props.invalid || undefined}
        placeholder={t('hukum.year')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={4}
        value={year}
        onChange={(event) => put(event.currentTarget.value.replace(/\D/g, ''), month)}
      />
    </div>
  )
}

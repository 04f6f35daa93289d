import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { trendQuery } from '../queries.ts'
import css from './dashboard.module.css'

/** Chooses among the days for which figures stand. */
export function AsOf({ day, computedAt }: { day: string; computedAt: string | null }) {
  const { t } = useTranslation()
  const format = useFormat()
  const navigate = useNavigate()
  const id = useId()
  const points = useQuery(trendQuery).data?.points ?? []
  const days = [...new Set([day, ...points.map((point) => point.asOf)])].sort().reverse()
  return (
    <p className={css.asOf} style={{ margin: 0 }}>
      <label htmlFor={id}>{t('dashboard.asOf')}</label>
      <select
        id={id}
        value={day}
        onChange={(event) => void navigate({ to: '/', search: { asOf: event.currentTarget.value } })}
      >
        {days.map((each) => (
          <option key={each} value={each}>
            {format.date(each)}
          </option>
        ))}
      </select>
      {computedAt && (
        <span className="small">{t('dashboard.computedAt', { at: format.moment(computedAt) })}</span>
      )}
    </p>
  )
}

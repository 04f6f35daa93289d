import { useNavigate } from '@tanstack/react-router'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import css from './financing.module.css'

export const thisYear = () => new Date().getFullYear()
/** Chooses the fiscal year; besides those with entries the last, this and the next one. */
export function ChooseYear({
  year,
  years,
  to,
}: {
  year: number
  years: readonly number[]
  to: '/anggaran' | '/anggaran/tarif' | '/anggaran/tagihan' | '/anggaran/rekonsiliasi'
}) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const id = useId()
  const now = thisYear()
  const all = [...new Set([...years, year, now - 1, now, now + 1])].sort()
  return (
    <p className={css.year}>
      <label htmlFor={id}>{t('financing.year')}</label>
      <select
        id={id}
        value={year}
        onChange={(event) => void navigate({ to, search: { tahun: Number(event.currentTarget.value) } })}
      >
        {all.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
    </p>
  )
}

import { useTranslation } from 'react-i18next'
import { Link } from '../../ui/links.tsx'
import { useMay } from '../access/may.tsx'
import { rightOfPage } from '../access/pages.ts'
import css from './claims.module.css'

/** The pages about claims; those closed to a role are not offered. */
const pages = [
  ['/klaim', 'work'],
  ['/klaim/peristiwa', 'events'],
  ['/klaim/beasiswa', 'scholarships'],
  ['/klaim/belum-diklaim', 'unclaimed'],
  ['/klaim/waktu', 'times'],
  ['/klaim/kejanggalan', 'findings'],
  ['/klaim/manfaat', 'benefits'],
] as const

export function ClaimTabs() {
  const { t } = useTranslation()
  const may = useMay()
  const open = pages.filter(([to]) => {
    const right = rightOfPage(to)
    return right === undefined || may(right)
  })
  return (
    <nav aria-label={t('nav.claims')} className={css.tabs}>
      {open.map(([to, name]) => (
        <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }}>
          {t(`claims.tab.${name}`)}
        </Link>
      ))}
    </nav>
  )
}

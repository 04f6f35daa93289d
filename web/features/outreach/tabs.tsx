import { useTranslation } from 'react-i18next'
import { Link } from '../../ui/links.tsx'
import { useMay } from '../access/may.tsx'
import { rightOfPage } from '../access/pages.ts'
import css from './outreach.module.css'

/** The pages about reaching people; those closed to a role are not offered. */
const pages = [
  ['/jangkauan', 'paths'],
  ['/jangkauan/kampanye', 'campaigns'],
  ['/jangkauan/kunjungan', 'today'],
  ['/jangkauan/kode', 'codes'],
] as const

export function OutreachTabs() {
  const { t } = useTranslation()
  const may = useMay()
  const open = pages.filter(([to]) => {
    const right = rightOfPage(to)
    return right === undefined || may(right)
  })
  return (
    <nav aria-label={t('nav.outreach')} className={css.tabs}>
      {open.map(([to, name]) => (
        <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }}>
          {t(`campaigns.tab.${name}`)}
        </Link>
      ))}
    </nav>
  )
}

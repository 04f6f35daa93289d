import { useTranslation } from 'react-i18next'
import { Link } from '../../ui/links.tsx'
import css from './financing.module.css'

const pages = [
  ['/anggaran', 'sources'],
  ['/anggaran/rencana', 'plansTab'],
  ['/anggaran/proyeksi', 'projectionTab'],
  ['/anggaran/sk', 'decreesTab'],
  ['/anggaran/tagihan', 'billsTab'],
  ['/anggaran/rekonsiliasi', 'reconcileTab'],
  ['/anggaran/temuan', 'wasteTab'],
  ['/anggaran/tunggu', 'waitingTab'],
  ['/anggaran/radar', 'radarTab'],
  ['/anggaran/tarif', 'tariffs'],
  ['/anggaran/dasar', 'lawful'],
] as const

/** The pages about the money. */
export function MoneyTabs() {
  const { t } = useTranslation()
  return (
    <nav aria-label={t('financing.title')} className={css.tabs}>
      {pages.map(([to, name]) => (
        <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }}>
          {t(`financing.${name}`)}
        </Link>
      ))}
    </nav>
  )
}

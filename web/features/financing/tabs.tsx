import { useRouterState } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Link } from '../../ui/links.tsx'
import tabs from '../../ui/tabs.module.css'
import css from './financing.module.css'

/** The pages about the money, by what one comes for; the first of each opens it. */
const groups = [
  {
    name: 'money',
    pages: [
      ['/anggaran', 'sources'],
      ['/anggaran/tarif', 'tariffs'],
      ['/anggaran/dasar', 'lawful'],
    ],
  },
  {
    name: 'people',
    pages: [
      ['/anggaran/sk', 'decreesTab'],
      ['/anggaran/tunggu', 'waitingTab'],
    ],
  },
  {
    name: 'paying',
    pages: [
      ['/anggaran/tagihan', 'billsTab'],
      ['/anggaran/rekonsiliasi', 'reconcileTab'],
    ],
  },
  {
    name: 'watch',
    pages: [
      ['/anggaran/temuan', 'wasteTab'],
      ['/anggaran/radar', 'radarTab'],
      ['/anggaran/jkn', 'jknTab'],
    ],
  },
  {
    name: 'ahead',
    pages: [
      ['/anggaran/rencana', 'plansTab'],
      ['/anggaran/proyeksi', 'projectionTab'],
    ],
  },
] as const

/** Which part of the money a reader is in, and the pages of that part. */
export function MoneyTabs() {
  const { t } = useTranslation()
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const here = groups.find(({ pages }) => pages.some(([to]) => to === path)) ?? groups[0]
  return (
    <div>
      <nav aria-label={t('financing.title')} className={`${tabs.tabs} ${tabs.apart}`}>
        {groups.map((group) => (
          <Link
            key={group.name}
            to={group.pages[0][0]}
            activeOptions={{ exact: true, includeSearch: false }}
            aria-current={group === here ? 'true' : undefined}
          >
            {t(`financing.part.${group.name}`)}
          </Link>
        ))}
      </nav>
      <nav aria-label={t(`financing.part.${here.name}`)} className={css.pages}>
        {here.pages.map(([to, name]) => (
          <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }}>
            {t(`financing.${name}`)}
          </Link>
        ))}
      </nav>
    </div>
  )
}

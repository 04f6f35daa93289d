import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../features/access/session.ts'
import { Icon } from '../icon.tsx'
import { Account } from './account.tsx'
import { Brand } from './brand.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { RefreshNote } from './refresh-note.tsx'
import { Search } from './search.tsx'
import css from './shell.module.css'

function Navigation() {
  const { t } = useTranslation()
  const link = { activeProps: { className: css.here } }
  return (
    <ul>
      <li>
        <Link to="/" activeOptions={{ exact: true, includeSearch: false }} {...link}>
          {t('nav.dashboard')}
        </Link>
      </li>
      <li>
        <Link to="/orang" activeOptions={{ includeSearch: false }} {...link}>
          {t('nav.people')}
        </Link>
      </li>
      <li>
        <Link to="/daftar" {...link}>
          {t('nav.lists')}
        </Link>
      </li>
      <li>
        <Link to="/periksa" activeOptions={{ includeSearch: false }} {...link}>
          {t('nav.review')}
        </Link>
      </li>
      <li>
        <Link to="/angka-resmi" {...link}>
          {t('nav.official')}
        </Link>
      </li>
      <li>
        <Link to="/hukum" activeOptions={{ includeSearch: false }} {...link}>
          {t('nav.law')}
        </Link>
      </li>
    </ul>
  )
}

export function Shell() {
  const { t } = useTranslation()
  const session = useSession()
  const [open, setOpen] = useState(false)
  const path = useRouterState({ select: (state) => state.location.pathname })
  useEffect(() => setOpen(false), [path])

  return (
    <>
      <a href="#isi" className={css.skip}>
        {t('shell.skip')}
      </a>
      <header className={css.header}>
        <div className={css.bar}>
          <Brand />
          <div className={css.find}>
            <Search />
          </div>
          <div className={css.tools}>
            <LanguageSwitch />
            <Account />
            <button
              type="button"
              className={css.burger}
              aria-expanded={open}
              aria-controls="menu"
              onClick={() => setOpen(!open)}
            >
              {open ? <Icon name="x" size={22} /> : <Icon name="menu-2" size={22} />}
              <span className="heard">{t('shell.menu')}</span>
            </button>
          </div>
        </div>
        <nav id="menu" aria-label={t('shell.navigation')} className={css.nav} data-open={open || undefined}>
          <Navigation />
        </nav>
        {session?.demo && (
          <p className={css.demo}>
            <Icon name="info-circle" size={18} />
            <span>{t('shell.demo')}</span>
          </p>
        )}
        <RefreshNote />
      </header>
      <main id="isi" tabIndex={-1} className={css.main}>
        <Outlet />
      </main>
      <footer className={css.footer}>
        <p>{t('shell.footer')}</p>
      </footer>
    </>
  )
}

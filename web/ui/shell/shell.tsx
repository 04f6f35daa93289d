import { Link, Outlet, useMatches, useRouterState } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hasSeveral } from '../../features/access/landing.ts'
import { useMay } from '../../features/access/may.tsx'
import { rightOfPage } from '../../features/access/pages.ts'
import { useSession } from '../../features/access/session.ts'
import { Icon } from '../icon.tsx'
import { ClosedPage } from '../problem-page.tsx'
import { Account } from './account.tsx'
import { Brand } from './brand.tsx'
import { type Entry, entriesFor } from './entries.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { NavGroup } from './nav-group.tsx'
import { RefreshNote } from './refresh-note.tsx'
import { Search } from './search.tsx'
import css from './shell.module.css'

function Way({ to, word }: Entry) {
  const { t } = useTranslation()
  return (
    <li>
      <Link
        to={to}
        activeOptions={{ exact: to === '/', includeSearch: false }}
        activeProps={{ className: css.here }}
      >
        {t(`nav.${word}` as 'nav.people')}
      </Link>
    </li>
  )
}

function Navigation() {
  const { t } = useTranslation()
  const may = useMay()
  const session = useSession()
  return (
    <ul>
      {session && hasSeveral(session) && <Way to="/kabupaten" word="regencies" />}
      {entriesFor(may).map((entry) =>
        'to' in entry ? (
          <Way key={entry.word} {...entry} />
        ) : (
          <NavGroup key={entry.word} label={t(`nav.${entry.word}` as 'nav.personal')}>
            {entry.entries.map((each) => (
              <Way key={each.word} {...each} />
            ))}
          </NavGroup>
        ),
      )}
    </ul>
  )
}

/** Whether the page asked for is closed to the role one acts in: an address may come from somebody else. */
function useClosed(): boolean {
  const may = useMay()
  const right = rightOfPage(useMatches().at(-1)?.fullPath ?? '/')
  return right !== undefined && !may(right)
}

export function Shell() {
  const { t } = useTranslation()
  const session = useSession()
  const may = useMay()
  const closed = useClosed()
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
          <div className={css.find}>{may('people.read') && <Search />}</div>
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
        {may('totals.read') && <RefreshNote />}
      </header>
      <main id="isi" tabIndex={-1} className={css.main}>
        {closed ? <ClosedPage /> : <Outlet />}
      </main>
      <footer className={css.footer}>
        <p>
          {t('shell.footer')} <Link to="/privasi">{t('shell.privacy')}</Link>
        </p>
      </footer>
    </>
  )
}

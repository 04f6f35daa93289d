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
import { LanguageSwitch } from './language-switch.tsx'
import { NavGroup } from './nav-group.tsx'
import { RefreshNote } from './refresh-note.tsx'
import { Search } from './search.tsx'
import css from './shell.module.css'

function Navigation() {
  const { t } = useTranslation()
  const may = useMay()
  const session = useSession()
  const link = { activeProps: { className: css.here } }
  return (
    <ul>
      {session && hasSeveral(session) && (
        <li>
          <Link to="/kabupaten" {...link}>
            {t('nav.regencies')}
          </Link>
        </li>
      )}
      {may('totals.read') && (
        <li>
          <Link to="/" activeOptions={{ exact: true, includeSearch: false }} {...link}>
            {t('nav.dashboard')}
          </Link>
        </li>
      )}
      {may('people.read') && (
        <li>
          <Link to="/orang" activeOptions={{ includeSearch: false }} {...link}>
            {t('nav.people')}
          </Link>
        </li>
      )}
      {may('lists.read') && (
        <li>
          <Link to="/daftar" {...link}>
            {t('nav.lists')}
          </Link>
        </li>
      )}
      {may('review.read') && (
        <li>
          <Link to="/periksa" activeOptions={{ includeSearch: false }} {...link}>
            {t('nav.review')}
          </Link>
        </li>
      )}
      {may('totals.read') && (
        <li>
          <Link to="/angka-resmi" {...link}>
            {t('nav.official')}
          </Link>
        </li>
      )}
      {may('law.read') && (
        <li>
          <Link to="/hukum" activeOptions={{ includeSearch: false }} {...link}>
            {t('nav.law')}
          </Link>
        </li>
      )}
      {may('totals.read') && (
        <li>
          <Link to="/jangkauan" activeOptions={{ includeSearch: false }} {...link}>
            {t('nav.outreach')}
          </Link>
        </li>
      )}
      {may('budget.read') && (
        <li>
          <Link to="/anggaran" activeOptions={{ includeSearch: false }} {...link}>
            {t('nav.budget')}
          </Link>
        </li>
      )}
      {(may('claims.read') || may('claims.totals')) && (
        <li>
          <Link
            to={may('claims.read') ? '/klaim' : '/klaim/manfaat'}
            activeOptions={{ includeSearch: false }}
            {...link}
          >
            {t('nav.claims')}
          </Link>
        </li>
      )}
      <NavGroup label={t('nav.personal')}>
        {may('exports.read') && (
          <li>
            <Link to="/ekspor" activeOptions={{ includeSearch: false }} {...link}>
              {t('nav.exports')}
            </Link>
          </li>
        )}
        {may('data-requests.read') && (
          <li>
            <Link to="/permintaan-data" activeOptions={{ includeSearch: false }} {...link}>
              {t('nav.requests')}
            </Link>
          </li>
        )}
        {may('incidents.read') && (
          <li>
            <Link to="/insiden" {...link}>
              {t('nav.incidents')}
            </Link>
          </li>
        )}
        {may('retention.read') && (
          <li>
            <Link to="/retensi" {...link}>
              {t('nav.retention')}
            </Link>
          </li>
        )}
        {may('audit.read') && (
          <li>
            <Link to="/audit" activeOptions={{ includeSearch: false }} {...link}>
              {t('nav.audit')}
            </Link>
          </li>
        )}
      </NavGroup>
      {may('accounts.read') && (
        <li>
          <Link to="/akun" {...link}>
            {t('nav.accounts')}
          </Link>
        </li>
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

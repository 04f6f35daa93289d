import { Link, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Loading } from '../../../ui/loading.tsx'
import { Page } from '../../../ui/page.tsx'
import { LanguageSwitch } from '../../../ui/shell/language-switch.tsx'
import { DayList } from './day-list.tsx'
import { Line } from './line.tsx'
import { Locked } from './locked.tsx'
import css from './phone.module.css'
import { listen, type Phone, phoneNow, start } from './phone.ts'
import { Queue } from './queue-view.tsx'
import { RegisterOffline } from './register-offline.tsx'
import { VisitOffline } from './visit-offline.tsx'
import { useVersion } from './worker.ts'

/** A window over the page weighs as much as the page: it comes after it. */
const Leave = lazy(() => import('./leave.tsx').then((file) => ({ default: file.Leave })))

/** The village at the doors: whom to visit, what was found, whom to register, and what is not sent yet. */
export function PhonePage() {
  const { t } = useTranslation()
  const phone = useSyncExternalStore(listen, phoneNow)
  const version = useVersion()
  const [leaving, setLeaving] = useState(false)
  useEffect(start, [])
  return (
    <>
      <header className={css.top}>
        <p className={css.name}>
          {t('phone.name')}
          {phone.holder && <span className={css.who}>{phone.holder.username}</span>}
        </p>
        <div className={css.tools}>
          <LanguageSwitch />
          {phone.stage === 'open' && (
            <button type="button" className={css.leave} onClick={() => setLeaving(true)}>
              {t('phone.leave')}
            </button>
          )}
        </div>
      </header>
      {phone.stage === 'open' && <Parts phone={phone} />}
      <main className={css.main}>
        <Line phone={phone} version={version} />
        <Stage phone={phone} />
      </main>
      <Suspense>{leaving && <Leave phone={phone} close={() => setLeaving(false)} />}</Suspense>
    </>
  )
}

function Parts({ phone }: { phone: Phone }) {
  const { t } = useTranslation()
  const open = phone.items.filter(({ state }) => state !== 'sent').length
  const parts = [
    [undefined, t('phone.list')],
    ['daftarkan', t('phone.register')],
    ['antrean', open > 0 ? t('phone.queueOf', { count: open }) : t('phone.queue')],
  ] as const
  return (
    <nav aria-label={t('phone.tabs')}>
      <ul className={css.tabs}>
        {parts.map(([part, name]) => (
          <li key={name}>
            <Link
              to="/desa"
              search={part ? { lihat: part } : {}}
              activeOptions={{ exact: true, includeSearch: true }}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Stage({ phone }: { phone: Phone }) {
  const { t } = useTranslation()
  const { lihat, orang } = useSearch({ from: '/desa' })
  const { stage, holder, list } = phone
  if (stage === 'opening') return <Loading rows={6} />
  if (stage === 'unfit' || stage === 'older')
    return (
      <Page title={t('phone.name')}>
        <p>{t(`phone.${stage}`)}</p>
      </Page>
    )
  if (!holder || !list) return <Locked phone={phone} />
  if (orang) return <VisitOffline key={orang} phone={phone} list={list} />
  if (lihat === 'daftarkan') return <RegisterOffline phone={phone} list={list} />
  return lihat === 'antrean' ? <Queue phone={phone} /> : <DayList phone={phone} list={list} />
}

import { useClickOutside, useHotkeys } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useRouterState } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionView } from '../../../src/access/api.ts'
import { useActAs } from '../../features/access/act-as.ts'
import { wipePhone } from '../../features/access/phone-here.ts'
import { sessionQuery, useSession } from '../../features/access/session.ts'
import { useRoleWords } from '../../features/access/words.ts'
import { api } from '../api.ts'
import { Icon } from '../icon.tsx'
import css from './account.module.css'

/** Who is here and as what; from here one acts as something else, sees to one's password, and leaves. */
export function Account() {
  const { t } = useTranslation()
  const session = useSession()
  const words = useRoleWords()
  const path = useRouterState({ select: (state) => state.location.href })
  const [open, setOpen] = useState(false)
  const place = useClickOutside(() => setOpen(false))
  useEffect(() => setOpen(false), [path])
  useHotkeys([['Escape', () => setOpen(false)]])
  if (!session) return null
  return (
    <div ref={place} className={css.place}>
      <button
        type="button"
        className={css.account}
        aria-expanded={open}
        aria-controls="akun-menu"
        onClick={() => setOpen(!open)}
      >
        <Icon name="user-circle" size={22} />
        <span className={css.who}>
          <span className={css.name}>{session.displayName}</span>
          <span className={css.role}>{session.acting ? words(session.acting) : t('account.noGrant')}</span>
        </span>
      </button>
      <div id="akun-menu" className={css.menu} hidden={!open}>
        {open && <Choices session={session} />}
      </div>
    </div>
  )
}

function Choices({ session: { acting, grants } }: { session: SessionView }) {
  const { t } = useTranslation()
  const words = useRoleWords()
  const client = useQueryClient()
  const navigate = useNavigate()
  const act = useActAs()

  async function leave() {
    await api.delete('/session')
    await wipePhone()
    client.clear()
    client.setQueryData(sessionQuery.queryKey, null)
    await navigate({ to: '/masuk', search: {} })
  }

  return (
    <ul>
      {grants.length > 1 && (
        <>
          <li className={css.label}>{t('account.actAs')}</li>
          {grants.map((grant) => (
            <li key={grant.id}>
              <button
                type="button"
                aria-pressed={grant.id === acting?.id}
                disabled={grant.id === acting?.id || act.isPending}
                onClick={() => act.mutate(grant.id)}
              >
                <Icon name={grant.id === acting?.id ? 'circle-check' : 'circle-dashed'} size={18} />
                <span>
                  {words(grant)}
                  {grant.office && <span className="quiet small"> · {grant.office}</span>}
                </span>
              </button>
            </li>
          ))}
        </>
      )}
      <li>
        <Link to="/akun-saya">
          <Icon name="user-circle" size={18} />
          {t('account.mine')}
        </Link>
      </li>
      <li>
        <button type="button" onClick={() => void leave()}>
          <Icon name="logout" size={18} />
          {t('shell.signOut')}
        </button>
      </li>
    </ul>
  )
}

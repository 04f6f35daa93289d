import { Button, PasswordInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionView } from '../../../src/access/api.ts'
import { api } from '../../ui/api.ts'
import { useFormat } from '../../ui/format.ts'
import { notify } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { isFit, NewPassword } from './new-password.tsx'
import { SecondFactorSection } from './second-factor/section.tsx'
import { sessionQuery, useSession } from './session.ts'
import css from './sign-in.module.css'
import { BindingSection } from './single-sign-on/section.tsx'
import { useEnter } from './use-enter.ts'

interface Signed {
  id: string
  createdAt: string
  expiresAt: string
  current: boolean
}

/** One's own password, and where one is signed in. */
export function MyAccount() {
  const { t } = useTranslation()
  const session = useSession()
  const must = session?.mustChangePassword ?? false
  return (
    <Page
      title={t(must ? 'account.changeFirst' : 'account.mine')}
      lead={<p>{must ? t('account.changeFirstLead') : session?.displayName}</p>}
    >
      <section className="section" aria-labelledby="sandi">
        <h2 id="sandi">{t('account.password')}</h2>
        <ChangePassword />
      </section>
      {!must && session && <SecondFactorSection session={session} />}
      {!must && <BindingSection />}
      {!must && (
        <section className="section" aria-labelledby="masuk">
          <h2 id="masuk">{t('account.sessions')}</h2>
          <Sessions />
        </section>
      )}
    </Page>
  )
}

function ChangePassword() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const enter = useEnter()
  const session = useSession()
  const [given, setGiven] = useState({ old: '', new: '', again: '' })
  const [asked, setAsked] = useState(false)
  const change = useMutation({
    mutationFn: () => api.post<SessionView>('/session/password', { old: given.old, new: given.new }),
    onSuccess: async (now) => {
      const first = session?.mustChangePassword
      client.setQueryData(sessionQuery.queryKey, now)
      setGiven({ old: '', new: '', again: '' })
      setAsked(false)
      notify(t('account.passwordChanged'))
      if (first) await enter(now, '/')
    },
  })
  const username = session?.username ?? ''

  function submit(event: FormEvent) {
    event.preventDefault()
    setAsked(true)
    if (isFit(given, username) && given.old) change.mutate()
  }
  return (
    <form onSubmit={submit} className={css.form} style={{ maxWidth: '25rem' }} noValidate>
      {change.error && <ProblemNote error={change.error} />}
      <PasswordInput
        label={t('account.old')}
        autoComplete="current-password"
        value={given.old}
        onChange={(event) => setGiven({ ...given, old: event.currentTarget.value })}
        error={asked && !given.old && t('account.needOld')}
        maxLength={500}
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
      />
      <NewPassword
        username={username}
        given={given}
        change={(fresh) => setGiven({ ...given, ...fresh })}
        asked={asked}
      />
      <div>
        <Button type="submit" loading={change.isPending}>
          {t('account.change')}
        </Button>
      </div>
    </form>
  )
}

function Sessions() {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useQueryClient()
  const sessions = useQuery({
    queryKey: ['sessions'],
    queryFn: ({ signal }) => api.get<Signed[]>('/sessions', {}, signal),
  })
  const end = useMutation({
    mutationFn: (id: string) => api.delete(`/sessions/${id}`),
    onSuccess: () => client.invalidateQueries({ queryKey: ['sessions'] }),
  })
  if (sessions.error) return <ProblemNote error={sessions.error} onRetry={() => void sessions.refetch()} />
  return (
    <ul className="stack" style={{ paddingLeft: '1.1rem' }}>
      {(sessions.data ?? []).map((one) => (
        <li key={one.id}>
          {t('account.since', { at: format.moment(one.createdAt) })}{' '}
          {one.current ? (
            <strong>{t('account.here')}</strong>
          ) : (
            <Button variant="subtle" size="compact-sm" onClick={() => end.mutate(one.id)}>
              {t('account.signOutThere')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

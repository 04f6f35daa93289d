import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionView } from '../../../src/access/api.ts'
import { api } from '../../ui/api.ts'
import { safePath } from '../../ui/asked.ts'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Brand } from '../../ui/shell/brand.tsx'
import { LanguageSwitch } from '../../ui/shell/language-switch.tsx'
import { useTitle } from '../../ui/title.ts'
import { hasSeveral } from './landing.ts'
import { sessionQuery } from './session.ts'
import css from './sign-in.module.css'

export function SignIn() {
  const { t } = useTranslation()
  const { kembali } = useSearch({ from: '/masuk' })
  const navigate = useNavigate()
  const client = useQueryClient()
  const problem = useRef<HTMLDivElement>(null)
  useTitle(t('signIn.title'))

  const signIn = useMutation({
    mutationFn: (body: { username: string; password: string }) => api.post<SessionView>('/session', body),
    onSuccess: (session) => {
      client.clear()
      client.setQueryData(sessionQuery.queryKey, session)
      void navigate({
        href: kembali || !hasSeveral(session) ? safePath(kembali) : '/kabupaten',
        replace: true,
      })
    },
  })
  useEffect(() => {
    if (signIn.isError) problem.current?.focus()
  }, [signIn.isError])

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    signIn.mutate({ username: String(form.get('username')), password: String(form.get('password')) })
  }

  return (
    <div className={css.page}>
      <header className={css.top}>
        <Brand />
        <LanguageSwitch />
      </header>
      <main className={css.main}>
        <h1 className={css.title}>{t('signIn.title')}</h1>
        <p className="quiet">{t('signIn.lead')}</p>
        {signIn.error && (
          <div ref={problem} tabIndex={-1}>
            <ProblemNote error={signIn.error} />
          </div>
        )}
        <form onSubmit={submit} className={css.form}>
          <TextInput
            name="username"
            label={t('signIn.username')}
            autoComplete="username"
            autoCapitalize="none"
            required
            withAsterisk={false}
            size="md"
          />
          <PasswordInput
            name="password"
            label={t('signIn.password')}
            autoComplete="current-password"
            required
            withAsterisk={false}
            size="md"
            visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
          />
          <Button type="submit" size="md" loading={signIn.isPending}>
            {t('signIn.submit')}
          </Button>
        </form>
        <p className="quiet small">{t('signIn.help')}</p>
        <p className="small">
          <Link to="/privasi">{t('shell.privacy')}</Link>
        </p>
      </main>
    </div>
  )
}

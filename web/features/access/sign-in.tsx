import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionView } from '../../../src/access/api.ts'
import { api, Problem } from '../../ui/api.ts'
import { safePath } from '../../ui/asked.ts'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Entrance } from './entrance.tsx'
import { hasSeveral } from './landing.ts'
import { SecondStep } from './second-step.tsx'
import css from './sign-in.module.css'
import { ByProvider } from './single-sign-on/by-provider.tsx'
import { useProvider } from './single-sign-on/provider.ts'
import { useEnter } from './use-enter.ts'

export function SignIn() {
  const { t } = useTranslation()
  const { kembali, langkah } = useSearch({ from: '/masuk' })
  const [half, setHalf] = useState(langkah === 'kode')
  const [over, setOver] = useState<Error | null>(null)
  const enter = useEnter()
  // Whoever came to the front door asked for no page in particular.
  const wanted = kembali && kembali !== '/'
  const passed = (session: SessionView) =>
    void enter(session, wanted || !hasSeveral(session) ? safePath(kembali) : '/kabupaten')
  return (
    <Entrance title={t(half ? 'signIn.secondTitle' : 'signIn.title')}>
      {half ? (
        <SecondStep
          passed={passed}
          back={(error) => {
            setOver(error)
            setHalf(false)
          }}
        />
      ) : (
        <FirstStep passed={passed} half={() => setHalf(true)} over={over} back={safePath(kembali)} />
      )}
    </Entrance>
  )
}

interface FirstStepProps {
  passed: (session: SessionView) => void
  /** The password was right, and a code is asked for. */
  half: () => void
  /** Why one is here again. */
  over: Error | null
  /** Where one wanted to go. */
  back: string
}

function FirstStep({ passed, half, over, back }: FirstStepProps) {
  const { t } = useTranslation()
  const { gagal } = useSearch({ from: '/masuk' })
  const name = useProvider()
  const problem = useRef<HTMLDivElement>(null)
  const signIn = useMutation({
    mutationFn: (body: { username: string; password: string }) => api.post<SessionView>('/session', body),
    onSuccess: passed,
    onError: (error) => {
      if (needsCode(error)) half()
    },
  })
  const error = signIn.error ?? (signIn.isIdle ? over : null)
  useEffect(() => {
    if (error) problem.current?.focus()
  }, [error])

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    signIn.mutate({ username: String(form.get('username')), password: String(form.get('password')) })
  }
  return (
    <>
      <p className="quiet">{t('signIn.lead')}</p>
      {error && !needsCode(error) && (
        <div ref={problem} tabIndex={-1}>
          <ProblemNote error={error} />
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
      {name && <ByProvider name={name} back={back} failed={gagal} />}
      <p className="quiet small">{t('signIn.help')}</p>
      <p className="small">
        <Link to="/privasi">{t('shell.privacy')}</Link>
      </p>
    </>
  )
}

const needsCode = (error: Error) => error instanceof Problem && error.code === 'second-factor-needed'

import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionView } from '../../../src/access/api.ts'
import { api, Problem } from '../../ui/api.ts'
import { ProblemNote } from '../../ui/problem-note.tsx'
import css from './sign-in.module.css'

interface SecondStepProps {
  passed: (session: SessionView) => void
  /** Back to the password. */
  back: (error: Error | null) => void
}

/** The code of the authenticator app, or a recovery code for whoever has it not at hand. */
export function SecondStep({ passed, back }: SecondStepProps) {
  const { t } = useTranslation()
  const [by, setBy] = useState<'code' | 'recoveryCode'>('code')
  const [text, setText] = useState('')
  const pass = useMutation({
    mutationFn: () => api.post<SessionView>('/session/second-factor', { [by]: text }),
    onSuccess: passed,
    onError: (error) => {
      setText('')
      if (error instanceof Problem && error.code === 'half-session-over') back(error)
    },
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    pass.mutate()
  }
  return (
    <>
      <p className="quiet">{t(`signIn.${by}Lead`)}</p>
      {pass.error && <ProblemNote error={pass.error} />}
      <form onSubmit={submit} className={css.form}>
        <TextInput
          // Another field, which begins empty and takes the focus.
          key={by}
          label={t(`signIn.${by}`)}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          inputMode={by === 'code' ? 'numeric' : 'text'}
          autoComplete={by === 'code' ? 'one-time-code' : 'off'}
          autoCapitalize="none"
          spellCheck={false}
          maxLength={by === 'code' ? 7 : 40}
          autoFocus
          required
          withAsterisk={false}
          size="md"
        />
        <Button type="submit" size="md" loading={pass.isPending}>
          {t('signIn.goOn')}
        </Button>
      </form>
      <div className="row">
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => {
            setText('')
            pass.reset()
            setBy(by === 'code' ? 'recoveryCode' : 'code')
          }}
        >
          {t(by === 'code' ? 'signIn.useRecovery' : 'signIn.useCode')}
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={() => back(null)}>
          {t('signIn.back')}
        </Button>
      </div>
    </>
  )
}

import { Button, PasswordInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import css from './second-factor.module.css'

interface AskPasswordProps {
  act: string
  busy: boolean
  error: Error | null
  onSay: (password: string) => void
}

/** Asks for the own password once more, before what a browser left open must not do. */
export function AskPassword({ act, busy, error, onSay }: AskPasswordProps) {
  const { t } = useTranslation()
  const [password, setPassword] = useState('')
  function submit(event: FormEvent) {
    event.preventDefault()
    onSay(password)
  }
  return (
    <form onSubmit={submit} className={css.form}>
      {error && <ProblemNote error={error} />}
      <PasswordInput
        label={t('factor.ownPassword')}
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        maxLength={500}
        required
        withAsterisk={false}
        data-autofocus
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
      />
      <div>
        <Button type="submit" loading={busy}>
          {act}
        </Button>
      </div>
    </form>
  )
}

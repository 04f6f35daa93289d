import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionView } from '../../../../src/access/api.ts'
import { api } from '../../../ui/api.ts'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { isFit, NewPassword } from '../new-password.tsx'
import css from '../sign-in.module.css'

interface ChoosePasswordProps {
  token: string
  username: string
  accepted: (session: SessionView, password: string) => void
}

/** Makes the account with a password that nobody else saw. */
export function ChoosePassword({ token, username, accepted }: ChoosePasswordProps) {
  const { t } = useTranslation()
  const [given, setGiven] = useState({ new: '', again: '' })
  const [asked, setAsked] = useState(false)
  const accept = useMutation({
    mutationFn: () => api.post<SessionView>('/invitations/accept', { token, password: given.new }),
    onSuccess: (session) => accepted(session, given.new),
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    setAsked(true)
    if (isFit(given, username)) accept.mutate()
  }
  return (
    <form onSubmit={submit} className={css.form} noValidate>
      {accept.error && <ProblemNote error={accept.error} />}
      {/* For the browser's own keeping of passwords. */}
      <input type="text" autoComplete="username" value={username} readOnly hidden />
      <NewPassword username={username} given={given} change={setGiven} asked={asked} />
      <Button type="submit" size="md" loading={accept.isPending}>
        {t('invitation.accept')}
      </Button>
    </form>
  )
}

import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../ui/api.ts'
import { Confirm } from '../../../ui/confirm.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { notify } from '../../../ui/notice.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { type AccountRow, useAccountAct } from '../accounts/queries.ts'
import { May } from '../may.tsx'
import { useProvider } from './provider.ts'

/** An administrator says who at the provider this account is, or that nobody is any more. */
export function BindAccount({ account }: { account: AccountRow }) {
  const { t } = useTranslation()
  const name = useProvider()
  const [asking, setAsking] = useState(false)
  const close = () => setAsking(false)
  const unbind = useAccountAct(
    () => api.delete(`/accounts/${account.id}/provider`),
    () => {
      close()
      notify(t('binding.ended'))
    },
  )
  const button = (words: string) => (
    <Button variant="subtle" size="compact-sm" onClick={() => setAsking(true)}>
      {words}
    </Button>
  )
  if (account.bound)
    return (
      <>
        {button(t('binding.unbind'))}
        <Confirm
          opened={asking}
          title={t('binding.unbind')}
          words={t('binding.unbindOther', { name: account.displayName })}
          act={t('binding.unbind')}
          busy={unbind.isPending}
          error={unbind.error}
          onConfirm={() => unbind.mutate(undefined)}
          onClose={close}
        />
      </>
    )
  if (!name) return null
  return (
    <May right="factor.reset">
      {button(t('binding.bind', { name }))}
      <Dialog opened={asking} title={t('binding.bind', { name })} onClose={close}>
        <AskSubject account={account} close={close} />
      </Dialog>
    </May>
  )
}

function AskSubject({ account, close }: { account: AccountRow; close: () => void }) {
  const { t } = useTranslation()
  const [subject, setSubject] = useState('')
  const bind = useAccountAct(
    () => api.post(`/accounts/${account.id}/provider`, { subject }),
    () => {
      close()
      notify(t('binding.wasBound'))
    },
  )
  function submit(event: FormEvent) {
    event.preventDefault()
    bind.mutate(undefined)
  }
  return (
    <form onSubmit={submit} className="stack">
      <p style={{ margin: 0 }}>{t('binding.bindOther', { name: account.displayName })}</p>
      {bind.error && <ProblemNote error={bind.error} />}
      <TextInput
        label={t('binding.subject')}
        description={t('binding.subjectHelp')}
        value={subject}
        onChange={(event) => setSubject(event.currentTarget.value)}
        maxLength={255}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        required
        withAsterisk={false}
        data-autofocus
      />
      <div className="row">
        <Button type="submit" loading={bind.isPending}>
          {t('binding.act')}
        </Button>
        <Button variant="default" onClick={close}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}

import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../ui/api.ts'
import { AskReason } from '../../../ui/ask-reason.tsx'
import { notify } from '../../../ui/notice.tsx'
import { type AccountRow, useAccountAct } from './queries.ts'

/** Ends the sessions of an account, of which the password stays. */
export function SignOut({ account }: { account: AccountRow }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const end = useAccountAct(
    (reason: string) => api.post(`/accounts/${account.id}/sign-out`, { reason }),
    () => {
      setAsking(false)
      notify(t('accounts.wasSignedOut', { name: account.displayName }))
    },
  )
  if (account.sessions === 0) return null
  return (
    <>
      <Button variant="subtle" size="compact-sm" onClick={() => setAsking(true)}>
        {t('accounts.signOut')}
      </Button>
      <AskReason
        opened={asking}
        title={t('accounts.signOut')}
        lead={t('accounts.signOutLead', { name: account.displayName, count: account.sessions })}
        act={t('accounts.signOut')}
        busy={end.isPending}
        error={end.error}
        onSay={end.mutate}
        onClose={() => setAsking(false)}
      />
    </>
  )
}

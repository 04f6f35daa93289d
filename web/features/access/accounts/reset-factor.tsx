import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../ui/api.ts'
import { AskReason } from '../../../ui/ask-reason.tsx'
import { notify } from '../../../ui/notice.tsx'
import { May } from '../may.tsx'
import { type AccountRow, useAccountAct } from './queries.ts'

/** For somebody who lost both phone and recovery codes. */
export function ResetFactor({ account }: { account: AccountRow }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const reset = useAccountAct(
    (reason: string) => api.post(`/accounts/${account.id}/second-factor/reset`, { reason }),
    () => {
      setAsking(false)
      notify(t('factor.wasReset'))
    },
  )
  if (!account.secondFactor) return null
  return (
    <May right="factor.reset">
      <Button variant="subtle" size="compact-sm" onClick={() => setAsking(true)}>
        {t('factor.reset')}
      </Button>
      <AskReason
        opened={asking}
        title={t('factor.reset')}
        lead={t('factor.resetLead', { name: account.displayName })}
        act={t('factor.reset')}
        busy={reset.isPending}
        error={reset.error}
        onSay={reset.mutate}
        onClose={() => setAsking(false)}
      />
    </May>
  )
}

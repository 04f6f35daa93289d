import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventView } from '../../../../src/claims/api.ts'
import { api } from '../../../ui/api.ts'
import { AskReason } from '../../../ui/ask-reason.tsx'
import { eventKey, useAct } from '../queries.ts'

/** It did not happen, or was told twice: taken back with a reason, and kept to be read. */
export function Withdraw({ event }: { event: EventView }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const withdraw = useAct(
    (reason: string) => api.post<EventView>(`/claims/events/${event.id}/withdraw`, { reason }),
    { key: eventKey(event.id), done: t('claims.withdrawnNow'), after: () => setAsking(false) },
  )
  return (
    <p style={{ margin: 0 }}>
      <Button variant="subtle" size="compact-sm" onClick={() => setAsking(true)}>
        {t('claims.withdrawEvent')}
      </Button>
      <AskReason
        opened={asking}
        title={t('claims.withdrawEvent')}
        lead={t('claims.withdrawEventLead')}
        label={t('claims.reason')}
        shortest={5}
        act={t('claims.withdrawDo')}
        busy={withdraw.isPending}
        error={withdraw.error}
        onSay={withdraw.mutate}
        onClose={() => setAsking(false)}
      />
    </p>
  )
}

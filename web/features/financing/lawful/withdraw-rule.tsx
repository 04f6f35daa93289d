import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AskReason } from '../../../ui/ask-reason.tsx'
import { May } from '../../access/may.tsx'
import { useMoneyAct } from '../queries.ts'

/** Takes a rule of the regency back; what the law says then speaks again. */
export function WithdrawRule({ id, document }: { id: string; document: string }) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState(false)
  const withdraw = useMoneyAct(
    () => `/financing/rules/${id}/withdraw`,
    t('financing.withdrawn'),
    () => setAsked(false),
  )
  return (
    <May right="tariff.set">
      <Button
        variant="default"
        size="xs"
        aria-label={t('financing.withdrawOne', { what: document })}
        onClick={() => setAsked(true)}
      >
        {t('financing.withdraw')}
      </Button>
      <AskReason
        opened={asked}
        title={t('financing.withdrawTitle')}
        lead={t('financing.withdrawWords', { what: document })}
        act={t('financing.withdraw')}
        busy={withdraw.isPending}
        error={withdraw.error}
        onSay={(reason) => withdraw.mutate({ given: null, body: { reason } })}
        onClose={() => setAsked(false)}
      />
    </May>
  )
}

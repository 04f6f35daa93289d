import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BillView } from '../../../../src/financing/bills/api.ts'
import { AskReason } from '../../../ui/ask-reason.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { useMay } from '../../access/may.tsx'
import { useMoneyAct } from '../queries.ts'
import { PaperForm } from './paper-form.tsx'

/** What comes next for a bill, and who may do it. */
export function Steps({ bill }: { bill: BillView }) {
  const { t } = useTranslation()
  const may = useMay()
  const { id, state, kind, amount } = bill
  const isRefund = kind === 'correction' && amount < 0
  const send = useMoneyAct(() => `/financing/bills/${id}/send`, t('bills.sentNow'))
  const makes = may('bills.make')
  const pays = may('bills.pay')
  const step = isRefund && state === 'answered' ? 'pay' : stepOf[state]
  return (
    <section className="section" aria-labelledby="langkah">
      <h2 id="langkah">{t('bills.next')}</h2>
      <p>{isRefund && state === 'answered' ? t('bills.nextRefund') : t(`bills.nextOf.${state}`)}</p>
      {send.error && <ProblemNote error={send.error} />}
      <div className="row">
        {makes && state === 'made' && (
          <Button loading={send.isPending} onClick={() => send.mutate({ given: null, body: {} })}>
            {t('bills.send')}
          </Button>
        )}
        {makes && <Others bill={bill} />}
      </div>
      {step && (step === 'pay' || step === 'receipt' ? pays : makes) && (
        <PaperForm key={step} bill={bill} step={step} refund={isRefund} />
      )}
    </section>
  )
}

const stepOf: Partial<Record<BillView['state'], 'request' | 'order' | 'pay' | 'receipt'>> = {
  answered: 'request',
  requested: 'order',
  ordered: 'pay',
  paid: 'receipt',
}

/** Ways off the usual path: a bill withdrawn, a paid one put right. */
function Others({ bill: { id, state, kind } }: { bill: BillView }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [asking, setAsking] = useState<'withdraw' | 'correct' | null>(null)
  const [newId, setNewId] = useState(() => crypto.randomUUID())
  const withdraw = useMoneyAct(
    () => `/financing/bills/${id}/withdraw`,
    t('bills.withdrawnNow'),
    () => setAsking(null),
  )
  const correct = useMoneyAct(
    () => `/financing/bills/${id}/correct`,
    t('bills.correctedNow'),
    () => {
      setAsking(null)
      setNewId(crypto.randomUUID())
      void navigate({ to: '/anggaran/tagihan/$id', params: { id: newId } })
    },
  )
  const act = asking === 'correct' ? correct : withdraw
  const word = asking ?? 'withdraw'
  if (state === 'withdrawn' || (state === 'paid' && kind === 'correction')) return null
  return (
    <>
      <Button variant="default" onClick={() => setAsking(state === 'paid' ? 'correct' : 'withdraw')}>
        {t(state === 'paid' ? 'bills.correct' : 'bills.withdraw')}
      </Button>
      <AskReason
        opened={asking !== null}
        title={t(`bills.${word}Title`)}
        lead={t(`bills.${word}Words`)}
        act={t(`bills.${word}`)}
        busy={act.isPending}
        error={act.error}
        onSay={(reason) =>
          asking === 'correct'
            ? correct.mutate({ given: null, body: { id: newId, reason } })
            : withdraw.mutate({ given: null, body: { reason } })
        }
        onClose={() => setAsking(null)}
      />
    </>
  )
}

import { Button, Radio } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../ui/api.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { useFormat } from '../../../ui/format.ts'
import { notify } from '../../../ui/notice.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { ReasonField, useReason } from '../../../ui/reason-field.tsx'
import type { MatchingRow } from './queries.ts'

/** Asks which claim a payment is of, and on what ground. */
export function Settle({ payment, onClose }: { payment: MatchingRow | null; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Dialog opened={payment !== null} title={t('matching.settleTitle')} onClose={onClose}>
      {payment && <Ask payment={payment} onClose={onClose} />}
    </Dialog>
  )
}

const none = 'none'

function Ask({ payment, onClose }: { payment: MatchingRow; onClose: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useQueryClient()
  const [chosen, setChosen] = useState('')
  const reason = useReason(5)
  const settle = useMutation({
    mutationFn: () => {
      const [claim = none, year] = chosen.split(' ')
      return api.post(`/claims/benefits/matching/${payment.id}/settle`, {
        claim: claim === none ? null : claim,
        ...(year && { year }),
        reason: reason.said,
      })
    },
    onSuccess: async () => {
      notify(t('matching.settled'))
      await client.invalidateQueries({ queryKey: ['claims'] })
      onClose()
    },
  })
  const offers = payment.claims.flatMap(({ id, number, happenedOn, decided, paid, years }) =>
    years.length > 0
      ? years.map(({ id: year, schoolYear, amount }) => ({
          value: `${id} ${year}`,
          label: t('matching.offerYear', { number, year: schoolYear, amount: format.wholeRupiah(amount) }),
        }))
      : [
          {
            value: id,
            label: t('matching.offer', {
              number,
              day: format.shortDate(happenedOn),
              decided: decided === null ? '–' : format.wholeRupiah(decided),
              paid: format.wholeRupiah(paid),
            }),
          },
        ],
  )
  function submit(event: FormEvent) {
    event.preventDefault()
    if (chosen && reason.enough) settle.mutate()
  }
  return (
    <form onSubmit={submit} className="stack">
      <p style={{ margin: 0 }}>
        {t(`benefits.programme.${payment.programme}`)}, {format.wholeRupiah(payment.amount)},{' '}
        {format.shortDate(payment.paidOn)}
      </p>
      {settle.error && <ProblemNote error={settle.error} />}
      <Radio.Group label={t('matching.claim')} value={chosen} onChange={setChosen}>
        <div className="stack">
          {[...offers, { value: none, label: t('matching.settleNone') }].map(({ value, label }) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </div>
      </Radio.Group>
      <ReasonField label={t('matching.settleReason')} reason={reason} />
      <div className="row">
        <Button type="submit" loading={settle.isPending} disabled={!chosen || !reason.enough}>
          {t('matching.settle')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}

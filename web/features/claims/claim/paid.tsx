import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimView } from '../../../../src/claims/api.ts'
import type { FieldError } from '../../../ui/error-summary.tsx'
import { useFormat } from '../../../ui/format.ts'
import { filled, rupiahIn } from '../../financing/filled.ts'
import { FormFaults } from '../../financing/form-faults.tsx'
import { today } from '../../law/today.ts'
import css from '../claims.module.css'
import { useStep } from './use-step.ts'

/** The form of the next payment: a new one once something more was paid. */
export const Paid = ({ claim }: { claim: ClaimView }) => <OnePayment claim={claim} key={claim.paid} />

function OnePayment({ claim }: { claim: ClaimView }) {
  const { t } = useTranslation()
  const format = useFormat()
  // One id from the first try on: sent twice, it is one payment.
  const [payment] = useState(() => crypto.randomUUID())
  const [errors, setErrors] = useState<FieldError[]>([])
  const step = useStep(claim)
  const rest = (claim.decided ?? 0) - claim.paid
  const errorOf = (field: string) => errors.find((one) => one.field === field)?.message

  function submit(sent: FormEvent<HTMLFormElement>) {
    sent.preventDefault()
    const { paidAmount, paidOn = '' } = filled(sent.currentTarget)
    const amount = rupiahIn(paidAmount)
    const found: FieldError[] = []
    if (amount === undefined || amount < 1)
      found.push({ field: 'paidAmount', message: t('claims.needAmount') })
    if (!paidOn) found.push({ field: 'paidOn', message: t('claims.needDay') })
    setErrors(found)
    if (found.length === 0) step.mutate({ kind: 'paid', payment, amount: amount!, on: paidOn })
  }
  return (
    <form onSubmit={submit} noValidate className={css.form}>
      <FormFaults errors={errors} error={step.error} />
      <TextInput
        id="paidAmount"
        name="paidAmount"
        inputMode="numeric"
        label={t('claims.paidAmount')}
        description={t('claims.restIs', { amount: format.wholeRupiah(rest) })}
        defaultValue={format.number(rest)}
        autoComplete="off"
        error={errorOf('paidAmount')}
      />
      <TextInput
        id="paidOn"
        name="paidOn"
        type="date"
        min={claim.decidedOn ?? claim.happenedOn}
        max={today()}
        defaultValue={today()}
        label={t('claims.paidOn')}
        error={errorOf('paidOn')}
      />
      <div className={css.wide}>
        <Button type="submit" loading={step.isPending}>
          {t('claims.step.paid')}
        </Button>
      </div>
    </form>
  )
}

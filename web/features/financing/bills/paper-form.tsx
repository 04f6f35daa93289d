import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BillView } from '../../../../src/financing/bills/api.ts'
import type { FieldError } from '../../../ui/error-summary.tsx'
import { useFormat } from '../../../ui/format.ts'
import { filled, rupiahIn } from '../filled.ts'
import css from '../financing.module.css'
import { FormFaults } from '../form-faults.tsx'
import { useMoneyAct } from '../queries.ts'

interface PaperFormProps {
  bill: BillView
  step: 'request' | 'order' | 'pay' | 'receipt'
  refund: boolean
}
const said = { request: 'requestedNow', order: 'orderedNow', pay: 'paidNow', receipt: 'receivedNow' } as const

/** Number and date of the next paper, and what else it carries: kode iuran with the SPP, the sum with the SP2D. */
export function PaperForm({ bill, step, refund }: PaperFormProps) {
  const { t } = useTranslation()
  const { number, wholeRupiah } = useFormat()
  const [errors, setErrors] = useState<FieldError[]>([])
  const act = useMoneyAct(() => `/financing/bills/${bill.id}/${step}`, t(`bills.${said[step]}`))
  const errorOf = (field: string) => errors.find((one) => one.field === field)?.message
  if (step === 'receipt' && (bill.receipt.number || refund)) return null
  const due = bill.accepted.amount
  const suggested = bill.charged ?? bill.chargedByPerson ?? due

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = filled(event.currentTarget)
    const sum = rupiahIn(form.sum)
    const found: FieldError[] = []
    if (!form.number || !form.on) found.push({ field: 'number', message: t('bills.needPaper') })
    if (step === 'request' && !form.contributionCode)
      found.push({ field: 'contributionCode', message: t('bills.code') })
    if ((step === 'request' || step === 'pay') && sum === undefined)
      found.push({ field: 'sum', message: t('bills.needAmount') })
    setErrors(found)
    if (found.length > 0) return
    const paper = { number: form.number, on: form.on }
    const more = {
      request: { contributionCode: form.contributionCode, charged: sum },
      pay: { amount: sum, reason: form.reason ?? '' },
      order: {},
      receipt: {},
    }[step]
    act.mutate({ given: null, body: { ...paper, ...more } })
  }
  return (
    <form onSubmit={submit} noValidate className={css.form}>
      {step === 'request' && (
        <p className={css.wide}>
          {t('bills.requestLead', { amount: wholeRupiah(due), people: number(bill.accepted.people) })}
        </p>
      )}
      {step === 'pay' && <p className={css.wide}>{t('bills.payLead')}</p>}
      <FormFaults errors={errors} error={act.error} />
      <TextInput
        name="number"
        id="number"
        label={t('bills.paperNumber')}
        maxLength={100}
        autoComplete="off"
        error={errorOf('number')}
      />
      <TextInput name="on" id="on" type="date" label={t('bills.paperOn')} />
      {step === 'request' && (
        <>
          <TextInput
            name="contributionCode"
            id="contributionCode"
            label={t('bills.code')}
            maxLength={100}
            autoComplete="off"
            error={errorOf('contributionCode')}
          />
          <TextInput
            name="sum"
            id="sum"
            label={t('bills.chargedUnder')}
            description={t('bills.chargedHelp', { amount: wholeRupiah(due) })}
            inputMode="numeric"
            defaultValue={String(suggested)}
            error={errorOf('sum')}
          />
        </>
      )}
      {step === 'pay' && (
        <>
          <TextInput
            name="sum"
            id="sum"
            label={t('bills.payAmount')}
            inputMode="text"
            defaultValue={String(due)}
            error={errorOf('sum')}
          />
          <TextInput
            className={css.wide}
            name="reason"
            label={t('bills.payReason')}
            maxLength={500}
            autoComplete="off"
          />
        </>
      )}
      <div className={css.wide}>
        <Button type="submit" loading={act.isPending}>
          {t(step === 'pay' && refund ? 'bills.payRefund' : `bills.${step}`)}
        </Button>
      </div>
    </form>
  )
}

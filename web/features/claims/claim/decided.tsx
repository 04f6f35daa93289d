import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimView } from '../../../../src/claims/api.ts'
import type { FieldError } from '../../../ui/error-summary.tsx'
import { useFormat } from '../../../ui/format.ts'
import { filled, rupiahIn } from '../../financing/filled.ts'
import { FormFaults } from '../../financing/form-faults.tsx'
import { today } from '../../law/today.ts'
import css from '../claims.module.css'
import { outcomes } from '../kinds.ts'
import lines from './claim.module.css'
import { itemsOf } from './items.ts'
import { useStep } from './use-step.ts'

/** What BPJS decided: in all, and line by line where its letter says so. */
export function Decided({ claim }: { claim: ClaimView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>('approved')
  const [errors, setErrors] = useState<FieldError[]>([])
  const step = useStep(claim)
  const errorOf = (field: string) => errors.find((one) => one.field === field)?.message
  const items = itemsOf(claim)

  function submit(sent: FormEvent<HTMLFormElement>) {
    sent.preventDefault()
    const said = filled(sent.currentTarget)
    const found: FieldError[] = []
    const told = items
      .map(({ item }) => ({ item, text: said[`line-${item}`] ?? '', why: said[`why-${item}`] ?? '' }))
      .filter(({ text }) => text !== '')
      .map(({ text, ...line }) => ({ ...line, amount: rupiahIn(text) ?? -1 }))
    for (const { item, amount } of told)
      if (amount < 0) found.push({ field: `line-${item}`, message: t('claims.needAmount') })
    const amount = outcome === 'refused' ? 0 : rupiahIn(said.decidedAmount)
    if (amount === undefined || amount < 0)
      found.push({ field: 'decidedAmount', message: t('claims.needAmount') })
    if (!said.decidedOn) found.push({ field: 'decidedOn', message: t('claims.needDay') })
    if (outcome !== 'approved' && (said.decidedReason ?? '').length < 5)
      found.push({ field: 'decidedReason', message: t('claims.needReason') })
    setErrors(found)
    if (found.length > 0) return
    step.mutate({
      kind: 'decided',
      outcome,
      amount: amount!,
      on: said.decidedOn!,
      lines: outcome === 'refused' ? [] : told,
      reason: said.decidedReason ?? '',
    })
  }
  return (
    <form onSubmit={submit} noValidate className={css.form}>
      <FormFaults errors={errors} error={step.error} />
      <NativeSelect
        label={t('claims.outcomeLabel')}
        value={outcome}
        onChange={(changed) => setOutcome(changed.currentTarget.value as typeof outcome)}
        data={outcomes.map((value) => ({ value, label: t(`claims.outcome.${value}`) }))}
      />
      <TextInput
        id="decidedOn"
        name="decidedOn"
        type="date"
        min={(claim.state === 'appealed' && claim.decidedOn) || (claim.submittedOn ?? claim.happenedOn)}
        max={today()}
        defaultValue={today()}
        label={t('claims.decidedOn')}
        error={errorOf('decidedOn')}
      />
      {outcome !== 'refused' && (
        <>
          <TextInput
            id="decidedAmount"
            name="decidedAmount"
            inputMode="numeric"
            label={t('claims.decidedAmount')}
            description={
              claim.expected === null
                ? t('claims.amountHelp')
                : t('claims.weReckoned', { amount: format.wholeRupiah(claim.expected) })
            }
            autoComplete="off"
            error={errorOf('decidedAmount')}
          />
          {items.length > 0 && (
            <details className={css.wide} open={outcome === 'partly' || undefined}>
              <summary>{t('claims.byLine')}</summary>
              <p className="quiet small">{t('claims.byLineHelp')}</p>
              <div className={lines.lines}>
                {items.map(({ item, title, amount }) => (
                  <div key={item} className={lines.line}>
                    <TextInput
                      id={`line-${item}`}
                      name={`line-${item}`}
                      inputMode="numeric"
                      label={title}
                      description={t('claims.weReckoned', { amount: format.wholeRupiah(amount) })}
                      autoComplete="off"
                      error={errorOf(`line-${item}`)}
                    />
                    <TextInput
                      name={`why-${item}`}
                      label={t('claims.whyDiffers')}
                      aria-label={`${t('claims.whyDiffers')}: ${title}`}
                      maxLength={500}
                      autoComplete="off"
                    />
                  </div>
                ))}
              </div>
            </details>
          )}
        </>
      )}
      <Textarea
        id="decidedReason"
        name="decidedReason"
        className={css.wide}
        label={t('claims.decidedReason')}
        description={t('claims.decidedReasonHelp')}
        maxLength={1000}
        autosize
        minRows={2}
        error={errorOf('decidedReason')}
      />
      <div className={css.wide}>
        <Button type="submit" loading={step.isPending}>
          {t('claims.step.decided')}
        </Button>
      </div>
    </form>
  )
}

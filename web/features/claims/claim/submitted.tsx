import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimView } from '../../../../src/claims/api.ts'
import type { FieldError } from '../../../ui/error-summary.tsx'
import { filled } from '../../financing/filled.ts'
import { FormFaults } from '../../financing/form-faults.tsx'
import { today } from '../../law/today.ts'
import css from '../claims.module.css'
import { useStep } from './use-step.ts'

/** It went to BPJS: on which day, and what the branch calls it. */
export function Submitted({ claim }: { claim: ClaimView }) {
  const { t } = useTranslation()
  const [errors, setErrors] = useState<FieldError[]>([])
  const step = useStep(claim)
  const errorOf = (field: string) => errors.find((one) => one.field === field)?.message

  function submit(sent: FormEvent<HTMLFormElement>) {
    sent.preventDefault()
    const { sentOn = '', bpjsNumber = '' } = filled(sent.currentTarget)
    const found: FieldError[] = []
    if (!sentOn) found.push({ field: 'sentOn', message: t('claims.needDay') })
    if (!bpjsNumber) found.push({ field: 'bpjsNumber', message: t('claims.needNumber') })
    setErrors(found)
    if (found.length === 0) step.mutate({ kind: 'submitted', on: sentOn, number: bpjsNumber })
  }
  return (
    <form onSubmit={submit} noValidate className={css.form}>
      <FormFaults errors={errors} error={step.error} />
      <TextInput
        id="sentOn"
        name="sentOn"
        type="date"
        min={claim.submittedOn ?? claim.happenedOn}
        max={today()}
        defaultValue={today()}
        label={t('claims.sentOn')}
        error={errorOf('sentOn')}
      />
      <TextInput
        id="bpjsNumber"
        name="bpjsNumber"
        label={t('claims.bpjsNumber')}
        description={t('claims.bpjsNumberHelp')}
        maxLength={60}
        autoComplete="off"
        error={errorOf('bpjsNumber')}
      />
      <div className={css.wide}>
        <Button type="submit" loading={step.isPending}>
          {t('claims.step.submitted')}
        </Button>
      </div>
    </form>
  )
}

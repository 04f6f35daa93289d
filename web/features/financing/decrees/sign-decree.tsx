import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldError } from '../../../ui/error-summary.tsx'
import { filled } from '../filled.ts'
import css from '../financing.module.css'
import { FormFaults } from '../form-faults.tsx'
import { useMoneyAct } from '../queries.ts'

/** Number and date of the paper the regent signed; from then on the annex is final. */
export function SignDecree({ id }: { id: string }) {
  const { t } = useTranslation()
  const [errors, setErrors] = useState<FieldError[]>([])
  const sign = useMoneyAct(() => `/financing/decrees/${id}/sign`, t('decrees.signedNow'))
  const errorOf = (field: string) => errors.find((one) => one.field === field)?.message

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { number = '', signedOn = '' } = filled(event.currentTarget)
    const found: FieldError[] = []
    if (number.length < 3) found.push({ field: 'number', message: t('decrees.needNumber') })
    if (!signedOn) found.push({ field: 'signedOn', message: t('decrees.needDate') })
    setErrors(found)
    if (found.length === 0) sign.mutate({ given: null, body: { number, signedOn } })
  }
  return (
    <form onSubmit={submit} noValidate className={css.form}>
      <p className={css.wide}>{t('decrees.signLead')}</p>
      <FormFaults errors={errors} error={sign.error} />
      <TextInput
        name="number"
        id="number"
        label={t('decrees.number')}
        maxLength={100}
        autoComplete="off"
        error={errorOf('number')}
      />
      <TextInput
        name="signedOn"
        id="signedOn"
        type="date"
        label={t('decrees.signedOn')}
        error={errorOf('signedOn')}
      />
      <div className={css.wide}>
        <Button type="submit" loading={sign.isPending}>
          {t('decrees.sign')}
        </Button>
      </div>
    </form>
  )
}

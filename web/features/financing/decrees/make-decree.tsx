import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DecreesView } from '../../../../src/financing/decrees/api.ts'
import type { FieldError } from '../../../ui/error-summary.tsx'
import { filled, monthIn } from '../filled.ts'
import css from '../financing.module.css'
import { FormFaults } from '../form-faults.tsx'
import { useMoneyAct } from '../queries.ts'
import { lastMonth, untilAfter } from './period.ts'

/** Begins a draft: about what, for which months, and what it amends. */
export function MakeDecree({ signed }: { signed: DecreesView }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [errors, setErrors] = useState<FieldError[]>([])
  const [id] = useState(() => crypto.randomUUID())
  const make = useMoneyAct(
    () => '/financing/decrees',
    t('decrees.made'),
    () => void navigate({ to: '/anggaran/sk/$id', params: { id } }),
  )
  const errorOf = (field: string) => errors.find((one) => one.field === field)?.message

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { title = '', from, last, amends } = filled(event.currentTarget)
    const [fromMonth, lastOne] = [monthIn(from), monthIn(last)]
    const found: FieldError[] = []
    if (title.length < 5) found.push({ field: 'title', message: t('decrees.needAbout') })
    if (!fromMonth || !lastOne) found.push({ field: 'from', message: t('decrees.needMonths') })
    setErrors(found)
    if (found.length > 0) return
    const body = { id, title, fromMonth, untilMonth: untilAfter(lastOne!), amends: amends || null }
    make.mutate({ given: null, body })
  }
  return (
    <details className="section">
      <summary>{t('decrees.make')}</summary>
      <form onSubmit={submit} noValidate className={css.form}>
        <FormFaults errors={errors} error={make.error} />
        <TextInput
          className={css.wide}
          name="title"
          id="title"
          label={t('decrees.about')}
          description={t('decrees.aboutHelp')}
          maxLength={300}
          autoComplete="off"
          error={errorOf('title')}
        />
        <TextInput
          name="from"
          id="from"
          type="month"
          label={t('decrees.fromMonth')}
          error={errorOf('from')}
        />
        <TextInput name="last" type="month" label={t('decrees.untilMonth')} />
        {signed.length > 0 && (
          <NativeSelect
            name="amends"
            label={t('decrees.amends')}
            data={[
              { value: '', label: t('decrees.amendsNone') },
              ...signed.map((one) => ({
                value: one.id,
                label: `${one.number} (${one.fromMonth.slice(0, 7)}–${lastMonth(one.untilMonth).slice(0, 7)})`,
              })),
            ]}
          />
        )}
        <div className={css.wide}>
          <Button type="submit" loading={make.isPending}>
            {t('decrees.make')}
          </Button>
        </div>
      </form>
    </details>
  )
}

import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldError } from '../../../ui/error-summary.tsx'
import { filled, monthIn, rupiahIn } from '../filled.ts'
import css from '../financing.module.css'
import { FormFaults } from '../form-faults.tsx'
import { useMoneyAct } from '../queries.ts'

const byHand = ['ceiling', 'shift', 'realisation'] as const

/** One entry by hand; before there is a ceiling nothing else can be entered. */
export function EnterEntry(props: { sourceId: string; year: number; hasCeiling: boolean }) {
  const { sourceId, year, hasCeiling } = props
  const { t } = useTranslation()
  const [chosen, setKind] = useState<string | null>(null)
  const kind = chosen ?? (hasCeiling ? 'realisation' : 'ceiling')
  const [errors, setErrors] = useState<FieldError[]>([])
  const [id, setId] = useState(() => crypto.randomUUID())
  const enter = useMoneyAct(() => '/financing/entries', t('financing.saved'))
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.message

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const said = filled(form)
    const amount = rupiahIn(said.amount)
    const found: FieldError[] = []
    if (!amount) found.push({ field: 'amount', message: t('financing.needAmount') })
    if (!said.onDate) found.push({ field: 'onDate', message: t('financing.needDate') })
    if ((said.document ?? '').length < 3)
      found.push({ field: 'document', message: t('financing.needDocument') })
    setErrors(found)
    if (found.length > 0) return
    const body = { ...said, id, sourceId, fiscalYear: year, amount, forMonth: monthIn(said.forMonth) }
    enter.mutate(
      { given: null, body },
      {
        onSuccess: () => {
          form.reset()
          setKind(null)
          setId(crypto.randomUUID())
        },
      },
    )
  }
  return (
    <section className="section" aria-labelledby="tambah">
      <h2 id="tambah">{t('financing.enter')}</h2>
      <form onSubmit={submit} noValidate className={css.form}>
        <FormFaults errors={errors} error={enter.error} />
        <NativeSelect
          name="kind"
          label={t('financing.entry')}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value)}
          data={byHand.map((each) => ({ value: each, label: t(`financing.entryKind.${each}`) }))}
        />
        <TextInput
          name="amount"
          id="amount"
          label={t('financing.amount')}
          description={kind === 'shift' ? t('financing.amountHelp') : undefined}
          inputMode="text"
          autoComplete="off"
          error={errorOf('amount')}
        />
        <TextInput
          name="onDate"
          id="onDate"
          type="date"
          label={t('financing.onDate')}
          error={errorOf('onDate')}
        />
        {kind === 'realisation' && <TextInput name="forMonth" type="month" label={t('financing.forMonth')} />}
        <TextInput
          className={css.wide}
          name="document"
          id="document"
          label={t('financing.document')}
          description={t('financing.documentHelp')}
          autoComplete="off"
          maxLength={200}
          error={errorOf('document')}
        />
        <TextInput
          className={css.wide}
          name="reason"
          label={t('financing.reason')}
          maxLength={500}
          autoComplete="off"
        />
        <div className={css.wide}>
          <Button type="submit" loading={enter.isPending}>
            {t('financing.save')}
          </Button>
        </div>
      </form>
    </section>
  )
}

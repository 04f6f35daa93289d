import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldError } from '../../../ui/error-summary.tsx'
import { Tick } from '../../../ui/tick.tsx'
import { useGroupName } from '../../coverage/words.ts'
import { filled, monthIn, rupiahIn } from '../filled.ts'
import css from '../financing.module.css'
import { FormFaults } from '../form-faults.tsx'
import { useMoneyAct } from '../queries.ts'
import { groups } from '../words.ts'

const schemes = ['own-account', 'employee', 'fixed'] as const

/** Sets how a group's contribution is reckoned from a month on. */
export function SetTariff() {
  const { t } = useTranslation()
  const groupName = useGroupName()
  const [scheme, setScheme] = useState<string>('own-account')
  const [errors, setErrors] = useState<FieldError[]>([])
  const [id, setId] = useState(() => crypto.randomUUID())
  const set = useMoneyAct(() => '/financing/tariffs', t('financing.tariffSet'))
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.message

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const said = filled(form)
    const sum = rupiahIn(said.sum)
    const fromMonth = monthIn(said.fromMonth)
    const found: FieldError[] = []
    if (!sum || sum < 0) found.push({ field: 'sum', message: t('financing.needAmount') })
    if (!fromMonth) found.push({ field: 'fromMonth', message: t('financing.needMonth') })
    if ((said.document ?? '').length < 3)
      found.push({ field: 'document', message: t('financing.needDocument') })
    setErrors(found)
    if (found.length > 0) return
    const body = {
      id,
      group: said.group,
      scheme,
      ...(scheme === 'fixed' ? { amount: sum } : { base: sum }),
      ...(scheme === 'employee' && { jkkGroup: said.jkkGroup }),
      withJht: said.withJht === 'on',
      fromMonth,
      document: said.document,
      reason: said.reason,
    }
    set.mutate(
      { given: null, body },
      {
        onSuccess: () => {
          form.reset()
          setId(crypto.randomUUID())
        },
      },
    )
  }
  return (
    <details className="section">
      <summary>{t('financing.setTariff')}</summary>
      <form onSubmit={submit} noValidate className={css.form}>
        <FormFaults errors={errors} error={set.error} />
        <NativeSelect
          name="group"
          label={t('people.group')}
          data={groups.map((each) => ({ value: each, label: groupName(each) }))}
        />
        <NativeSelect
          label={t('financing.schemeLabel')}
          value={scheme}
          onChange={(event) => setScheme(event.currentTarget.value)}
          data={schemes.map((each) => ({ value: each, label: t(`financing.scheme.${each}`) }))}
        />
        <TextInput
          name="sum"
          id="sum"
          label={t(scheme === 'fixed' ? 'financing.perPerson' : 'financing.base')}
          inputMode="numeric"
          autoComplete="off"
          error={errorOf('sum')}
        />
        {scheme === 'employee' && (
          <NativeSelect
            name="jkkGroup"
            label={t('financing.jkkGroup')}
            data={['I', 'II', 'III', 'IV', 'V']}
          />
        )}
        <TextInput
          name="fromMonth"
          id="fromMonth"
          type="month"
          label={t('financing.fromMonth')}
          error={errorOf('fromMonth')}
        />
        <TextInput
          className={css.wide}
          name="document"
          id="document"
          label={t('financing.tariffDocument')}
          autoComplete="off"
          maxLength={200}
          error={errorOf('document')}
        />
        {scheme !== 'fixed' && <Tick name="withJht">{t('financing.withJht')}</Tick>}
        <div className={css.wide}>
          <Button type="submit" loading={set.isPending}>
            {t('financing.setTariff')}
          </Button>
        </div>
      </form>
    </details>
  )
}

import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldError } from '../../../ui/error-summary.tsx'
import { useGroupName } from '../../coverage/words.ts'
import { filled } from '../filled.ts'
import css from '../financing.module.css'
import { FormFaults } from '../form-faults.tsx'
import { useMoneyAct } from '../queries.ts'
import { groups, kinds } from '../words.ts'

/** Writes down what a Perda or Perbup lets a source pay. */
export function SetRule({ today }: { today: string }) {
  const { t } = useTranslation()
  const groupName = useGroupName()
  const [errors, setErrors] = useState<FieldError[]>([])
  const [id, setId] = useState(() => crypto.randomUUID())
  const set = useMoneyAct(() => '/financing/rules', t('financing.ruleSet'))
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.message

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const { allowed, validUntil, ...said } = filled(form)
    const found: FieldError[] = []
    if ((said.document ?? '').length < 3)
      found.push({ field: 'document', message: t('financing.needDocument') })
    if (!said.validFrom) found.push({ field: 'validFrom', message: t('financing.needDate') })
    setErrors(found)
    if (found.length > 0) return
    set.mutate(
      { given: null, body: { ...said, id, allowed: allowed === 'yes', validUntil: validUntil || null } },
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
      <summary>{t('financing.setRule')}</summary>
      <form onSubmit={submit} noValidate className={css.form}>
        <FormFaults errors={errors} error={set.error} />
        <NativeSelect
          name="kind"
          label={t('financing.source')}
          data={kinds
            .filter((kind) => kind !== 'self')
            .map((each) => ({ value: each, label: t(`financing.kind.${each}`) }))}
        />
        <NativeSelect
          name="group"
          label={t('people.group')}
          data={groups.map((each) => ({ value: each, label: groupName(each) }))}
        />
        <NativeSelect
          name="allowed"
          label={t('financing.ruleSays')}
          data={[
            { value: 'yes', label: t('financing.ruleAllows') },
            { value: 'no', label: t('financing.ruleForbids') },
          ]}
        />
        <TextInput
          className={css.wide}
          name="document"
          id="document"
          label={t('financing.ruleDocument')}
          autoComplete="off"
          maxLength={200}
          error={errorOf('document')}
        />
        <TextInput name="article" label={t('financing.article')} autoComplete="off" maxLength={100} />
        <TextInput
          name="validFrom"
          id="validFrom"
          type="date"
          label={t('financing.validFrom')}
          defaultValue={today}
          error={errorOf('validFrom')}
        />
        <TextInput name="validUntil" type="date" label={t('financing.validUntil')} />
        <div className={css.wide}>
          <Button type="submit" loading={set.isPending}>
            {t('financing.setRule')}
          </Button>
        </div>
      </form>
    </details>
  )
}

import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldError } from '../../../ui/error-summary.tsx'
import { areasQuery } from '../../coverage/queries.ts'
import { filled } from '../filled.ts'
import css from '../financing.module.css'
import { FormFaults } from '../form-faults.tsx'
import { useMoneyAct } from '../queries.ts'
import { kinds } from '../words.ts'

/** Opens a source; village money may name its village. */
export function OpenSource() {
  const { t } = useTranslation()
  const [kind, setKind] = useState<string>(kinds[0]!)
  const [errors, setErrors] = useState<FieldError[]>([])
  const [id, setId] = useState(() => crypto.randomUUID())
  const open = useMoneyAct(() => '/financing/sources', t('financing.opened'))
  const villages = useVillages()

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const said = filled(form)
    const found = (said.name ?? '').length < 3 ? [{ field: 'name', message: t('financing.needName') }] : []
    setErrors(found)
    if (found.length > 0) return
    open.mutate(
      { given: null, body: { ...said, id } },
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
      <summary>{t('financing.open')}</summary>
      <form onSubmit={submit} noValidate className={css.form}>
        <FormFaults errors={errors} error={open.error} />
        <NativeSelect
          name="kind"
          label={t('financing.kindLabel')}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value)}
          data={kinds.map((each) => ({ value: each, label: t(`financing.kind.${each}`) }))}
        />
        {(kind === 'add' || kind === 'dana-desa') && (
          <NativeSelect
            name="villageCode"
            label={t('financing.village')}
            data={[{ value: '', label: t('financing.villageNone') }, ...villages]}
          />
        )}
        <TextInput
          className={css.wide}
          name="name"
          id="name"
          label={t('financing.name')}
          description={t('financing.nameHelp')}
          error={errors.find(({ field }) => field === 'name')?.message}
          maxLength={200}
          autoComplete="off"
        />
        <TextInput name="office" label={t('financing.office')} maxLength={200} autoComplete="off" />
        <TextInput name="activityCode" label={t('financing.activity')} maxLength={100} autoComplete="off" />
        <TextInput name="accountCode" label={t('financing.account')} maxLength={100} autoComplete="off" />
        <div className={css.wide}>
          <Button type="submit" loading={open.isPending}>
            {t('financing.open')}
          </Button>
        </div>
      </form>
    </details>
  )
}

function useVillages() {
  const districts = useQuery(areasQuery).data?.districts ?? []
  return districts.map((district) => ({
    group: district.name,
    items: district.villages.map(({ code, name }) => ({ value: code, label: name })),
  }))
}

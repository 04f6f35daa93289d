import { Button } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorSummary, type FieldError } from '../../../ui/error-summary.tsx'
import { notify } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { type Faults, faultsIn, saidIn } from '../../registration/faults.ts'
import { Person, VillageSelect, Work } from '../../registration/fields.tsx'
import css from '../../registration/registration.module.css'
import type { List } from './holder.ts'
import { type Phone, write } from './phone.ts'
import type { Item } from './queue.ts'

const none: Faults = {}
const byDistrict = (villages: List['villages']) =>
  [...Map.groupBy(villages, ({ district }) => district)].map(([name, all]) => ({ name, villages: all }))

/** Somebody who is on no list: kept on the phone first; whether they are known, the server says once it has it. */
export function RegisterOffline({ phone, list }: { phone: Phone; list: List }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { catatan } = useSearch({ from: '/desa' })
  const refused = phone.items.find((item) => item.id === catatan && item.state === 'refused')
  const old = refused?.kind === 'registration' ? refused : undefined
  const [own, setOwn] = useState<Faults>()
  const faults = own ?? old?.why?.fields ?? none
  const words = (field: string) =>
    faults[field] ? t(`registration.fault.${field}.${faults[field]}`) : undefined
  const errors = useMemo(
    (): FieldError[] =>
      Object.entries(faults).flatMap(([field, code]) =>
        code ? [{ field, message: t(`registration.fault.${field}.${code}`) }] : [],
      ),
    [faults, t],
  )
  if (!list.mayRegister)
    return (
      <Page title={t('phone.register')}>
        <p>{t('phone.mayNot')}</p>
      </Page>
    )

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { said, confirmed } = saidIn(event.currentTarget)
    const found = faultsIn(event.currentTarget, said)
    setOwn(found)
    if (Object.keys(found).length > 0) return
    await write({
      id: old?.id ?? crypto.randomUUID(),
      kind: 'registration',
      name: said.name!,
      body: { ...said, confirmed } as (Item & { kind: 'registration' })['body'],
      writtenAt: old?.writtenAt ?? new Date().toISOString(),
      state: 'waiting',
      tries: 0,
    })
    notify(t('phone.kept'))
    await navigate({ to: '/desa', search: { lihat: 'antrean' } })
  }
  const only = list.villages.length === 1 ? list.villages[0]!.code : old?.body.villageCode
  return (
    <Page title={t('registration.title')} lead={<p>{t('phone.registerLead')}</p>}>
      <form
        key={old?.id}
        onSubmit={(event) => void submit(event)}
        noValidate
        className={css.form}
        autoComplete="off"
      >
        <div className={css.wide}>
          <ErrorSummary errors={errors} />
        </div>
        <Person error={words} nikFault={faults.nik} start={old?.body}>
          <VillageSelect only={only} districts={byDistrict(list.villages)} error={words('villageCode')} />
        </Person>
        <Work error={words} start={old?.body} />
        <div className={css.wide}>
          <Button type="submit">{t('registration.save')}</Button>
        </div>
      </form>
    </Page>
  )
}

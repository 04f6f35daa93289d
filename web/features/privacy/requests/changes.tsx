import { NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { RequestView } from '../../../../src/privacy/api.ts'
import { areasQuery } from '../../coverage/queries.ts'
import css from '../privacy.module.css'

export type Changes = RequestView['changes']
type Field = keyof Changes
export const fields: Field[] = ['name', 'birthDate', 'sex', 'motherName', 'villageCode', 'occupation']

/** What is right, field by field; left empty is left as it is. */
export function ChangeFields({ start }: { start: Changes }) {
  const { t } = useTranslation()
  const areas = useQuery(areasQuery).data
  const said = (field: Field) => ({
    name: `change.${field}`,
    label: capital(t(`privacy.field.${field}`)),
    defaultValue: start[field] ?? '',
  })
  const unchanged = { value: '', label: t('privacy.new.unchanged') }
  return (
    <div className={css.fields}>
      <TextInput {...said('name')} maxLength={200} autoComplete="off" />
      <TextInput {...said('birthDate')} type="date" />
      <NativeSelect
        {...said('sex')}
        data={[
          unchanged,
          { value: 'L', label: t('person.sexes.L') },
          { value: 'P', label: t('person.sexes.P') },
        ]}
      />
      <TextInput {...said('motherName')} maxLength={200} autoComplete="off" />
      <NativeSelect
        key={areas ? 'there' : 'awaited'}
        {...said('villageCode')}
        data={[
          unchanged,
          ...(areas?.districts ?? []).map((district) => ({
            group: district.name,
            items: district.villages.map(({ code, name }) => ({ value: code, label: name })),
          })),
        ]}
      />
      <TextInput {...said('occupation')} maxLength={200} autoComplete="off" />
    </div>
  )
}

/** What was filled in. */
export function changesIn(form: FormData): Changes {
  const said = fields.map((field) => [field, String(form.get(`change.${field}`) ?? '').trim()] as const)
  return Object.fromEntries(said.filter(([, value]) => value !== '')) as Changes
}

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

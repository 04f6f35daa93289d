import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProfilesView } from '../../../../src/financing/bills/api.ts'
import { memberFields } from '../../../../src/financing/bills/members/fields.ts'
import { api } from '../../../ui/api.ts'
import { Icon } from '../../../ui/icon.tsx'
import { notify } from '../../../ui/notice.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { Tick } from '../../../ui/tick.tsx'
import css from '../financing.module.css'

type Profile = ProfilesView[number]
type Column = Profile['columns'][number]

/** The columns of a profile: those that come with the program become a new one of the regency. */
export function EditProfile({ profile, onSaved }: { profile: Profile; onSaved: (id: string) => void }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [name, setName] = useState(profile.builtIn ? '' : profile.name)
  const [asText, setAsText] = useState(profile.asText)
  const [columns, setColumns] = useState<(Column & { key: string })[]>(() => profile.columns.map(keyed))
  const enough =
    name.trim().length >= 3 && columns.length > 0 && columns.every(({ heading }) => heading.trim())
  const after = async (id: string, words: string) => {
    await client.invalidateQueries({ queryKey: ['financing', 'bill-profiles'] })
    notify(words)
    onSaved(id)
  }
  const save = useMutation({
    mutationFn: async () => {
      const id = profile.builtIn ? crypto.randomUUID() : profile.id
      const body = { name: name.trim(), asText, columns: columns.map(({ key: _, ...column }) => column) }
      await api.put(`/financing/bill-profiles/${id}`, body)
      return id
    },
    onSuccess: (id) => after(id, t('bills.profileSaved')),
  })
  const remove = useMutation({
    mutationFn: () => api.delete(`/financing/bill-profiles/${profile.id}`),
    onSuccess: () => after('', t('bills.profileRemoved')),
  })
  const change = (key: string, to: Partial<Column>) =>
    setColumns(columns.map((column) => (column.key === key ? { ...column, ...to } : column)))
  const up = (at: number) => setColumns(columns.with(at - 1, columns[at]!).with(at, columns[at - 1]!))
  return (
    <details>
      <summary>{t(profile.builtIn ? 'bills.profileNew' : 'bills.profileEdit')}</summary>
      {(save.error ?? remove.error) && <ProblemNote error={(save.error ?? remove.error)!} />}
      <div className={css.form}>
        <TextInput
          label={t('bills.profileName')}
          value={name}
          maxLength={100}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Tick checked={asText} change={setAsText}>
          {t('bills.profileAsText')}
        </Tick>
      </div>
      <ol className={css.lines}>
        {columns.map(({ key, heading, field, text }, at) => (
          <li key={key} className={css.form}>
            <TextInput
              label={t('bills.profileHeading')}
              value={heading}
              maxLength={60}
              onChange={(event) => change(key, { heading: event.currentTarget.value })}
            />
            <NativeSelect
              label={t('bills.profileField')}
              value={field}
              onChange={(event) => change(key, { field: event.currentTarget.value as Column['field'] })}
              data={memberFields.map((each) => ({ value: each, label: t(`bills.field.${each}`) }))}
            />
            {field === 'text' && (
              <TextInput
                label={t('bills.profileText')}
                value={text ?? ''}
                maxLength={60}
                onChange={(event) => change(key, { text: event.currentTarget.value })}
              />
            )}
            <span className="row">
              {at > 0 && (
                <Button
                  variant="default"
                  aria-label={t('bills.profileUp', { heading })}
                  onClick={() => up(at)}
                >
                  <Icon name="arrow-up" size={16} />
                </Button>
              )}
              <Button
                variant="default"
                aria-label={t('bills.profileDrop', { heading })}
                onClick={() => setColumns(columns.filter((column) => column.key !== key))}
              >
                <Icon name="x" size={16} />
              </Button>
            </span>
          </li>
        ))}
      </ol>
      {!enough && <p className="quiet small">{t('bills.profileNeeds')}</p>}
      <div className="row">
        <Button
          variant="default"
          onClick={() => setColumns([...columns, keyed({ heading: '', field: 'name' })])}
        >
          {t('bills.profileAdd')}
        </Button>
        <Button disabled={!enough} loading={save.isPending} onClick={() => save.mutate()}>
          {t('financing.save')}
        </Button>
        {!profile.builtIn && (
          <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate()}>
            {t('bills.profileRemove')}
          </Button>
        )}
      </div>
    </details>
  )
}

const keyed = (column: Column) => ({ ...column, key: crypto.randomUUID() })

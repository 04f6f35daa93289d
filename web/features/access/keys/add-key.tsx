import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyBody, MadeKey } from '../../../../src/access/api-keys/api.ts'
import { api } from '../../../ui/api.ts'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import css from '../accounts/accounts.module.css'
import { useRoleWords } from '../words.ts'
import { type KeyGrant, useKeyAct } from './queries.ts'
import { RightsField } from './rights-field.tsx'

const empty: KeyBody = { name: '', grantId: '', rights: [], days: 90 }

/** Makes a key for one of the grants that hold, with fewer rights than the grant. */
export function AddKey({ grants, made }: { grants: KeyGrant[]; made: (key: MadeKey) => void }) {
  const { t } = useTranslation()
  const role = useRoleWords()
  const [given, setGiven] = useState(empty)
  const [asked, setAsked] = useState(false)
  const add = useKeyAct(
    (body: KeyBody) => api.post<MadeKey>('/keys', body),
    (answer) => {
      setGiven(empty)
      setAsked(false)
      made(answer)
    },
  )
  const chosen = grants.find(({ id }) => id === given.grantId)
  function submit(event: FormEvent) {
    event.preventDefault()
    setAsked(true)
    if (given.rights.length > 0) add.mutate(given)
  }
  return (
    <details className={css.add}>
      <summary>{t('keys.add')}</summary>
      <form onSubmit={submit} className="stack">
        {add.error && <ProblemNote error={add.error} />}
        <div className={css.fields}>
          <TextInput
            label={t('keys.name')}
            description={t('keys.nameHelp')}
            value={given.name}
            onChange={(event) => setGiven({ ...given, name: event.currentTarget.value })}
            autoComplete="off"
            minLength={3}
            maxLength={60}
            required
            withAsterisk={false}
          />
          <NativeSelect
            label={t('keys.grant')}
            value={given.grantId}
            onChange={(event) => setGiven({ ...given, grantId: event.currentTarget.value, rights: [] })}
            data={[
              { value: '', label: t('keys.choose') },
              ...grants.map((grant) => ({
                value: grant.id,
                label: `${grant.displayName} (${grant.username}): ${role(grant)}`,
              })),
            ]}
            required
            withAsterisk={false}
          />
          <TextInput
            type="number"
            label={t('keys.days')}
            description={t('keys.daysHelp')}
            value={given.days}
            min={1}
            max={365}
            onChange={(event) => setGiven({ ...given, days: event.currentTarget.valueAsNumber })}
            required
            withAsterisk={false}
          />
        </div>
        {chosen && (
          <RightsField
            offered={chosen.rights}
            chosen={given.rights}
            change={(rights) => setGiven({ ...given, rights })}
            missing={asked && given.rights.length === 0}
          />
        )}
        <div>
          <Button type="submit" loading={add.isPending}>
            {t('keys.make')}
          </Button>
        </div>
      </form>
    </details>
  )
}

import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../ui/api.ts'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import css from './accounts.module.css'
import { emptyGrant, GrantFields } from './grant-fields.tsx'
import { type MadePassword, type NewAccount, useAccountAct } from './queries.ts'

const empty = (): NewAccount => ({ username: '', displayName: '', grant: emptyGrant() })

/** Makes an account with its first authority. */
export function AddAccount({ made }: { made: (account: MadePassword) => void }) {
  const { t } = useTranslation()
  const [account, setAccount] = useState(empty)
  const add = useAccountAct(
    (given: NewAccount) => api.post<MadePassword>('/accounts', given),
    (answer) => {
      setAccount(empty())
      made(answer)
    },
  )
  function submit(event: FormEvent) {
    event.preventDefault()
    add.mutate(account)
  }
  return (
    <details className={css.add}>
      <summary>{t('accounts.add')}</summary>
      <form onSubmit={submit} className="stack">
        {add.error && <ProblemNote error={add.error} />}
        <div className={css.fields}>
          <TextInput
            label={t('accounts.username')}
            description={t('accounts.usernameHelp')}
            value={account.username}
            onChange={(event) => setAccount({ ...account, username: event.currentTarget.value })}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            required
            withAsterisk={false}
          />
          <TextInput
            label={t('accounts.displayName')}
            value={account.displayName}
            onChange={(event) => setAccount({ ...account, displayName: event.currentTarget.value })}
            autoComplete="off"
            maxLength={200}
          />
        </div>
        <GrantFields grant={account.grant} change={(grant) => setAccount({ ...account, grant })} />
        <div>
          <Button type="submit" loading={add.isPending}>
            {t('accounts.make')}
          </Button>
        </div>
      </form>
    </details>
  )
}

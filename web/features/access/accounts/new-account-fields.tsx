import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import css from './accounts.module.css'
import { emptyGrant, GrantFields } from './grant-fields.tsx'
import type { NewAccount } from './queries.ts'

export const emptyAccount = (): NewAccount => ({ username: '', displayName: '', grant: emptyGrant() })

/** Who it is for, and as what. */
export function NewAccountFields({
  account,
  change,
}: {
  account: NewAccount
  change: (account: NewAccount) => void
}) {
  const { t } = useTranslation()
  return (
    <>
      <div className={css.fields}>
        <TextInput
          label={t('accounts.username')}
          description={t('accounts.usernameHelp')}
          value={account.username}
          onChange={(event) => change({ ...account, username: event.currentTarget.value })}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required
          withAsterisk={false}
        />
        <TextInput
          label={t('accounts.displayName')}
          value={account.displayName}
          onChange={(event) => change({ ...account, displayName: event.currentTarget.value })}
          autoComplete="off"
          maxLength={200}
        />
      </div>
      <GrantFields grant={account.grant} change={(grant) => change({ ...account, grant })} />
    </>
  )
}

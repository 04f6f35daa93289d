import { PasswordInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { isStrong, passwordFault, shortestPassword } from '../../../src/access/password-rules.ts'

interface NewPasswordProps {
  username: string
  given: { new: string; again: string }
  change: (given: { new: string; again: string }) => void
  /** Faults are told only after the first try to send. */
  asked: boolean
}

/** Whether it can be sent: by the rules, and twice the same. */
export const isFit = (given: { new: string; again: string }, username: string): boolean =>
  !passwordFault(given.new, username) && given.again === given.new

/** A password of one's own choice, twice; says in words how good it is while one types. */
export function NewPassword({ username, given, change, asked }: NewPasswordProps) {
  const { t } = useTranslation()
  const fault = passwordFault(given.new, username)
  const verdict = fault
    ? t(`passwords.${fault}`, { missing: shortestPassword - given.new.length })
    : t(isStrong(given.new) ? 'passwords.strong' : 'passwords.enough')
  const shared = {
    autoComplete: 'new-password',
    maxLength: 500,
    visibilityToggleButtonProps: { 'aria-label': t('signIn.showPassword') },
  }
  return (
    <>
      <div>
        <PasswordInput
          {...shared}
          label={t('account.new')}
          description={t('account.newHelp', { shortest: shortestPassword })}
          value={given.new}
          onChange={(event) => change({ ...given, new: event.currentTarget.value })}
          error={asked && fault !== undefined}
        />
        <p role="status" className="quiet small" style={{ margin: '0.25rem 0 0', minHeight: '1.3em' }}>
          {(given.new !== '' || asked) && verdict}
        </p>
      </div>
      <PasswordInput
        {...shared}
        label={t('account.again')}
        value={given.again}
        onChange={(event) => change({ ...given, again: event.currentTarget.value })}
        error={asked && given.again !== given.new && t('account.differ')}
      />
    </>
  )
}

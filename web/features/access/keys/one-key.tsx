import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../ui/api.ts'
import { AskReason } from '../../../ui/ask-reason.tsx'
import { useFormat } from '../../../ui/format.ts'
import { notify } from '../../../ui/notice.tsx'
import css from '../accounts/accounts.module.css'
import { May } from '../may.tsx'
import { useRoleWords } from '../words.ts'
import keyCss from './keys.module.css'
import { type KeyRow, useKeyAct } from './queries.ts'

/** One key: whose grant it uses, what for, how it stands, and when it was last used. */
export function OneKey({ one }: { one: KeyRow }) {
  const { t } = useTranslation()
  const format = useFormat()
  const role = useRoleWords()
  const [asking, setAsking] = useState(false)
  const revoke = useKeyAct(
    (reason: string) => api.post(`/keys/${one.id}/revoke`, { reason }),
    () => {
      setAsking(false)
      notify(t('keys.revoked'))
    },
  )
  const valid = one.state === 'valid'
  const used = one.lastUsedOn ? t('keys.used', { day: format.shortDate(one.lastUsedOn) }) : t('keys.unused')
  return (
    <li className={`${css.one} ${keyCss.one}`} data-ended={!valid || undefined}>
      <div>
        <h2>
          {one.name} <code className="quiet small">{one.prefix}…</code>
        </h2>
        <p className="quiet small">
          {`${one.displayName}: ${role(one)}`} · {used} ·{' '}
          {t('keys.byWhom', {
            by: one.madeBy === '-' ? t('auditLog.terminal') : one.madeBy,
            at: format.moment(one.madeAt),
          })}
        </p>
      </div>
      <p>{one.rights.map((right) => t(`keys.right.${right}`)).join(' · ')}</p>
      <p className="small">
        <strong>{t(`keys.state.${one.state}`)}</strong>
        {valid && ` · ${t('keys.until', { until: format.moment(one.expiresAt) })}`}
        {one.revokedBy !== null &&
          ` · ${t('keys.wasRevoked', { by: one.revokedBy === '-' ? t('auditLog.terminal') : one.revokedBy, reason: one.revokedReason })}`}
      </p>
      {one.revokedBy === null && (
        <May right="accounts.manage">
          <div>
            <Button variant="subtle" size="compact-sm" onClick={() => setAsking(true)}>
              {t('keys.revoke')}
            </Button>
          </div>
        </May>
      )}
      <AskReason
        opened={asking}
        title={t('keys.revokeTitle')}
        lead={t('keys.revokeLead')}
        act={t('keys.revoke')}
        busy={revoke.isPending}
        error={revoke.error}
        onSay={revoke.mutate}
        onClose={() => setAsking(false)}
      />
    </li>
  )
}

import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../ui/api.ts'
import { AskReason } from '../../../ui/ask-reason.tsx'
import { useFormat } from '../../../ui/format.ts'
import { notify } from '../../../ui/notice.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { May } from '../may.tsx'
import { useRoleWords } from '../words.ts'
import css from './accounts.module.css'
import { type InvitationRow, invitationsQuery, type SentInvitation, useAccountAct } from './queries.ts'

/** Who was invited: those still open or run out first, those used or taken back behind. */
export function Invitations({ sent }: { sent: (sent: SentInvitation) => void }) {
  const { t } = useTranslation()
  const invitations = useQuery(invitationsQuery)
  if (invitations.error)
    return <ProblemNote error={invitations.error} onRetry={() => void invitations.refetch()} />
  const all = invitations.data ?? []
  if (all.length === 0) return null
  const isWaiting = ({ state }: InvitationRow) => state === 'open' || state === 'expired'
  const [waiting, over] = [all.filter(isWaiting), all.filter((one) => !isWaiting(one))]
  const list = (rows: InvitationRow[]) => (
    <ul className={css.accounts}>
      {rows.map((row) => (
        <OneInvitation key={row.id} invitation={row} sent={sent} />
      ))}
    </ul>
  )
  return (
    <section aria-labelledby="undangan" className="stack">
      <h2 id="undangan">{t('invitation.title')}</h2>
      {waiting.length > 0 ? list(waiting) : <p className="quiet">{t('invitation.noneOpen')}</p>}
      {over.length > 0 && (
        <details>
          <summary>{t('invitation.over', { count: over.length })}</summary>
          {list(over)}
        </details>
      )}
    </section>
  )
}

function OneInvitation({
  invitation,
  sent,
}: {
  invitation: InvitationRow
  sent: (sent: SentInvitation) => void
}) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useRoleWords()
  const [asking, setAsking] = useState(false)
  const { id, state } = invitation
  const renew = useAccountAct(() => api.post<SentInvitation>(`/invitations/${id}/renew`, {}), sent)
  const revoke = useAccountAct(
    (reason: string) => api.post(`/invitations/${id}/revoke`, { reason }),
    () => {
      setAsking(false)
      notify(t('invitation.wasRevoked'))
    },
  )
  return (
    <li className={css.one}>
      <div>
        <h3>{invitation.displayName}</h3>
        <p className="small">
          {invitation.username} · {words(invitation)}
          {invitation.office && ` · ${invitation.office}`}
        </p>
        <p className="quiet small">
          <strong>{t(`invitation.state.${state}`)}</strong>{' '}
          {t(state === 'open' ? 'invitation.until' : 'invitation.since', {
            at: format.moment(String(state === 'open' ? invitation.expiresAt : invitation.invitedAt)),
            by: invitation.invitedBy === '-' ? t('auditLog.terminal') : invitation.invitedBy,
          })}
          {invitation.revokedReason && ` · ${invitation.revokedReason}`}
        </p>
      </div>
      {(state === 'open' || state === 'expired') && (
        <May right="accounts.manage">
          {renew.error && <ProblemNote error={renew.error} />}
          <div className="row">
            <Button
              variant="default"
              size="compact-sm"
              loading={renew.isPending}
              onClick={() => renew.mutate(undefined)}
            >
              {t('invitation.renew')}
            </Button>
            <Button variant="subtle" size="compact-sm" onClick={() => setAsking(true)}>
              {t('invitation.revoke')}
            </Button>
          </div>
          <AskReason
            opened={asking}
            title={t('invitation.revokeTitle')}
            lead={t('invitation.revokeLead')}
            act={t('invitation.revoke')}
            busy={revoke.isPending}
            error={revoke.error}
            onSay={revoke.mutate}
            onClose={() => setAsking(false)}
          />
        </May>
      )}
    </li>
  )
}

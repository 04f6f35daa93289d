import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../ui/api.ts'
import { AskReason } from '../../../ui/ask-reason.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { useFormat } from '../../../ui/format.ts'
import { notify } from '../../../ui/notice.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { May } from '../may.tsx'
import { BindAccount } from '../single-sign-on/bind-account.tsx'
import { useRoleWords } from '../words.ts'
import css from './accounts.module.css'
import { emptyGrant, GrantFields } from './grant-fields.tsx'
import { type AccountRow, type MadePassword, useAccountAct } from './queries.ts'
import { ResetFactor } from './reset-factor.tsx'
import { SignOut } from './sign-out.tsx'

type Grant = AccountRow['grants'][number]

/** One account: what it may act as, and what an administrator can do about it. */
export function OneAccount({ account, made }: { account: AccountRow; made: (made: MadePassword) => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [asking, setAsking] = useState<'grant' | 'password' | null>(null)
  const reset = useAccountAct(
    () => api.post<MadePassword>(`/accounts/${account.id}/password`, {}),
    (answer) => {
      setAsking(null)
      made(answer)
    },
  )
  const signedIn = account.signedInAt
    ? t('accounts.signedIn', { at: format.moment(String(account.signedInAt)) })
    : t('accounts.never')
  return (
    <li className={css.one}>
      <div>
        <h2>{account.displayName}</h2>
        <p className="quiet small">
          {account.username} · {signedIn}
          {account.passwordUntil &&
            ` · ${t('accounts.mustChange', { until: format.moment(account.passwordUntil) })}`}
          {account.secondFactor && ` · ${t('factor.has')}`}
          {account.bound && ` · ${t('binding.has')}`}
        </p>
      </div>
      <ul className={css.grants}>
        {account.grants.map((grant) => (
          <OneGrant key={grant.id} grant={grant} />
        ))}
      </ul>
      {!account.grants.some(({ holds }) => holds) && <p className="quiet small">{t('accounts.none')}</p>}
      <May right="accounts.manage">
        <div className="row">
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => setAsking(asking === 'grant' ? null : 'grant')}
          >
            {t('accounts.grant')}
          </Button>
          <Button variant="subtle" size="compact-sm" onClick={() => setAsking('password')}>
            {t('accounts.reset')}
          </Button>
          <SignOut account={account} />
          <ResetFactor account={account} />
          <BindAccount account={account} />
        </div>
        {asking === 'grant' && <Give accountId={account.id} close={() => setAsking(null)} />}
        <Confirm
          opened={asking === 'password'}
          title={t('accounts.reset')}
          words={t('accounts.resetWords', { name: account.displayName })}
          act={t('accounts.reset')}
          busy={reset.isPending}
          error={reset.error}
          onConfirm={() => reset.mutate(undefined)}
          onClose={() => setAsking(null)}
        />
      </May>
    </li>
  )
}

function OneGrant({ grant }: { grant: Grant }) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useRoleWords()
  const [asking, setAsking] = useState(false)
  const revoke = useAccountAct(
    (reason: string) => api.post(`/grants/${grant.id}/revoke`, { reason }),
    () => {
      setAsking(false)
      notify(t('accounts.revoked'))
    },
  )
  const from = format.shortDate(grant.validFrom)
  const time = grant.validUntil
    ? t('accounts.range', { from, until: format.shortDate(grant.validUntil) })
    : t('accounts.open', { from })
  return (
    <li data-ended={!grant.holds || undefined}>
      <strong>{words(grant)}</strong>
      {grant.office && ` · ${grant.office}`} <span className="quiet small">{time}</span>
      {grant.revokedBy !== null && (
        <span className="quiet small">
          {' '}
          {t('accounts.wasRevoked', { by: grant.revokedBy, reason: grant.revokedReason })}
        </span>
      )}
      {grant.revokedBy === null && !grant.holds && (
        <span className="quiet small"> {t('accounts.ended')}</span>
      )}
      {grant.revokedBy === null && (
        <May right="accounts.manage">
          <Button variant="subtle" size="compact-sm" onClick={() => setAsking(true)}>
            {t('accounts.revoke')}
          </Button>
        </May>
      )}
      <AskReason
        opened={asking}
        title={t('accounts.revokeTitle')}
        lead={t('accounts.revokeLead')}
        act={t('accounts.revoke')}
        busy={revoke.isPending}
        error={revoke.error}
        onSay={revoke.mutate}
        onClose={() => setAsking(false)}
      />
    </li>
  )
}

function Give({ accountId, close }: { accountId: string; close: () => void }) {
  const { t } = useTranslation()
  const [grant, setGrant] = useState(emptyGrant)
  const give = useAccountAct(
    () => api.post(`/accounts/${accountId}/grants`, grant),
    () => {
      notify(t('accounts.given'))
      close()
    },
  )
  function submit(event: FormEvent) {
    event.preventDefault()
    give.mutate(undefined)
  }
  return (
    <form onSubmit={submit} className="stack">
      {give.error && <ProblemNote error={give.error} />}
      <GrantFields grant={grant} change={setGrant} />
      <div className="row">
        <Button type="submit" loading={give.isPending}>
          {t('accounts.give')}
        </Button>
        <Button variant="default" onClick={close}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}

import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../ui/api.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { Link } from '../../../ui/links.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { May } from '../may.tsx'
import css from './accounts.module.css'
import { AddAccount } from './add-account.tsx'
import { Invitations } from './invitations.tsx'
import { OneAccount } from './one-account.tsx'
import { accountsQuery, type MadePassword, type SentInvitation } from './queries.ts'
import { SentLink } from './sent-link.tsx'

/** Who may enter, as what, where and until when. */
export function Accounts() {
  const { t } = useTranslation()
  const accounts = useQuery(accountsQuery)
  const [made, setMade] = useState<MadePassword | null>(null)
  const [sent, setSent] = useState<SentInvitation | null>(null)
  return (
    <Page title={t('accounts.title')} lead={<p>{t('accounts.lead')}</p>}>
      <p>
        <Link to="/kunci-api">{t('keys.link')}</Link>
      </p>
      <May right="accounts.manage">
        <div>
          <AddAccount
            title={t('invitation.invite')}
            lead={t('invitation.inviteLead')}
            act={t('invitation.make')}
            send={(account) => api.post<SentInvitation>('/invitations', account)}
            made={setSent}
          />
          <AddAccount
            title={t('accounts.add')}
            lead={t('accounts.addLead')}
            act={t('accounts.make')}
            send={(account) => api.post<MadePassword>('/accounts', account)}
            made={setMade}
          />
        </div>
      </May>
      <Invitations sent={setSent} />
      {accounts.error ? (
        <ProblemNote error={accounts.error} onRetry={() => void accounts.refetch()} />
      ) : !accounts.data ? (
        <Loading rows={6} />
      ) : (
        <ul className={css.accounts}>
          {accounts.data.map((account) => (
            <OneAccount key={account.id} account={account} made={setMade} />
          ))}
        </ul>
      )}
      <SentLink sent={sent} close={() => setSent(null)} />
      <Dialog
        opened={made !== null}
        title={t('accounts.made', { username: made?.username })}
        onClose={() => setMade(null)}
      >
        <div className="stack">
          <code className={css.password}>{made?.password}</code>
          <p>{t('accounts.madeNote')}</p>
          <div>
            <Button onClick={() => setMade(null)} data-autofocus>
              {t('accounts.close')}
            </Button>
          </div>
        </div>
      </Dialog>
    </Page>
  )
}

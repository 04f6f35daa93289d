import { Button, CopyButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../../ui/dialog.tsx'
import { useFormat } from '../../../ui/format.ts'
import css from './accounts.module.css'
import type { SentInvitation } from './queries.ts'

/** The one time that the link of an invitation is seen. Its token is a fragment, which no browser sends to a server. */
export function SentLink({ sent, close }: { sent: SentInvitation | null; close: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const link = sent ? `${window.location.origin}/undangan#${sent.token}` : ''
  return (
    <Dialog opened={sent !== null} title={t('invitation.sent', { username: sent?.username })} onClose={close}>
      <div className="stack">
        <code className={css.link}>{link}</code>
        <p>{sent && t('invitation.sentNote', { until: format.moment(sent.expiresAt) })}</p>
        <div className="row">
          <CopyButton value={link}>
            {({ copied, copy }) => (
              <Button onClick={copy} data-autofocus>
                {t(copied ? 'invitation.copied' : 'invitation.copy')}
              </Button>
            )}
          </CopyButton>
          <Button variant="default" onClick={close}>
            {t('accounts.close')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

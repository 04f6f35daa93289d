import { Button } from '@mantine/core'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog, type DialogProps } from './dialog.tsx'
import { ProblemNote } from './problem-note.tsx'
import { ReasonField, useReason } from './reason-field.tsx'

interface AskProps {
  lead: string
  label?: string
  help?: string
  shortest?: number
  act: string
  busy: boolean
  error: Error | null
  onSay: (reason: string) => void
  onClose: () => void
}

/** Asks why, before something that is kept on record with its reason. */
export const AskReason = ({ opened, title, ...ask }: DialogProps & AskProps) => (
  <Dialog opened={opened} title={title} onClose={ask.onClose}>
    <Ask {...ask} />
  </Dialog>
)

function Ask({ lead, label, help, shortest, act, busy, error, onSay, onClose }: AskProps) {
  const { t } = useTranslation()
  const reason = useReason(shortest)

  function submit(event: FormEvent) {
    event.preventDefault()
    if (reason.enough) onSay(reason.said)
  }
  return (
    <form onSubmit={submit} className="stack">
      <p style={{ margin: 0 }}>{lead}</p>
      {error && <ProblemNote error={error} />}
      <ReasonField label={label ?? t('registration.reason')} description={help} reason={reason} />
      <div className="row">
        <Button type="submit" loading={busy} disabled={!reason.enough}>
          {act}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}

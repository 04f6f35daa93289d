import { Button, Modal, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from './problem-note.tsx'

interface AskReasonProps {
  opened: boolean
  title: string
  lead: string
  act: string
  busy: boolean
  error: Error | null
  onSay: (reason: string) => void
  onClose: () => void
}

/** Asks why, before something that is kept on record with its reason. */
export function AskReason({ opened, title, lead, act, busy, error, onSay, onClose }: AskReasonProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const enough = reason.trim().length >= 3

  function submit(event: FormEvent) {
    event.preventDefault()
    if (enough) onSay(reason.trim())
  }

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={submit} className="stack">
        <p style={{ margin: 0 }}>{lead}</p>
        {error && <ProblemNote error={error} />}
        <Textarea
          label={t('registration.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={500}
          autosize
          minRows={2}
          data-autofocus
        />
        <div className="row">
          <Button type="submit" loading={busy} disabled={!enough}>
            {act}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

import { Button, Textarea } from '@mantine/core'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../../ui/dialog.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'

interface ChoiceDialogProps {
  title: string
  act: string
  busy: boolean
  error: Error | null
  children: ReactNode
  save: (reason: string) => void
  close: () => void
}

/** Asks for the reason of a choice that changes what every calculation gives. */
export default function ChoiceDialog({ title, act, busy, error, children, save, close }: ChoiceDialogProps) {
  const { t } = useTranslation()
  const id = useId()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const short = reason.trim().length < 5

  function submit(event: FormEvent) {
    event.preventDefault()
    setAsked(true)
    if (short) document.getElementById(id)?.focus()
    else save(reason.trim())
  }
  return (
    <Dialog opened onClose={close} title={title}>
      <form className="stack" onSubmit={submit} noValidate>
        {children}
        <Textarea
          id={id}
          label={t('hukum.reason')}
          description={t('hukum.reasonHelp')}
          error={asked && short ? t('hukum.needReason') : undefined}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          autosize
          minRows={2}
          maxLength={500}
        />
        {error && <ProblemNote error={error} />}
        <div className="row">
          <Button type="submit" loading={busy}>
            {act}
          </Button>
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Dialog, type DialogProps } from './dialog.tsx'
import { ProblemNote } from './problem-note.tsx'

interface ConfirmProps extends DialogProps {
  words: string
  act: string
  busy: boolean
  error: Error | null
  onConfirm: () => void
}

/** Asks once more before something that changes what everybody sees. */
export function Confirm({ opened, title, words, act, busy, error, onConfirm, onClose }: ConfirmProps) {
  const { t } = useTranslation()
  return (
    <Dialog opened={opened} title={title} onClose={onClose}>
      <div className="stack">
        <p style={{ margin: 0 }}>{words}</p>
        {error && <ProblemNote error={error} />}
        <div className="row">
          <Button onClick={onConfirm} loading={busy} data-autofocus>
            {act}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

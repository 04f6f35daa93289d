import { Button, CopyButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { MadeKey } from '../../../../src/access/api-keys/api.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import css from './keys.module.css'

/** The one time that a key is seen. */
export function ShownKey({ made, close }: { made: MadeKey | null; close: () => void }) {
  const { t } = useTranslation()
  const key = made?.key ?? ''
  return (
    <Dialog opened={made !== null} title={t('keys.made', { name: made?.name })} onClose={close}>
      <div className="stack">
        <code className={css.key}>{key}</code>
        <p>{t('keys.madeNote')}</p>
        <div className="row">
          <CopyButton value={key}>
            {({ copied, copy }) => (
              <Button onClick={copy} data-autofocus>
                {t(copied ? 'keys.copied' : 'keys.copy')}
              </Button>
            )}
          </CopyButton>
          <Button variant="default" onClick={close}>
            {t('keys.close')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

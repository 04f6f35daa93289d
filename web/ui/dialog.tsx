import '@mantine/core/styles/Overlay.css'
import '@mantine/core/styles/ModalBase.css'
import '@mantine/core/styles/Modal.css'
import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

export interface DialogProps {
  opened: boolean
  title: string
  onClose: () => void
}

/** A window over the page; what is in it is forgotten when it closes. */
export function Dialog({ children, ...rest }: DialogProps & { children: ReactNode }) {
  const { t } = useTranslation()
  return (
    // Its head is no second head of the page.
    <Modal
      {...rest}
      attributes={{ header: { role: 'presentation' } }}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {children}
    </Modal>
  )
}

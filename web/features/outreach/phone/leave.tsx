import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../../ui/dialog.tsx'
import { leave, type Phone, reach } from './phone.ts'

/** Signs out: wipes the phone at once, also without a line; what the server has not taken is asked about first. */
export function Leave({ phone, close }: { phone: Phone; close: () => void }) {
  const { t } = useTranslation()
  const left = phone.items.filter(({ state }) => state !== 'sent').length
  async function go(dropping: boolean) {
    await leave({ dropping })
    close()
  }
  return (
    <Dialog opened title={t('phone.leaveTitle')} onClose={close}>
      <div className="stack">
        {left > 0 && <p>{t('phone.leaveWaiting', { count: left })}</p>}
        <p>{t('phone.leaveLead')}</p>
        <div className="row">
          {left > 0 && (
            <Button variant="default" loading={phone.busy} onClick={() => void reach()}>
              {t('phone.leaveSend')}
            </Button>
          )}
          <Button onClick={() => void go(false)} data-autofocus>
            {t(left > 0 ? 'phone.leaveKeep' : 'phone.leave')}
          </Button>
          {left > 0 && (
            <Button variant="default" onClick={() => void go(true)}>
              {t('phone.leaveDrop')}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  )
}

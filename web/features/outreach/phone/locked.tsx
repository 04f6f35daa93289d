import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Page } from '../../../ui/page.tsx'
import type { Phone } from './phone.ts'

/** Nobody is signed in here, or their time is over: names are shown to nobody. */
export function Locked({ phone: { sealed } }: { phone: Phone }) {
  const { t } = useTranslation()
  return (
    <Page title={t('phone.locked')}>
      <p>{t('phone.lockedLead')}</p>
      {sealed > 0 && <p>{t('phone.lockedSealed', { count: sealed })}</p>}
      <SignIn />
    </Page>
  )
}

/** A page of its own: it needs the line. */
export function SignIn() {
  const { t } = useTranslation()
  return (
    <Button component="a" href="/masuk?kembali=/desa">
      {t('phone.signIn')}
    </Button>
  )
}

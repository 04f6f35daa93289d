import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegistrationView } from '../../../src/registration/api.ts'
import { Page } from '../../ui/page.tsx'
import { RegistrationForm } from './form.tsx'
import { Result } from './result.tsx'

/** Registers one person, and says at once whether they were known. What is typed stands in no address. */
export function Register() {
  const { t } = useTranslation()
  const [done, setDone] = useState<RegistrationView | null>(null)
  const [office, setOffice] = useState('')
  if (done) return <Result key={done.id} first={done} next={() => setDone(null)} />
  return (
    <Page
      title={t('registration.title')}
      lead={
        <>
          <p>{t('registration.lead')}</p>
          <p className="quiet small">{t('registration.needed')}</p>
        </>
      }
    >
      <RegistrationForm office={office} keepOffice={setOffice} done={setDone} />
    </Page>
  )
}

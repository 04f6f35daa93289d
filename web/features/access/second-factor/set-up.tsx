import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { safePath } from '../../../ui/asked.ts'
import { Page } from '../../../ui/page.tsx'
import { Enrol } from './enrol.tsx'

/** Where signing in leads whoever's role asks for a second factor and has none: set it up, or later. */
export function SetUp() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const href = safePath(useSearch({ from: '/inside/pasang-kode' }).kembali)
  return (
    <Page title={t('factor.setUp')} lead={<p>{t('factor.why')}</p>}>
      <Enrol done={() => void navigate({ href, replace: true })} />
      <p>
        <a
          href={href}
          onClick={(event) => {
            event.preventDefault()
            void navigate({ href, replace: true })
          }}
        >
          {t('factor.later')}
        </a>{' '}
        <span className="quiet small">{t('factor.laterNote')}</span>
      </p>
    </Page>
  )
}

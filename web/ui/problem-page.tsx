import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import css from './notes.module.css'
import { Page } from './page.tsx'
import { ProblemNote } from './problem-note.tsx'

export function CrashPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation()
  const router = useRouter()
  const retry = () => {
    reset()
    void router.invalidate()
  }
  return (
    <div className={css.alone}>
      <Page title={t('crash.title')}>
        <ProblemNote error={error} onRetry={retry} />
        <p className="quiet">{t('crash.next')}</p>
      </Page>
    </div>
  )
}

export function NotFoundPage() {
  const { t } = useTranslation()
  return (
    <main className={css.alone}>
      <Page title={t('notFound.title')}>
        <p>{t('notFound.next')}</p>
        <p>
          <Link to="/">{t('notFound.home')}</Link>
        </p>
      </Page>
    </main>
  )
}

export function ClosedPage() {
  const { t } = useTranslation()
  return (
    <Page title={t('closed.title')}>
      <div className="stack">
        <p>{t('closed.next')}</p>
        <p>
          <Link to="/">{t('notFound.home')}</Link>
        </p>
      </div>
    </Page>
  )
}

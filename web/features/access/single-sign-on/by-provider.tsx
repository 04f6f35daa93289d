import { Button } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../../ui/api.ts'
import { withLaterWords } from '../../../ui/language.ts'
import css from '../sign-in.module.css'
import { useWay } from './provider.ts'

// With its words, which most never need.
const FailureNote = lazy(() => withLaterWords(import('./failure-note.tsx')))

interface ByProviderProps {
  name: string
  back: string
  /** Why one came back from there without being inside. */
  failed: string | undefined
}

/** The other way in, where the settings name a provider. */
export function ByProvider({ name, back, failed }: ByProviderProps) {
  const { t } = useTranslation()
  const way = useWay('/session/provider')
  const error = way.error ?? (failed && way.isIdle ? new Problem(failed, 400) : null)
  return (
    <>
      <p className={css.or}>{t('signIn.or')}</p>
      {error && (
        <Suspense>
          <FailureNote error={error} />
        </Suspense>
      )}
      <Button
        variant="default"
        size="md"
        // The page is left: it stays busy until then.
        loading={way.isPending || way.isSuccess}
        onClick={() => way.mutate({ back })}
      >
        {t('signIn.byProvider', { name })}
      </Button>
    </>
  )
}

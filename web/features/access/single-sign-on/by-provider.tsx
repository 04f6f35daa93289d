import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../../ui/api.ts'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import css from '../sign-in.module.css'
import { useWay } from './provider.ts'

interface ByProviderProps {
  name: string
  back: string
  /** Why one came back from there without being inside. */
  failed: string | undefined
}

/** The other way in, where the settings name a provider. */
export default function ByProvider({ name, back, failed }: ByProviderProps) {
  const { t } = useTranslation()
  const way = useWay('/session/provider')
  const error = way.error ?? (failed && way.isIdle ? new Problem(failed, 400) : null)
  return (
    <>
      <p className={css.or}>{t('binding.or')}</p>
      {error && <ProblemNote error={error} />}
      <Button
        variant="default"
        size="md"
        // The page is left: it stays busy until then.
        loading={way.isPending || way.isSuccess}
        onClick={() => way.mutate({ back })}
      >
        {t('binding.enter', { name })}
      </Button>
    </>
  )
}

import '@mantine/core/styles/Progress.css'
import { Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportView } from '../../../../src/registry/api.ts'
import { CancelImport } from './cancel-import.tsx'

/** Progress with a count; the work goes on when this page is left. */
export function Reading({ view }: { view: ImportView }) {
  const { t } = useTranslation()
  const { phase, read, expected } = view.progress
  const share = expected ? Math.min(100, Math.round((read / expected) * 100)) : null
  return (
    <section className="stack" aria-labelledby="membaca" style={{ maxWidth: '44rem' }}>
      <h2 id="membaca">{t(`import.phase.${phase}`)}</h2>
      <Progress
        value={share ?? 100}
        animated={share === null}
        size="lg"
        aria-label={t(`import.phase.${phase}`)}
      />
      <p role="status" style={{ margin: 0 }}>
        {expected ? t('import.progressOf', { read, expected }) : t('import.progress', { count: read })}
      </p>
      <p className="quiet" style={{ margin: 0 }}>
        {t('import.mayLeave')}
      </p>
      <div>
        <CancelImport id={view.id} />
      </div>
    </section>
  )
}

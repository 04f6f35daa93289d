import { useTranslation } from 'react-i18next'
import type { NikFaultKind } from '../../../../src/coverage/api.ts'
import { ButtonLink, Link } from '../../../ui/links.tsx'

/** The file with the numbers in full: asked for by one person, allowed by another. */
export function NikFile({ kind }: { kind: NikFaultKind }) {
  const { t } = useTranslation()
  return (
    <details style={{ margin: '1rem 0' }}>
      <summary>{t('nikFaults.file')}</summary>
      <div className="stack" style={{ maxWidth: '36rem', paddingTop: '0.75rem' }}>
        <p style={{ margin: 0 }}>{t('nikFaults.fileLead')}</p>
        <div className="row">
          <ButtonLink to="/ekspor" search={{ fault: kind }} variant="default">
            {t('nikFaults.askFile')}
          </ButtonLink>
          <Link to="/daftar/impor" search={{ kind: 'dukcapil' }}>
            {t('nikFaults.importAnswers')}
          </Link>
        </div>
      </div>
    </details>
  )
}

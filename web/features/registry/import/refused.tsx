import { useTranslation } from 'react-i18next'
import type { ImportView } from '../../../../src/registry/api.ts'
import { Problem } from '../../../ui/api.ts'
import { ButtonLink } from '../../../ui/links.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'

/** The file was not taken: what is wrong with it, and how to send one that is. */
export function Refused({ view }: { view: ImportView }) {
  const { t } = useTranslation()
  const problem = view.problem ?? { code: 'unexpected', detail: {} }
  return (
    <section className="stack" style={{ maxWidth: '44rem' }}>
      <h2>{t('import.refused')}</h2>
      <ProblemNote error={new Problem(problem.code, 422, problem.detail)} />
      <p className="quiet" style={{ margin: 0 }}>
        {t('import.refusedNext')}
      </p>
      <div>
        <ButtonLink to="/daftar/impor" search={{ list: view.listId }}>
          {t('import.tryAgain')}
        </ButtonLink>
      </div>
    </section>
  )
}

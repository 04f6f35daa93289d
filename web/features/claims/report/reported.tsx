import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ReportedView } from '../../../../src/claims/api.ts'
import { ButtonLink } from '../../../ui/links.tsx'
import { Page } from '../../../ui/page.tsx'
import css from '../claims.module.css'
import { Mark } from '../marks.tsx'

/** What became of a report: its number, whether the person was found, what was opened, what comes next. */
export function Reported({ view, again }: { view: ReportedView; again: () => void }) {
  const { t } = useTranslation()
  const { id, number, repeated, linked, candidates, claims } = view
  const next = !linked ? (candidates > 0 ? 'choose' : 'find') : claims.length > 0 ? 'collect' : 'look'
  return (
    <Page
      title={t('claims.reportedTitle', { number })}
      lead={<p>{t(repeated ? 'claims.reportedBefore' : 'claims.reportedLead')}</p>}
    >
      <section className="stack">
        <h2>{t('claims.person')}</h2>
        {linked ? (
          <Mark look={['circle-check-filled', 'good']} words={t('claims.foundOne')} />
        ) : (
          <Mark
            look={['zoom-question', 'doubt']}
            words={candidates > 0 ? t('claims.foundSome', { count: candidates }) : t('claims.foundNone')}
          />
        )}
      </section>
      <section className="stack">
        <h2>{t('claims.opened')}</h2>
        {claims.length === 0 ? (
          <p style={{ margin: 0 }}>{t(linked ? 'claims.openedNone' : 'claims.openedLater')}</p>
        ) : (
          <ul className={css.plain}>
            {claims.map((programme) => (
              <li key={programme}>
                <Mark look={['circle-check', 'good']} words={t(`claims.programme.${programme}`)} />
                <span className={`${css.below} quiet small`}>{t(`claims.programmeHelp.${programme}`)}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="stack">
        <h2>{t('claims.nextTitle')}</h2>
        <p style={{ margin: 0 }}>{t(`claims.next.${next}`)}</p>
        <div className="row">
          <ButtonLink to="/klaim/peristiwa/$id" params={{ id }}>
            {t('claims.openCase')}
          </ButtonLink>
          <Button variant="default" onClick={again}>
            {t('claims.reportNext')}
          </Button>
        </div>
      </section>
    </Page>
  )
}

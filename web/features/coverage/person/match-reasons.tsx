import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { PersonView } from '../../../../src/coverage/api.ts'
import { useFormat } from '../../../ui/format.ts'
import { Reasons } from '../../../ui/reasons.tsx'

/** Why this worker was taken for that participant, or why nobody was. */
export function MatchReasons({ view }: { view: PersonView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { match, person } = view
  if (!person.workerId) return null
  return (
    <section className="section" aria-labelledby="mengapa">
      <h2 id="mengapa">{t('person.why')}</h2>
      {!match ? (
        <p className="quiet">{t('person.noMatch')}</p>
      ) : (
        <>
          <p style={{ margin: 0 }}>
            {t(match.status === 'registered' ? 'person.matched' : 'person.maybe', {
              name: match.participantName,
              nik: match.participantNikMask ?? t('people.noNik'),
            })}{' '}
            {match.decidedBy === 'person'
              ? t('person.byPerson')
              : match.probability !== null &&
                t('person.byEngine', { share: format.chance(match.probability) })}
          </p>
          {match.reviewId && (
            <p style={{ margin: 0 }}>
              <Link to="/periksa" search={{ kind: 'membership', id: match.reviewId }}>
                {t('person.decide')}
              </Link>
            </p>
          )}
          <Reasons reasons={match.reasons} caption={t('person.why')} />
        </>
      )}
    </section>
  )
}

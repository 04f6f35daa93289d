import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { PersonView } from '../../../../src/coverage/api.ts'
import { useFormat } from '../../../ui/format.ts'
import { Reasons } from '../../../ui/reasons.tsx'

/** Why this worker was taken for that participant, or why nobody was. */
export function MatchReasons({ view }: { view: PersonView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { match, person, refused } = view
  if (!person.workerId) return null
  return (
    <section className="section" aria-labelledby="mengapa">
      <h2 id="mengapa">{t(match ? 'person.why' : 'person.whyNot')}</h2>
      {!match && refused ? (
        <>
          <p style={{ margin: 0 }}>
            {t('person.refused', {
              name: refused.participantName,
              nik: refused.participantNikMask ?? t('people.noNik'),
            })}{' '}
            {refused.outclaimed
              ? t('person.outclaimed')
              : t('person.byEngine', { share: format.chance(refused.probability) })}
          </p>
          <Reasons reasons={refused.reasons} caption={t('person.whyNot')} />
        </>
      ) : !match ? (
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

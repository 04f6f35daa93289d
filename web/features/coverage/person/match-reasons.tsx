import { useTranslation } from 'react-i18next'
import type { PersonView } from '../../../../src/coverage/api.ts'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { Waterfall } from '../../../ui/waterfall.tsx'

/** Why this worker was taken for that participant, or why nobody was. */
export function MatchReasons({ view }: { view: PersonView }) {
  const { t } = useTranslation()
  const { match, person, refused } = view
  if (!person.workerId) return null
  return (
    <section className="section stack" aria-labelledby="mengapa">
      <h2 id="mengapa">{t(match ? 'person.why' : 'person.whyNot')}</h2>
      {match ? (
        <Found match={match} />
      ) : refused ? (
        <Refused refused={refused} />
      ) : (
        <p className="quiet">{t('person.noMatch')}</p>
      )}
    </section>
  )
}

function Found({ match }: { match: NonNullable<PersonView['match']> }) {
  const { t } = useTranslation()
  return (
    <>
      <p style={{ margin: 0 }}>
        {t(match.status === 'registered' ? 'person.matched' : 'person.maybe', {
          name: match.participantName,
          nik: match.participantNikMask ?? t('people.noNik'),
        })}{' '}
        {match.decidedBy === 'person' && t('person.byPerson')}
      </p>
      {match.reviewId && (
        <p style={{ margin: 0 }}>
          <Link to="/periksa" search={{ kind: 'membership', id: match.reviewId }}>
            {t('person.decide')}
          </Link>
        </p>
      )}
      {match.waterfall && <Waterfall view={match.waterfall} caption={t('waterfall.title')} />}
    </>
  )
}

function Refused({ refused }: { refused: NonNullable<PersonView['refused']> }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { takenBy } = refused
  const person = {
    name: refused.participantName,
    nik: refused.participantNikMask ?? t('people.noNik'),
  }
  return (
    <>
      <p style={{ margin: 0 }}>
        {t(takenBy || refused.outclaimed ? 'person.seemed' : 'person.refused', person)}{' '}
        {takenBy ? (
          <>
            {t('person.takenBy', { name: takenBy.name })} {t('person.takenByNext')}{' '}
            <Link to="/orang/$id" params={{ id: takenBy.personId }}>
              {t('person.takenByWhom', { name: takenBy.name })}
            </Link>
          </>
        ) : refused.outclaimed ? (
          t('person.outclaimed')
        ) : (
          t('person.byEngine', { share: format.chance(refused.probability) })
        )}
      </p>
      <Waterfall view={refused.waterfall} caption={t('waterfall.title')} />
    </>
  )
}

import { useTranslation } from 'react-i18next'
import type { EventCounts } from '../../../../src/registry/api.ts'
import { Link } from '../../../ui/links.tsx'

/** What became of the rows of a list of events; of one undone, which events stay and why. */
export function EventsMade({ events }: { events: EventCounts }) {
  const { t } = useTranslation()
  const { made, told, unlinked, differs, claims, takenBack, kept = [] } = events
  const said = { made, told, differs, claims, ...(takenBack !== undefined && { takenBack }) }
  return (
    <section className="section" aria-labelledby="menjadi-peristiwa">
      <h2 id="menjadi-peristiwa">{t('import.events.title')}</h2>
      <ul>
        {Object.entries(said).map(([what, count]) =>
          count > 0 || what === 'made' ? <li key={what}>{t(`import.events.${what}`, { count })}</li> : null,
        )}
        {unlinked > 0 && (
          <li>
            {t('import.events.unlinked', { count: unlinked })}
            {takenBack === undefined && (
              <>
                {': '}
                <Link to="/klaim/peristiwa" search={{ hanya: 'unlinked' }}>
                  {t('import.events.seeUnlinked')}
                </Link>
              </>
            )}
          </li>
        )}
        {kept.length > 0 && (
          <li>
            {t('import.events.kept', { count: kept.length })}
            <ul>
              {kept.map(({ number, why }) => (
                <li key={number}>
                  {number}: {t(`import.events.why.${why}`)}
                </li>
              ))}
            </ul>
          </li>
        )}
      </ul>
    </section>
  )
}

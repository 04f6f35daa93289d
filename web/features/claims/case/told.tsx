import { useTranslation } from 'react-i18next'
import type { EventView } from '../../../../src/claims/api.ts'
import { useFormat } from '../../../ui/format.ts'
import css from '../claims.module.css'
import { workQuestions } from '../kinds.ts'

/** What was reported, in the words of the one who told it. */
export function Told({ event }: { event: EventView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const rows: [string, string][] = [
    [t('claims.what'), event.what],
    [t('claims.place'), event.place],
    [t('claims.time'), event.time],
    [t('claims.knownOn'), event.knownOn === event.happenedOn ? '' : format.date(event.knownOn)],
    [t('claims.employer'), event.employer],
    [
      t('claims.toldBy'),
      [t(`claims.teller.${event.toldBy}`), event.reporterName, event.hasPhone && t('claims.phoneKept')]
        .filter(Boolean)
        .join(', '),
    ],
    [t('claims.reportedBy'), `${event.reportedBy}, ${format.moment(event.reportedAt)}`],
  ]
  const work = workQuestions.flatMap((one): [string, string][] => {
    const answer = event.work[one]
    return answer === null ? [] : [[t(`claims.work.${one}`), t(answer ? 'hukum.yes' : 'hukum.no')]]
  })
  return (
    <section className="section">
      <h2>{t('claims.told')}</h2>
      <dl className={css.facts}>
        {[...rows, ...work].map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd style={{ whiteSpace: 'pre-line' }}>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  )
}

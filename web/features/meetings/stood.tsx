import { useTranslation } from 'react-i18next'
import type { FiguresView } from '../../../src/meetings/api.ts'
import { useFormat } from '../../ui/format.ts'

/** What frozen figures stood on: law, and every list with its day. */
export function Stood({ found: { freezes, listsVersion } }: { found: FiguresView }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (freezes.length === 0) return null
  return (
    <section className="section">
      <h2>{t('meetings.stood')}</h2>
      {freezes.map((one) => (
        <details key={one.id}>
          <summary>
            {t('meetings.stoodOn', {
              day: format.date(one.asOf),
              at: format.moment(one.frozenAt),
              by: one.frozenBy,
              law: one.lawVersion,
              lists: format.number(one.lists.length),
            })}
          </summary>
          <p>
            {one.listsVersion === listsVersion
              ? t('meetings.listsSame')
              : t('meetings.listsChanged', { was: one.listsVersion, now: listsVersion })}
          </p>
          <ul>
            {one.lists.map(({ importId, office, list, asOf }) => (
              <li key={importId}>{[office, list, format.shortDate(asOf)].filter(Boolean).join(', ')}</li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  )
}

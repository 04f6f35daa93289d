import { useTranslation } from 'react-i18next'
import type { IncidentView } from '../../../../src/privacy/api.ts'
import { useFormat } from '../../../ui/format.ts'
import css from '../privacy.module.css'

/** Every state the record was in, latest first. */
export function History({ incident }: { incident: IncidentView }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <section className="section" aria-labelledby="riwayat">
      <h2 id="riwayat">{t('privacy.incidents.history')}</h2>
      <ul>
        {incident.history.toReversed().map((each) => (
          <li key={each.seq}>
            <strong>{t(`privacy.incidents.entry.${each.kind}`)}</strong>{' '}
            {t('privacy.incidents.historyLine', { at: format.moment(each.at), by: each.by })}
            <details>
              <summary>{t('privacy.incidents.what')}</summary>
              <dl className={css.facts}>
                {(['what', 'foundHow', 'handling', 'lessons'] as const)
                  .filter((field) => each.content[field])
                  .map((field) => (
                    <div key={field}>
                      <dt>{t(`privacy.incidents.${field}`)}</dt>
                      <dd>{each.content[field]}</dd>
                    </div>
                  ))}
                <div>
                  <dt>{t('privacy.incidents.found')}</dt>
                  <dd>{format.moment(each.content.foundAt)}</dd>
                </div>
              </dl>
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}

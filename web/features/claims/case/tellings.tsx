import { useTranslation } from 'react-i18next'
import type { EventView } from '../../../../src/claims/api.ts'
import { useFormat } from '../../../ui/format.ts'
import css from '../claims.module.css'

/** The rows of lists that tell of a case, as they are written there. */
export function Tellings({ event: { tellings, happenedOn } }: { event: EventView }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (tellings.length === 0) return null
  return (
    <section className="section">
      <h2>{t('claims.tellings')}</h2>
      <p className="quiet">{t('claims.tellingsLead')}</p>
      <ul className={css.plain}>
        {tellings.map((one) => (
          <li key={`${one.officeName} ${one.listName} ${one.asOf} ${one.sheet} ${one.rowNumber}`}>
            {t('claims.tellingOf', {
              list: one.listName,
              office: one.officeName,
              day: format.shortDate(one.asOf),
              row: one.rowNumber,
            })}
            <span className={`${css.below} quiet small`}>
              {[
                one.happenedOn !== happenedOn &&
                  t('claims.tellingOther', { day: format.shortDate(one.happenedOn) }),
                one.undone ? t('claims.tellingUndone') : one.gone && t('claims.tellingGone'),
                one.what,
                one.place,
                one.way && `${t('claims.tellingWay')}: ${one.way}`,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

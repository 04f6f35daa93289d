import { useTranslation } from 'react-i18next'
import { useFormat } from './format.ts'
import css from './reasons.module.css'

interface Reason {
  field: string
  level: string
  bits: number
}

/** What speaks for and against two records being one person, in words, with its weight as a bar. */
export function Reasons({ reasons, caption }: { reasons: Reason[]; caption: string }) {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const most = Math.max(10, ...reasons.map((reason) => Math.abs(reason.bits)))
  const words = (reason: Reason) => {
    const key = `match.level.${reason.field}.${reason.level}`
    return i18n.exists(key) ? t(key) : `${reason.field}: ${reason.level}`
  }
  return (
    <table className={css.reasons}>
      <caption className="heard">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('match.reason')}</th>
          <th scope="col">
            <span className="heard">{t('match.bar')}</span>
          </th>
          <th scope="col" className={css.bits}>
            {t('match.bits')}
          </th>
        </tr>
      </thead>
      <tbody>
        {reasons.map((reason) => (
          <tr key={reason.field + reason.level}>
            <th scope="row">{words(reason)}</th>
            <td>
              <div className={css.axis} aria-hidden="true">
                <span
                  data-for={reason.bits >= 0 || undefined}
                  data-against={reason.bits < 0 || undefined}
                  style={{ width: `${Math.min(50, (Math.abs(reason.bits) / most) * 50)}%` }}
                />
              </div>
            </td>
            <td className={css.bits}>{format.signedDecimal(reason.bits)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

import { useTranslation } from 'react-i18next'
import type { ClaimView } from '../../../../src/claims/api.ts'
import { useFormat } from '../../../ui/format.ts'
import css from './claim.module.css'

/** Every step that was taken, the latest first. */
export function History({ claim: { acts, papers } }: { claim: ClaimView }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <section className="section">
      <h2>{t('claims.history')}</h2>
      <ol className={css.history} reversed>
        {acts.toReversed().map(({ kind, by, at, reason, amount, paper }, index) => (
          <li key={acts.length - index}>
            <span>
              {t(`claims.act.${kind}`)}
              {paper && ` · ${papers.find((one) => one.kind === paper)?.title ?? paper}`}
              {amount !== null && ` · ${format.wholeRupiah(amount)}`}
            </span>
            {reason && <span>{reason}</span>}
            <span className="quiet small">
              {by}, {format.moment(at)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

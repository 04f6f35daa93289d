import { useTranslation } from 'react-i18next'
import type { BudgetView } from '../../../../src/financing/api.ts'
import { useFormat } from '../../../ui/format.ts'
import css from '../financing.module.css'

/** What was paid, by the month it protects. */
export function Months({ budget: { months, undated } }: { budget: BudgetView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const most = Math.max(1, ...months.map(({ realised }) => realised))
  const row = (name: string, amount: number) => (
    <li key={name}>
      <span>{name}</span>
      <span aria-hidden="true">
        <span
          className={css.monthBar}
          style={{ display: 'block', width: `${(100 * Math.max(0, amount)) / most}%` }}
        />
      </span>
      <span className={css.figure}>{format.wholeRupiah(amount)}</span>
    </li>
  )
  return (
    <section className="section" aria-labelledby="bulanan">
      <h2 id="bulanan">{t('financing.byMonth')}</h2>
      <ul className={css.months}>
        {months.map(({ month, realised }) => row(format.shortMonth(month), realised))}
        {undated > 0 && row(t('financing.undated'), undated)}
      </ul>
    </section>
  )
}

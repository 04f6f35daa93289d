import { useTranslation } from 'react-i18next'
import type { BudgetView } from '../../../../src/financing/api.ts'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import css from '../financing.module.css'
import { toEntries } from './entries-search.ts'

/** What was paid, by the month it protects. */
export function Months({ budget: { months, undated, fiscalYear } }: { budget: BudgetView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const most = Math.max(1, ...months.map(({ realised }) => realised))
  const row = (name: string, amount: number, month?: string) => (
    <li key={name}>
      <span>{name}</span>
      <span aria-hidden="true">
        <span
          className={css.monthBar}
          style={{ display: 'block', width: `${(100 * Math.max(0, amount)) / most}%` }}
        />
      </span>
      <span className={css.figure}>
        {month && amount !== 0 ? (
          <Link
            to="/anggaran/tagihan"
            search={{ tahun: fiscalYear, bulan: month.slice(0, 7) }}
            aria-label={`${format.wholeRupiah(amount)}, ${format.month(month)}`}
          >
            {format.wholeRupiah(amount)}
          </Link>
        ) : amount !== 0 ? (
          <Link {...toEntries(fiscalYear, 'realised')} aria-label={`${format.wholeRupiah(amount)}, ${name}`}>
            {format.wholeRupiah(amount)}
          </Link>
        ) : (
          format.wholeRupiah(amount)
        )}
      </span>
    </li>
  )
  return (
    <section className="section" aria-labelledby="bulanan">
      <h2 id="bulanan">{t('financing.byMonth')}</h2>
      <ul className={css.months}>
        {months.map(({ month, realised }) => row(format.shortMonth(month), realised, month))}
        {undated > 0 && row(t('financing.undated'), undated)}
      </ul>
    </section>
  )
}

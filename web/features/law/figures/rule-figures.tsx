import { useTranslation } from 'react-i18next'
import type { Rule } from '../../../../src/rules/index.ts'
import { FigureRow } from './figure-row.tsx'

/** The figures a programme stands on. */
export function RuleFigures({ rule }: { rule: Rule }) {
  const { t } = useTranslation()
  return (
    <section className="section on-screen" aria-labelledby="angka">
      <div>
        <h2 id="angka">{t('hukum.figures')}</h2>
        <p className="quiet small" style={{ margin: '0.25rem 0 0' }}>
          {t('hukum.figuresNote')}
        </p>
      </div>
      <div>
        {rule.figures.map((figure) => (
          <FigureRow key={figure.id} figure={figure} />
        ))}
      </div>
    </section>
  )
}

import { useTranslation } from 'react-i18next'
import { lawBook } from '../../../../src/rules/index.ts'
import { FigureRow } from '../figures/figure-row.tsx'
import css from '../law.module.css'
import { searchLaw } from './search.ts'

/** The figures and laws found, each figure to open where it stands. */
export function FoundInLaw({ asked }: { asked: string }) {
  const { t } = useTranslation()
  const { figures, instruments } = searchLaw(lawBook, asked)
  const none = asked !== '' && figures.length + instruments.length === 0
  return (
    <div className={css.found}>
      <p role="status" className={none ? undefined : 'heard'} style={{ margin: 0 }}>
        {none
          ? t('hukum.foundNone')
          : asked && t('hukum.foundCount', { figures: figures.length, instruments: instruments.length })}
      </p>
      {figures.length > 0 && (
        <div>
          {figures.slice(0, 40).map((figure) => (
            <FigureRow key={figure.id} figure={figure} />
          ))}
        </div>
      )}
      {figures.length > 40 && (
        <p className="quiet small">{t('hukum.foundMore', { count: figures.length - 40 })}</p>
      )}
      {instruments.length > 0 && (
        <ul style={{ margin: 0, paddingLeft: '1.125rem' }}>
          {instruments.map((law) => (
            <li key={law.id}>
              <strong>{law.id}</strong> {law.title}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

import { useTranslation } from 'react-i18next'
import type { CountFigureId, FigureValues } from '../../../../src/coverage/api.ts'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import css from './dashboard.module.css'

const parts = ['active', 'toReview', 'arrears', 'lapsed', 'never'] as const satisfies CountFigureId[]

/** The universe as one bar: the protected, then the unprotected by how far from protection they are. */
export function GapBar({ figures, asOf }: { figures: FigureValues; asOf: string | undefined }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <figure className={css.gap}>
      <figcaption className="heard">{t('dashboard.gapBar', { count: figures.universe })}</figcaption>
      <div className={css.bar} aria-hidden="true">
        {parts.map((part) => (
          <span key={part} className={css.part} data-part={part} style={{ flexGrow: figures[part] }} />
        ))}
      </div>
      <ul className={css.parts}>
        {parts.map((part) => (
          <li key={part}>
            <span className={`${css.part} ${css.swatch}`} data-part={part} aria-hidden="true" />
            <span>{t(`dashboard.part.${part}`)}</span>
            <span className={css.partValue}>
              <Link to="/orang" search={{ figure: part, asOf }}>
                {format.number(figures[part])}
              </Link>{' '}
              <span className="quiet">{format.share(figures[part], figures.universe)}</span>
            </span>
          </li>
        ))}
      </ul>
    </figure>
  )
}

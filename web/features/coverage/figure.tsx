import { useTranslation } from 'react-i18next'
import type { CountFigureId, FigureId, FigureValues } from '../../../src/coverage/api.ts'
import { useFormat } from '../../ui/format.ts'
import { Link } from '../../ui/links.tsx'
import { Definition } from './definition.tsx'
import css from './figure.module.css'
import { useFigure } from './queries.ts'

/** One number with its name and definition; it opens the rows behind it. */
export function Figure({
  id,
  figures,
  asOf,
}: {
  id: FigureId
  figures: FigureValues
  asOf?: string | undefined
}) {
  const { t } = useTranslation()
  const format = useFormat()
  const figure = useFigure(id)
  const value = figures[id]
  const shown = id === 'coveragePercent' ? format.percent(value) : format.number(value)
  return (
    <div className={css.figure}>
      <dt className={css.name}>
        {figure?.name ?? '…'} <Definition id={id} />
      </dt>
      <dd className={css.value}>
        {id === 'coveragePercent' ? (
          shown
        ) : (
          <Link
            to="/orang"
            search={{ figure: id as CountFigureId, asOf }}
            aria-label={t('figure.openRows', { count: value, name: figure?.name ?? '' })}
          >
            {shown}
          </Link>
        )}
      </dd>
    </div>
  )
}

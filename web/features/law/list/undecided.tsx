import { useTranslation } from 'react-i18next'
import type { Series } from '../../../../src/rules/core/series.ts'
import { lawBook } from '../../../../src/rules/index.ts'
import { FigureRow } from '../figures/figure-row.tsx'
import { ReadingDoubt } from '../figures/reading-doubt.tsx'

const isDoubtful = (figure: Series) => figure.history.some((value) => value.confidence === 'unverified')

/** What nobody has found in a published text yet, and what this regency decided about it. */
export function Undecided() {
  const { t } = useTranslation()
  const figures = [...lawBook.figures.values()].filter(isDoubtful)
  const readings = [...lawBook.readings.values()]
  return (
    <>
      {figures.length > 0 && (
        <div>
          <h3>{t('hukum.unverifiedFigures', { count: figures.length })}</h3>
          {figures.map((figure) => (
            <FigureRow key={figure.id} figure={figure} />
          ))}
        </div>
      )}
      {readings.length > 0 && (
        <div>
          <h3>{t('hukum.placesOfDoubt', { count: readings.length })}</h3>
          {readings.map((reading) => (
            <ReadingDoubt key={reading.id} reading={reading} />
          ))}
        </div>
      )}
    </>
  )
}

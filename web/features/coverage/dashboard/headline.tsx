import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CoverageView } from '../../../../src/coverage/api.ts'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { useArrival } from '../../../ui/page.tsx'
import { May } from '../../access/may.tsx'
import { Definition } from '../definition.tsx'
import { coverageAreasQuery } from '../queries.ts'
import { AsOf } from './as-of.tsx'
import css from './dashboard.module.css'
import { GapBar } from './gap-bar.tsx'
import { mostUncovered } from './villages.ts'

/** Stands in the sentence for the number, which is set apart from it. */
const mark = '#'

/** The answer in five seconds: how many are not protected, and where most of them are. */
export function Headline({ coverage, asOf }: { coverage: CoverageView; asOf: string | undefined }) {
  const { t } = useTranslation()
  const format = useFormat()
  const top = useArrival()
  const areas = useQuery(coverageAreasQuery(asOf))
  const { figures, expected } = coverage
  const worst = mostUncovered(areas.data?.districts ?? [])
  const [before, after] = t(worst ? 'dashboard.headlineAt' : 'dashboard.headline', {
    count: figures.uncovered,
    number: mark,
    place: worst?.name,
  }).split(mark)

  return (
    <div>
      <AsOf day={coverage.asOf!} computedAt={coverage.computedAt} />
      <h1 ref={top} className={css.headline} tabIndex={-1}>
        {before}
        <span className={css.big}>{format.number(figures.uncovered)}</span>
        {after} <Definition id="uncovered" />
      </h1>
      {expected && expected.uncovered.low !== expected.uncovered.high && (
        <p className={css.expected}>
          {t('expected.sentence', {
            value: format.number(expected.uncovered.value),
            low: format.number(expected.uncovered.low),
            high: format.number(expected.uncovered.high),
          })}{' '}
          <Definition id="expectedUncovered" />
        </p>
      )}
      <May right="people.read">
        <p className={css.open}>
          <Link to="/orang" search={{ figure: 'uncovered', asOf }}>
            {t('dashboard.openUncovered', { count: figures.uncovered })}
          </Link>
          {worst && (
            <>
              {' · '}
              <Link to="/orang" search={{ figure: 'uncovered', asOf, district: worst.code }}>
                {t('dashboard.openPlace', { count: worst.figures.uncovered, place: worst.name })}
              </Link>
            </>
          )}
        </p>
      </May>
      <GapBar figures={figures} asOf={asOf} />
    </div>
  )
}

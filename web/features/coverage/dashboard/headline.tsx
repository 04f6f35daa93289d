import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Trans, useTranslation } from 'react-i18next'
import type { CoverageView } from '../../../../src/coverage/api.ts'
import { useFormat } from '../../../ui/format.ts'
import { Definition } from '../definition.tsx'
import { coverageAreasQuery } from '../queries.ts'
import { AsOf } from './as-of.tsx'
import css from './dashboard.module.css'
import { GapBar } from './gap-bar.tsx'
import { mostUncovered } from './villages.ts'

/** The answer in five seconds: how many are not protected, and where most of them are. */
export function Headline({ coverage, asOf }: { coverage: CoverageView; asOf: string | undefined }) {
  const { t } = useTranslation()
  const format = useFormat()
  const areas = useQuery(coverageAreasQuery(asOf))
  const { figures } = coverage
  const worst = mostUncovered(areas.data?.districts ?? [])
  const big = <span className={css.big} />

  return (
    <div>
      <AsOf day={coverage.asOf!} computedAt={coverage.computedAt} />
      <h1 className={css.headline} tabIndex={-1}>
        <Trans
          t={t}
          i18nKey={worst ? 'dashboard.headlineAt' : 'dashboard.headline'}
          values={{ number: format.number(figures.uncovered), place: worst?.name }}
          count={figures.uncovered}
          components={{ big }}
        />{' '}
        <Definition id="uncovered" />
      </h1>
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
      <GapBar figures={figures} asOf={asOf} />
    </div>
  )
}

import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { Twin } from '../../../ui/twin.tsx'
import { May } from '../../access/may.tsx'
import { coverageAreasQuery } from '../queries.ts'
import css from './dashboard.module.css'
import { DistrictTiles } from './district-tiles.tsx'
import { VillageTable } from './village-table.tsx'
import { bounds, type Measure, measured, mostUncovered } from './villages.ts'

/** Every village of the regency as a tile, by kecamatan, most unprotected first. */
export function VillageMap({ asOf }: { asOf: string | undefined }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [measure, setMeasure] = useState<Measure>('share')
  const areas = useQuery(coverageAreasQuery(asOf))
  if (areas.error) return <ProblemNote error={areas.error} onRetry={() => void areas.refetch()} />
  if (!areas.data)
    return (
      <div className={css.mapPlace}>
        <Loading rows={6} />
      </div>
    )

  const known = areas.data.districts
    .filter((district) => district.code !== '')
    .sort((a, b) => b.figures.uncovered - a.figures.uncovered)
  const unknown = areas.data.districts
    .filter((district) => district.code === '')
    .reduce((sum, district) => sum + district.figures.uncovered, 0)
  const villages = known.flatMap((district) => district.villages.filter((village) => village.code !== ''))
  const limits = bounds(
    villages.map((village) => measured(village.figures, measure)),
    measure,
  )
  const worst = mostUncovered(known)
  const show = (value: number) => (measure === 'share' ? `${value}%` : format.number(value))

  return (
    <Twin
      id="peta"
      title={
        worst
          ? t('map.finding', {
              place: worst.name,
              count: worst.figures.uncovered,
              villages: worst.villages.filter((village) => village.code !== '').length,
            })
          : t('map.title')
      }
      note={
        <>
          {t(measure === 'share' ? 'map.noteShare' : 'map.noteCount', { villages: villages.length })}{' '}
          <May right="reports.read">
            <Link to="/perbandingan" search={{ asOf }}>
              {t('map.compare')}
            </Link>
          </May>
        </>
      }
      controls={
        <SegmentedControl
          size="xs"
          aria-label={t('map.measure')}
          value={measure}
          onChange={(value) => setMeasure(value as Measure)}
          data={[
            { value: 'share', label: t('map.share') },
            { value: 'count', label: t('map.count') },
          ]}
        />
      }
      picture={
        <>
          <div className={css.legend}>
            <span>{t(measure === 'share' ? 'map.legendShare' : 'map.legendCount')}</span>
            <ol className={css.scale}>
              {[0, ...limits].map((from, index) => (
                <li key={from} className={css[`class${index}`]}>
                  {index === 0
                    ? `< ${show(limits[0]!)}`
                    : index === 4
                      ? `≥ ${show(from)}`
                      : `${format.number(from)}–${show(limits[index]!)}`}
                </li>
              ))}
            </ol>
          </div>
          <ul className={css.districts}>
            {known.map((district) => (
              <DistrictTiles
                key={district.code}
                district={district}
                measure={measure}
                limits={limits}
                asOf={asOf}
              />
            ))}
          </ul>
          {unknown > 0 && <p className="quiet small">{t('map.unknown', { count: unknown })}</p>}
        </>
      }
      table={<VillageTable districts={areas.data.districts} asOf={asOf} />}
    />
  )
}

import type { KeyboardEvent } from 'react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import css from './dashboard.module.css'
import { classOf, type District, type Measure, measured } from './villages.ts'

interface DistrictTilesProps {
  district: District
  measure: Measure
  limits: number[]
  asOf: string | undefined
}

/** One kecamatan: a single stop for the Tab key, its villages by the arrow keys. */
export function DistrictTiles({ district, measure, limits, asOf }: DistrictTilesProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [stop, setStop] = useState(0)
  const villages = district.villages.filter((village) => village.code !== '')

  function move(event: KeyboardEvent<HTMLUListElement>) {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    const next = (stop + step + villages.length) % villages.length
    setStop(next)
    event.currentTarget.querySelectorAll('a')[next]?.focus()
  }

  return (
    <li className={css.place}>
      <h3 className={css.district}>
        <Link to="/orang" search={{ figure: 'uncovered', district: district.code, asOf }}>
          {district.name}
        </Link>
        <span>
          {t('map.district', {
            count: district.figures.uncovered,
            share: format.share(district.figures.uncovered, district.figures.universe),
          })}
        </span>
      </h3>
      <ul className={css.tiles} onKeyDown={move}>
        {villages.map((village, index) => {
          // the tile's colour is that of the number it shows
          const value = Math.round(measured(village.figures, measure))
          const words = t('map.village', {
            name: village.name,
            count: village.figures.uncovered,
            universe: village.figures.universe,
            share: format.share(village.figures.uncovered, village.figures.universe),
          })
          return (
            <li key={village.code}>
              <Link
                to="/orang"
                search={{ figure: 'uncovered', district: district.code, village: village.code, asOf }}
                className={`${css.tile} ${css[`class${classOf(value, limits)}`]}`}
                tabIndex={index === stop ? 0 : -1}
                onFocus={() => setStop(index)}
                preload={false}
              >
                <span aria-hidden="true">{format.number(value)}</span>
                <span className={css.tip}>{words}</span>
              </Link>
            </li>
          )
        })}
      </ul>
    </li>
  )
}

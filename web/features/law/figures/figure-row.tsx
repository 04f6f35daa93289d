import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Series, valueOn } from '../../../../src/rules/core/series.ts'
import { useFormat } from '../../../ui/format.ts'
import { valueText } from '../figure-text.ts'
import { useLaw } from '../law.ts'
import { ConfidenceMark, PartlyUnverified } from '../marks.tsx'
import { today } from '../today.ts'
import { useSay, useTold } from '../words.ts'
import { FigureHistory } from './figure-history.tsx'
import css from './figures.module.css'

/** One figure: what it is today; opened, what it ever was. */
export function FigureRow({ figure }: { figure: Series }) {
  const { t } = useTranslation()
  const told = useTold()
  const say = useSay()
  const format = useFormat()
  const { law } = useLaw()
  const [open, setOpen] = useState(false)
  const now = valueOn(figure, today())
  const doubtful = figure.history.some((value) => value.confidence === 'unverified')
  return (
    <details className={css.figure} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className={css.name}>{told(figure.title)}</span>
        <span className={css.now}>
          {now ? (valueText(now.value, figure.unit, say) ?? t('hukum.asTable')) : t('hukum.notNow')}
        </span>
        <span className={css.since}>
          {now && t('hukum.since', { day: format.shortDate(now.from) })}{' '}
          {now && now.confidence !== 'verified' && (
            <ConfidenceMark
              confidence={now.confidence}
              accepted={now.confidence === 'unverified' && law.accepted.has(figure.id)}
            />
          )}
          {doubtful && now?.confidence !== 'unverified' && <PartlyUnverified />}
        </span>
      </summary>
      {open && <FigureHistory figure={figure} />}
    </details>
  )
}

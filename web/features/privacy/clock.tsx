import { useTranslation } from 'react-i18next'
import type { ClockWord } from '../../../src/privacy/api.ts'
import { useFormat } from '../../ui/format.ts'
import { Icon } from '../../ui/icon.tsx'
import type { IconName } from '../../ui/icon-names.ts'
import css from './privacy.module.css'

const icons = {
  time: 'hourglass-empty',
  soon: 'clock-pause',
  late: 'alert-triangle',
  answered: 'circle-check',
} satisfies Record<ClockWord, IconName>

interface ClockProps {
  of: { clock: ClockWord; hoursLeft: number; dueAt: string }
  /** Notices are given, requests are answered. */
  notice?: boolean
}

/** How many hours are left: sign, word and colour together. */
export function Clock({ of, notice }: ClockProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const word = notice && of.clock === 'answered' ? 'told' : of.clock
  return (
    <span>
      <span className={css.clock} data-state={of.clock}>
        <Icon name={icons[of.clock]} size={18} />
        {t(`privacy.clock.${word}`, { hours: Math.abs(of.hoursLeft) })}
      </span>
      {of.clock !== 'answered' && (
        <span className={css.sub}>{t('privacy.due', { at: format.moment(of.dueAt) })}</span>
      )}
    </span>
  )
}

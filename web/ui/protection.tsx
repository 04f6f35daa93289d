import {
  IconCircleDashed,
  IconClockPause,
  IconHourglassEmpty,
  IconShieldCheckFilled,
  IconZoomQuestion,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PersonRow } from '../../src/coverage/api.ts'
import css from './protection.module.css'

type State = PersonRow['protection']
const icons = {
  active: IconShieldCheckFilled,
  arrears: IconHourglassEmpty,
  lapsed: IconClockPause,
  none: IconCircleDashed,
  review: IconZoomQuestion,
} satisfies Record<State, unknown>

/** A person's state of protection: icon, word and colour together. */
export function Protection({ state, large }: { state: State; large?: boolean }) {
  const { t } = useTranslation()
  const Icon = icons[state]
  return (
    <span className={css.mark} data-state={state} data-large={large || undefined}>
      <Icon size={large ? 26 : 18} aria-hidden />
      <span>{t(`people.protection.${state}`)}</span>
    </span>
  )
}

import { useTranslation } from 'react-i18next'
import type { PersonRow } from '../../src/coverage/api.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-names.ts'
import css from './protection.module.css'

type State = PersonRow['protection']
const icons = {
  active: 'shield-check-filled',
  arrears: 'hourglass-empty',
  lapsed: 'clock-pause',
  none: 'circle-dashed',
  review: 'zoom-question',
} satisfies Record<State, IconName>

/** A person's state of protection: icon, word and colour together. */
export function Protection({ state, large }: { state: State; large?: boolean }) {
  const { t } = useTranslation()
  return (
    <span className={css.mark} data-state={state} data-large={large || undefined}>
      <Icon name={icons[state]} size={large ? 26 : 18} />
      <span>{t(`people.protection.${state}`)}</span>
    </span>
  )
}

import { useTranslation } from 'react-i18next'
import { Tick } from '../../../ui/tick.tsx'
import css from './keys.module.css'
import type { KeyRight } from './queries.ts'

interface RightsFieldProps {
  offered: readonly KeyRight[]
  chosen: readonly KeyRight[]
  change: (rights: KeyRight[]) => void
  /** Say what is missing. */
  missing: boolean
}

/** Which of the rights of a grant the key is given. */
export function RightsField({ offered, chosen, change, missing }: RightsFieldProps) {
  const { t } = useTranslation()
  const set = (right: KeyRight, given: boolean) =>
    change(given ? [...chosen, right] : chosen.filter((one) => one !== right))
  return (
    <fieldset className={css.rights} aria-describedby={missing ? 'hak-kurang' : undefined}>
      <legend>{t('keys.rights')}</legend>
      {offered.map((right) => (
        <Tick key={right} checked={chosen.includes(right)} change={(given) => set(right, given)}>
          {t(`keys.right.${right}`)}
        </Tick>
      ))}
      {missing && (
        <p id="hak-kurang" role="alert">
          {t('keys.needRight')}
        </p>
      )}
    </fieldset>
  )
}

import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'

/** Who chose, when, and why. */
export function ChosenBy({ by, at, reason }: { by: string; at: string; reason: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <p className="small" style={{ margin: 0 }}>
      {t('hukum.chosenBy', { by, day: format.shortDate(at), reason })}
    </p>
  )
}

import { useTranslation } from 'react-i18next'
import type { ProjectionView } from '../../../../src/financing/projection/api.ts'
import { useFormat } from '../../../ui/format.ts'

type Reached = NonNullable<ProjectionView['indicators'][number]['reached']>

/** The month something is reached in words, with its range; or that it is not. */
export function useWhen() {
  const { t } = useTranslation()
  const format = useFormat()
  const month = (told: string) => format.month(`${told}-01`)
  return (reached: Reached | null): string => {
    if (!reached) return t('projection.unknown')
    const { earliest, latest } = reached
    if (reached.month === null)
      return earliest === null
        ? t('projection.never')
        : t('projection.neverBut', { earliest: month(earliest) })
    const told = { month: month(reached.month), earliest: month(earliest ?? reached.month) }
    return latest === null
      ? t('projection.whenOpen', told)
      : t('projection.when', { ...told, latest: month(latest) })
  }
}

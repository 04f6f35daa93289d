import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { useGroupName, useSegmentName } from '../words.ts'

/** A stored value as people read it: days written out, codes in words. */
export function useShownValue() {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const segmentName = useSegmentName()
  const groupName = useGroupName()
  return (field: string, value: string): string => {
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return format.shortDate(value)
    if (field === 'segment') return segmentName(value)
    if (field === 'group') return groupName(value)
    if (field === 'sex' && i18n.exists(`person.sexes.${value}`)) return t(`person.sexes.${value}`)
    if (field === 'verdict' && i18n.exists(`person.verdict.${value}`)) return t(`person.verdict.${value}`)
    return value
  }
}

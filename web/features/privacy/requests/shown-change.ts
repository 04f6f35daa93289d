import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { areasQuery } from '../../coverage/queries.ts'

/** A value that is or was asked for, as people read it. */
export function useShownChange() {
  const { t } = useTranslation()
  const format = useFormat()
  const areas = useQuery(areasQuery).data
  return (field: string, value: string | null | undefined): string => {
    if (!value) return '–'
    if (field === 'birthDate') return format.date(value)
    if (field === 'sex') return t(`person.sexes.${value}`)
    if (field !== 'villageCode') return value
    const villages = areas?.districts.flatMap((district) => district.villages) ?? []
    return villages.find(({ code }) => code === value)?.name ?? value
  }
}

import { useSearch } from '@tanstack/react-router'
import {
  type Grouping,
  groupings,
  type Only,
  onlys,
  type Stage,
  stages,
} from '../../../../src/claims/times/words.ts'
import { asOneOf } from '../../../ui/asked.ts'
import { programmes } from '../kinds.ts'

export interface TimesSearch {
  menurut?: Grouping | undefined
  program?: (typeof programmes)[number] | undefined
  dari?: string | undefined
  sampai?: string | undefined
  tahap?: Stage | undefined
  hanya?: Only | undefined
}
const day = (value: unknown) =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined

/** What the address asks to be shown: grouped by what, of which programme and period; and which rows. */
export const useTimesSearch = (): TimesSearch => understood(useSearch({ from: '/inside/klaim/waktu' }))
const understood = (search: { [Key in keyof TimesSearch]: unknown }): TimesSearch => ({
  menurut: asOneOf(search.menurut, groupings),
  program: asOneOf(search.program, programmes),
  dari: day(search.dari),
  sampai: day(search.sampai),
  tahap: asOneOf(search.tahap, stages),
  hanya: asOneOf(search.hanya, onlys),
})
export const narrowedBy = ({ program, dari, sampai }: TimesSearch) => ({
  ...(program && { programme: program }),
  ...(dari && { from: dari }),
  ...(sampai && { until: sampai }),
})

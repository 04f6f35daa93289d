import { type Grouping, groupings, type Stage, stages } from '../../../../src/claims/times/words.ts'
import { asOneOf } from '../../../ui/asked.ts'
import { programmes } from '../kinds.ts'

const onlys = ['open', 'late', 'over'] as const
export interface TimesSearch {
  menurut?: Grouping | undefined
  program?: (typeof programmes)[number] | undefined
  dari?: string | undefined
  sampai?: string | undefined
  tahap?: Stage | undefined
  hanya?: (typeof onlys)[number] | undefined
}
const day = (value: unknown) =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined

/** What an address asks to be shown: grouped by what, of which programme and period; and which rows. */
export const timesSearch = (search: Record<string, unknown>): TimesSearch => ({
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

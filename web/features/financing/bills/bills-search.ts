import { asText } from '../../../ui/asked.ts'
import { yearSearch } from '../year-search.ts'

export interface BillsSearch {
  tahun?: number | undefined
  /** Only the bills of this month, `2026-03`. */
  bulan?: string | undefined
  /** Only the bills of this source. */
  sumber?: string | undefined
}

/** What an address of the bills asks for. */
export function billsSearch(search: Record<string, unknown>): BillsSearch {
  const month = asText(search.bulan)
  return {
    ...yearSearch(search),
    bulan: month && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : undefined,
    sumber: asText(search.sumber),
  }
}

import { asText } from '../../../ui/asked.ts'

export interface BenefitsSearch {
  /** Code of a district; '-' for what lies in none. */
  kecamatan?: string | undefined
  desa?: string | undefined
  program?: string | undefined
  /** Id of one payment. */
  bayar?: string | undefined
}

/** What an address asks to be shown: a programme, a district, a village of it, and one payment there. */
export const benefitsSearch = (search: Record<string, unknown>): BenefitsSearch => ({
  kecamatan: asText(search.kecamatan),
  desa: asText(search.desa),
  program: asText(search.program),
  bayar: asText(search.bayar),
})

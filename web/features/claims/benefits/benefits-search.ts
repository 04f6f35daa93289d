import { asText } from '../../../ui/asked.ts'

export interface BenefitsSearch {
  /** Code of a district; '-' for what lies in none. */
  kecamatan?: string | undefined
  desa?: string | undefined
}

/** What an address asks to be shown: a district, and a village of it. */
export const benefitsSearch = (search: Record<string, unknown>): BenefitsSearch => ({
  kecamatan: asText(search.kecamatan),
  desa: asText(search.desa),
})

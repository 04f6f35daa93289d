import { asOneOf, asText } from '../../../ui/asked.ts'

export const whats = ['7', '30', '60', 'past', 'january', 'all'] as const
export interface RadarSearch {
  /** Seen from this day; without it, from the day of the lists. */
  hari?: string | undefined
  /** Whose people are shown. */
  siapa?: (typeof whats)[number] | undefined
  pembayar?: string | undefined
  kelompok?: string | undefined
}

/** What an address of the radar asks for. Numbers in an address come as numbers. */
export const radarSearch = (search: Record<string, unknown>): RadarSearch => ({
  hari: /^\d{4}-\d{2}-\d{2}$/.test(String(search.hari)) ? String(search.hari) : undefined,
  siapa: asOneOf(String(search.siapa), whats),
  pembayar: asText(search.pembayar),
  kelompok: typeof search.kelompok === 'string' ? search.kelompok : undefined,
})

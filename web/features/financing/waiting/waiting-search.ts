import { asText } from '../../../ui/asked.ts'

/** Whose waiting people an address asks for: those of one group, or all. */
export const waitingSearch = (search: Record<string, unknown>): { kelompok?: string | undefined } => ({
  kelompok: asText(search.kelompok),
})

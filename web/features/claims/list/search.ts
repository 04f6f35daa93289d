import type { ClaimsBody } from '../../../../src/claims/api.ts'
import { asOneOf, asText } from '../../../ui/asked.ts'
import { programmes, states } from '../kinds.ts'

export const onlys = ['open', 'late', 'stuck', 'mine', 'all'] as const

export interface WorkSearch {
  hanya?: ClaimsBody['only'] | undefined
  keadaan?: ClaimsBody['state'] | undefined
  program?: ClaimsBody['programme'] | undefined
}

/** What an address asks of the work list. */
export const workSearch = (search: Record<string, unknown>): WorkSearch => ({
  hanya: asOneOf(search.hanya, onlys),
  keadaan: asOneOf(search.keadaan, states),
  program: asOneOf(search.program, programmes),
})

export const eventFilters = ['all', 'unlinked', 'unconfirmed-death', 'without-claim'] as const
export interface EventsSearch {
  hanya?: (typeof eventFilters)[number] | undefined
  nomor?: string | undefined
}

/** Only numbers of cases may stand in an address, never a name. */
export const eventsSearch = (search: Record<string, unknown>): EventsSearch => {
  const nomor = asText(search.nomor)
  return {
    hanya: asOneOf(search.hanya, eventFilters),
    nomor: nomor && /^PRW-\d{4}-\d+$/.test(nomor) ? nomor : undefined,
  }
}

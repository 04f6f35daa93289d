import { asText } from '../../ui/asked.ts'

const states = ['open', 'late', 'answered'] as const
export type RequestState = (typeof states)[number]

export function requestsSearch(search: Record<string, unknown>): { state?: RequestState | undefined } {
  const state = states.find((each) => each === search.state)
  return { state }
}
/** About whom a request is to be recorded. */
export const newRequestSearch = (search: Record<string, unknown>): { orang?: string | undefined } => ({
  orang: asText(search.orang),
})

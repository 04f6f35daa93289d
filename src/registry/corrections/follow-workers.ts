import { isByRequest, isReportedDeath } from '../answers.ts'
import type { CurrentRecord } from '../current-records.ts'

/**
 * What somebody asked to have put right, and a death that was confirmed, goes with them when every row it was said of has left the
 * lists: to the worker who still bears the id it was said of. Adds to `attached`, by the place of the worker among `ids`.
 */
export function followWorkers(
  verdicts: readonly CurrentRecord[],
  attached: Map<number, CurrentRecord[]>,
  ids: readonly string[],
): void {
  const corrections = verdicts.filter((one) => isByRequest(one) || isReportedDeath(one))
  if (corrections.length === 0) return
  const found = new Set([...attached.values()].flat())
  const places = new Map(ids.map((id, place) => [id, place]))
  for (const correction of corrections) {
    const place = found.has(correction) ? undefined : places.get(correction.answer?.worker ?? '')
    if (place !== undefined) attached.set(place, [...(attached.get(place) ?? []), correction])
  }
}

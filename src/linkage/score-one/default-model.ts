import { workerFields } from '../profiles/worker-fields.ts'
import { toModel } from '../profiles/worker-model.ts'
import type { IsoDate, LinkModel } from '../types.ts'

/** Of people who come to be registered, so many are known already: what is believed before lists have taught it. */
const knownAlready = 0.3

/** The profile's own beliefs, for lists of which nothing was learned yet. `people` are on the right. */
export function defaultModel(asOf: IsoDate, people: number): LinkModel {
  const learned = {
    fields: workerFields,
    prior: knownAlready / Math.max(1000, people),
    m: workerFields.map((field) => shares(field.m0, field.group)),
    u: workerFields.map((field) => shares(field.u0, field.group)),
    between: [],
    iterations: 0,
  }
  return toModel(learned, asOf, 0)
}

/** Shares within each group of levels; 0 for levels that cannot be compared. */
function shares(values: Float64Array<ArrayBuffer>, group: Int8Array): Float64Array<ArrayBuffer> {
  const sums = new Map<number, number>()
  for (const [level, value] of values.entries())
    sums.set(group[level]!, (sums.get(group[level]!) ?? 0) + value)
  return values.map((value, level) => (group[level]! < 0 ? 0 : value / sums.get(group[level]!)!))
}

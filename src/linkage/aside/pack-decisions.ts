import { ToldDecision } from '../assign/told-decision.ts'
import { type Decision, type Level, levels, type Part, type ReviewReason, type Status } from '../types.ts'

/** Decisions as columns, their parts one behind the other: those of decision i from `starts[i]` to before `starts[i + 1]`. */
export interface PackedDecisions {
  worker: string[]
  participant: (string | null)[]
  status: Status[]
  reason: (ReviewReason | null)[]
  weight: Float64Array<ArrayBuffer>
  probability: Float64Array<ArrayBuffer>
  runnerUp: (string | null)[]
  runnerUpWeight: Float64Array<ArrayBuffer>
  starts: Int32Array<ArrayBuffer>
  fields: Uint8Array<ArrayBuffer>
  levels: Uint8Array<ArrayBuffer>
  bits: Float64Array<ArrayBuffer>
}

const fields = Object.keys(levels) as (keyof typeof levels)[]
const placeOf = new Map(fields.map((field, f) => [field, f]))
const placesOf = fields.map((field) => new Map(levels[field].map((level: Level, place) => [level, place])))

export function packDecisions(decisions: readonly Decision[]): PackedDecisions {
  const most = decisions.length * fields.length
  const packed: PackedDecisions = {
    worker: decisions.map((one) => one.worker),
    participant: decisions.map((one) => one.participant),
    status: decisions.map((one) => one.status),
    reason: decisions.map((one) => one.reason),
    weight: Float64Array.from(decisions, (one) => one.weight),
    probability: Float64Array.from(decisions, (one) => one.probability),
    runnerUp: decisions.map((one) => one.runnerUp?.participant ?? null),
    runnerUpWeight: Float64Array.from(decisions, (one) => one.runnerUp?.weight ?? 0),
    starts: new Int32Array(decisions.length + 1),
    fields: new Uint8Array(most),
    levels: new Uint8Array(most),
    bits: new Float64Array(most),
  }
  let at = 0
  for (const [i, { parts }] of decisions.entries()) {
    for (const { field, level, bits } of parts) {
      const f = placeOf.get(field)!
      packed.fields[at] = f
      packed.levels[at] = placesOf[f]!.get(level)!
      packed.bits[at++] = bits
    }
    packed.starts[i + 1] = at
  }
  return packed
}

/** The same decisions; their parts are read when they are asked for. */
export function unpackDecisions(packed: PackedDecisions): Decision[] {
  const explain = (i: number): Part[] => {
    const parts: Part[] = []
    for (let at = packed.starts[i]!; at < packed.starts[i + 1]!; at++) {
      const field = fields[packed.fields[at]!]!
      parts.push({ field, level: levels[field][packed.levels[at]!]!, bits: packed.bits[at]! })
    }
    return parts
  }
  return packed.worker.map((worker, i) => {
    const runnerUp = packed.runnerUp[i]!
    const told = {
      worker,
      participant: packed.participant[i]!,
      status: packed.status[i]!,
      weight: packed.weight[i]!,
      probability: packed.probability[i]!,
      runnerUp: runnerUp === null ? null : { participant: runnerUp, weight: packed.runnerUpWeight[i]! },
      reason: packed.reason[i]!,
    }
    return new ToldDecision(told, explain, i)
  })
}

/** Memory that may be handed to another thread instead of being copied. */
export const buffersOf = (packed: PackedDecisions): ArrayBuffer[] => [
  packed.weight.buffer,
  packed.probability.buffer,
  packed.runnerUpWeight.buffer,
  packed.starts.buffer,
  packed.fields.buffer,
  packed.levels.buffer,
  packed.bits.buffer,
]

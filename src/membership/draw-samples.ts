import { hash } from 'node:crypto'
import type { Decision } from '../linkage/index.ts'
import { refusedStrata } from '../registry/questions.ts'

/** Of the pairs the linkage accepted, this share is looked at by a person, and at least so many. */
const share = 0.02
const atLeast = 100
/** Of the refused, so many of each stratum: the likelier it is that somebody was missed, the closer one looks. */
const ofRefused = 60

export interface Drawn {
  decision: Decision
  participant: string
  sample: 'accepted' | 'refused'
  /** Place of the pair in the order of chance, 0..1: who looks at the first few looks at a random few. */
  lot: number
}

/** A random choice of pairs to test the linkage by, the same ones at every run as long as they are there. */
export function drawSamples(decisions: readonly Decision[]): Drawn[] {
  const accepted = decisions.flatMap((one) =>
    one.status === 'registered' ? [drawn(one, one.participant!, 'accepted')] : [],
  )
  const refused = decisions.flatMap((one) =>
    one.status === 'not-registered' && one.runnerUp ? [drawn(one, one.runnerUp.participant, 'refused')] : [],
  )
  const first = accepted.sort(byLot).filter(({ lot }, i) => i < atLeast || lot < share)
  const strata = refusedStrata.map((from, i) =>
    refused.filter(
      ({ decision: { weight } }) =>
        weight >= from && weight < (refusedStrata[i - 1] ?? Number.POSITIVE_INFINITY),
    ),
  )
  return [...first, ...strata.flatMap((pairs) => pairs.sort(byLot).slice(0, ofRefused))]
}

function drawn(decision: Decision, participant: string, sample: Drawn['sample']): Drawn {
  return { decision, participant, sample, lot: lotOf(decision.worker, participant) }
}

const byLot = (a: Drawn, b: Drawn) => a.lot - b.lot

/** The lot a pair drew once and for all, from nothing but the two who make it. */
export function lotOf(worker: string, participant: string): number {
  return hash('sha256', `audit ${worker} ${participant}`, 'buffer').readUInt32BE(0) / 2 ** 32
}

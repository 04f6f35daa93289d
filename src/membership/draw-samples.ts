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
  /** Where it stands in the queue, 0..1, at random among all: who looks at the first few looks at a random few. */
  place: number
}

/** A pair drawn before that a person has decided: it counts as one of its stratum, which draws no other for it. */
export interface LookedAt {
  course: string
  weight: number
}

/** A random choice of pairs to test the linkage by, the same ones at every run as long as they are there. */
export function drawSamples(decisions: readonly Decision[], looked: readonly LookedAt[]): Drawn[] {
  const accepted = byLot(decisions.filter((one) => one.status === 'registered'))
  const acceptedBefore = looked.filter(({ course }) => course === 'accepted').length
  const refused = decisions.filter((one) => one.status === 'not-registered' && one.runnerUp !== null)
  const refusedBefore = looked.filter(({ course }) => course === 'refused')
  return [
    ...placed(
      accepted.filter(({ lot }, i) => i < atLeast - acceptedBefore || lot < share),
      'accepted',
    ),
    ...refusedStrata.flatMap((_, i) => {
      const before = refusedBefore.filter(({ weight }) => stratumOf(weight) === i).length
      const here = byLot(refused.filter(({ weight }) => stratumOf(weight) === i))
      return placed(here.slice(0, Math.max(0, ofRefused - before)), 'refused')
    }),
  ]
}

const stratumOf = (weight: number) => refusedStrata.findIndex((from) => weight >= from)

interface Lotted {
  decision: Decision
  participant: string
  lot: number
}

function byLot(decisions: readonly Decision[]): Lotted[] {
  return decisions
    .map((decision) => {
      const participant = decision.participant ?? decision.runnerUp!.participant
      return { decision, participant, lot: lotOf(decision.worker, participant) }
    })
    .sort((a, b) => a.lot - b.lot)
}

/** Spread evenly over the queue, so that few of the refused are not behind many of the accepted. */
function placed(chosen: readonly Lotted[], sample: Drawn['sample']): Drawn[] {
  return chosen.map(({ decision, participant }, i) => ({
    decision,
    participant,
    sample,
    place: (i + 0.5) / chosen.length,
  }))
}

/** The lot a pair drew once and for all, from nothing but the two who make it. */
export function lotOf(worker: string, participant: string): number {
  return hash('sha256', `audit ${worker} ${participant}`, 'buffer').readUInt32BE(0) / 2 ** 32
}

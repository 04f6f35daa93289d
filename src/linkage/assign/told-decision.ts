import type { Decision, Part, ReviewReason, Status } from '../types.ts'

type Told = Omit<Decision, 'parts'>

/** What is said of a worker for whom there is nobody. */
export const nobodyFor = (worker: string) => ({
  worker,
  participant: null,
  status: 'not-registered' as const,
  weight: 0,
  probability: 0,
  runnerUp: null,
  reason: null,
})

/** A decision that works out its parts when they are asked for: most never are, and a list may hold millions. */
export class ToldDecision implements Decision {
  readonly worker: string
  readonly participant: string | null
  readonly status: Status
  readonly weight: number
  readonly probability: number
  readonly runnerUp: Decision['runnerUp']
  readonly reason: ReviewReason | null
  readonly #explain: (pair: number) => Part[]
  readonly #pair: number

  /** `pair` is the candidate it speaks of, below 0 for none. */
  constructor(told: Told, explain: (pair: number) => Part[], pair: number) {
    this.worker = told.worker
    this.participant = told.participant
    this.status = told.status
    this.weight = told.weight
    this.probability = told.probability
    this.runnerUp = told.runnerUp
    this.reason = told.reason
    this.#explain = explain
    this.#pair = pair
  }

  get parts(): Part[] {
    return this.#pair < 0 ? [] : this.#explain(this.#pair)
  }
}

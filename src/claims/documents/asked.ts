import type { causes, EventKind, Programme, relations } from '../api.ts'

export type Receiver = (typeof relations)[number]

/** Of a case, what decides which papers it needs. */
export interface Asked {
  programme: Programme
  event: EventKind
  cause?: (typeof causes)[number]
  /** Whether an employer pays (PU) or the worker stands alone (BPU). */
  segment?: string
  /** Who receives; empty as long as nobody is entered. */
  receivers?: readonly Receiver[]
  /** One who receives is under age and somebody acts for it. */
  underAge?: boolean
  /** An accident in traffic. */
  traffic?: boolean
  /** What came of an accident or disease, once it is known. */
  result?: 'recovered' | 'partial' | 'total' | 'died'
}

export type When = (asked: Asked) => boolean

export const after =
  (...events: EventKind[]): When =>
  ({ event }) =>
    events.includes(event)
export const died: When = ({ event, result }) => event === 'death' || result === 'died'
export const disabled: When = ({ event, result }) => event === 'disability' || result === 'total'
export const byAccident: When = ({ event, cause }) =>
  event === 'accident' || (cause === 'work' && (event === 'death' || event === 'disability'))
export const employed: When = ({ segment }) => segment !== 'BPU'
/** Somebody died, and one so related receives. */
export const leftTo =
  (...relations: Receiver[]): When =>
  (asked) =>
    died(asked) && (asked.receivers ?? []).some((one) => relations.includes(one))

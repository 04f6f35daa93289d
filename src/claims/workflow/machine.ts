import type { ClaimOutcome, ClaimState } from '../../platform/db/schema/claim-rows.ts'

/** Where a claim stands, as far as its steps decide it. */
export interface Standing {
  state: ClaimState
  outcome: ClaimOutcome | null
  /** Integer rupiah BPJS decided in all; after an appeal the new sum in all. */
  decided: number | null
  /** Integer rupiah paid in all. */
  paid: number
  owner: string | null
  stuck: string | null
}

export type Step =
  | { kind: 'opened' }
  | { kind: 'taken'; owner: string }
  | { kind: 'collecting' }
  | { kind: 'completed' }
  | { kind: 'reopened' }
  | { kind: 'submitted'; on: string; number: string }
  | { kind: 'returned' }
  | { kind: 'decided'; outcome: ClaimOutcome; amount: number; on: string }
  | { kind: 'appealed' }
  | { kind: 'paid'; amount: number; on: string }
  /** A payment that was told wrongly is taken back; no person takes this step by itself. */
  | { kind: 'unpaid'; amount: number; on: string; act: string }
  | { kind: 'closed'; nothingOpen?: true }
  | { kind: 'withdrawn' }
  | { kind: 'stuck'; code: string }
  | { kind: 'freed' }
  | { kind: 'waived' | 'asked'; paper: string; heirId: string | null }
export type StepKind = Step['kind']

/** From which states a step may be taken, and to which it leads; `same` leaves the state as it is. */
const ways: Record<StepKind, { from: readonly ClaimState[]; to: ClaimState | 'same' }> = {
  opened: { from: [], to: 'reported' },
  taken: {
    from: ['reported', 'collecting', 'complete', 'submitted', 'decided', 'appealed', 'paid'],
    to: 'same',
  },
  collecting: { from: ['reported'], to: 'collecting' },
  completed: { from: ['collecting'], to: 'complete' },
  reopened: { from: ['complete'], to: 'collecting' },
  submitted: { from: ['complete'], to: 'submitted' },
  returned: { from: ['submitted'], to: 'collecting' },
  // Also anew, where it was taken down wrongly; never below what was paid.
  decided: { from: ['submitted', 'appealed', 'decided'], to: 'decided' },
  appealed: { from: ['decided', 'paid'], to: 'appealed' },
  paid: { from: ['decided'], to: 'same' },
  unpaid: { from: ['decided', 'appealed', 'paid', 'closed'], to: 'same' },
  closed: { from: ['decided', 'paid'], to: 'closed' },
  withdrawn: { from: ['reported', 'collecting', 'complete', 'submitted'], to: 'withdrawn' },
  stuck: { from: ['reported', 'collecting', 'complete', 'submitted', 'decided', 'appealed'], to: 'same' },
  freed: { from: ['reported', 'collecting', 'complete', 'submitted', 'decided', 'appealed'], to: 'same' },
  // A paper that cannot be had is let go with a reason, or asked for again.
  waived: { from: ['reported', 'collecting'], to: 'same' },
  asked: { from: ['reported', 'collecting'], to: 'same' },
}

/** Why a step cannot be taken; each is a refusal of the catalogue. */
export type Hindered =
  | 'claim-state'
  | 'claim-amount'
  | 'claim-overpaid'
  | 'claim-unpaid'
  | 'claim-nothing-to-appeal'
  | 'claim-not-stuck'

export const beginning: Standing = {
  state: 'reported',
  outcome: null,
  decided: null,
  paid: 0,
  owner: null,
  stuck: null,
}

/** The claim after a step, or why it cannot be taken. Pure: the same steps always give the same claim. */
export function after(before: Standing | null, step: Step): Standing | Hindered {
  if (step.kind === 'opened') return before === null ? beginning : 'claim-state'
  if (before === null || !ways[step.kind].from.includes(before.state)) return 'claim-state'
  const to = ways[step.kind].to
  const moved: Standing = to === 'same' ? before : { ...before, state: to, stuck: null }
  switch (step.kind) {
    case 'taken':
      return { ...before, owner: step.owner }
    case 'decided':
      return decide(moved, step.outcome, step.amount)
    case 'appealed':
      return before.outcome === 'approved' ? 'claim-nothing-to-appeal' : moved
    case 'paid':
      return pay(moved, step.amount)
    case 'unpaid':
      return takeBack(before, step.amount)
    case 'closed':
      return before.paid === before.decided || step.nothingOpen ? moved : 'claim-unpaid'
    case 'stuck':
      return { ...before, stuck: step.code }
    case 'freed':
      return before.stuck === null ? 'claim-not-stuck' : { ...before, stuck: null }
    default:
      return moved
  }
}

/** Refused is nothing, approved is something, and never less than what was paid already. */
function decide(moved: Standing, outcome: ClaimOutcome, amount: number): Standing | Hindered {
  if ((outcome === 'refused') !== (amount === 0)) return 'claim-amount'
  if (amount < moved.paid) return 'claim-overpaid'
  // An appeal that brings nothing more leaves the whole of it paid already.
  const state = amount > 0 && amount === moved.paid ? 'paid' : moved.state
  return { ...moved, state, outcome, decided: amount }
}

function pay(before: Standing, amount: number): Standing | Hindered {
  const paid = before.paid + amount
  if (before.decided === null || amount <= 0) return 'claim-amount'
  if (paid > before.decided) return 'claim-overpaid'
  return { ...before, paid, state: paid === before.decided ? 'paid' : before.state }
}

/** Paid or closed, it waits for its payment again. */
function takeBack(before: Standing, amount: number): Standing | Hindered {
  if (amount <= 0 || amount > before.paid) return 'claim-amount'
  const state = before.state === 'appealed' ? before.state : 'decided'
  return { ...before, paid: before.paid - amount, state }
}

/** The claim that its steps give, from the first; throws where one of them could not have been taken. */
export function replay(steps: readonly Step[]): Standing {
  let standing: Standing | null = null
  for (const step of steps) {
    const next: Standing | Hindered = after(standing, step)
    if (typeof next === 'string') throw new Error(`${step.kind}: ${next}`)
    standing = next
  }
  if (standing === null) throw new Error('a claim without a first step')
  return standing
}

export const stepKinds = Object.keys(ways) as StepKind[]

/** The steps that may be taken from here, for screens to offer; guards may still refuse them. */
export const stepsFrom = (state: ClaimState): StepKind[] =>
  stepKinds.filter((kind) => kind !== 'unpaid' && ways[kind].from.includes(state))

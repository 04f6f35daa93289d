import { outcomes, type Standing, standings } from '../visits/words.ts'

/** Paths somebody can be visited for; the others are settled at a desk first. */
export const visitedPaths = ['not-a-worker', 'fix-nik', 'lawful-source', 'employer', 'self'] as const

/**
 * How far the lists of BPJS say somebody came since the campaign began: no card, a card alone, months paid that are not three
 * old, no longer protected three months after the first, or still protected then.
 */
export const bpjsStates = ['none', 'card', 'early', 'lost', 'kept'] as const
export type BpjsState = (typeof bpjsStates)[number]

const agreed: Standing[] = ['registered', 'wants']
const paid: BpjsState[] = ['early', 'lost', 'kept']
const others = standings.filter((standing) => !agreed.includes(standing))

interface Shown {
  outcomes: readonly Standing[]
  bpjs: readonly BpjsState[]
}
/**
 * The stages of the funnel, each within the one before. What BPJS has is known from its lists alone: a visit that says
 * "registered" is somebody who agreed, until a card is there.
 */
export const stages = {
  target: { outcomes: standings, bpjs: bpjsStates },
  visited: { outcomes: [...outcomes, 'conflict'], bpjs: bpjsStates },
  agreed: { outcomes: agreed, bpjs: bpjsStates },
  registered: { outcomes: agreed, bpjs: ['card', ...paid] },
  paid: { outcomes: agreed, bpjs: paid },
  kept: { outcomes: agreed, bpjs: ['kept'] },
} as const satisfies Record<string, Shown>
export type Stage = keyof typeof stages
export const stageNames = Object.keys(stages) as [Stage, ...Stage[]]

/** Beside the funnel: paid for too early to tell, lost again, and paid though nobody they agreed with was written down. */
export const besides = {
  early: { outcomes: agreed, bpjs: ['early'] },
  lost: { outcomes: agreed, bpjs: ['lost'] },
  unled: { outcomes: others, bpjs: paid },
  conflict: { outcomes: ['conflict'], bpjs: bpjsStates },
} as const satisfies Record<string, Shown>
export type Beside = keyof typeof besides
export const besideNames = Object.keys(besides) as [Beside, ...Beside[]]

/** Whether somebody with this outcome, at this state, is shown in a stage. */
export const isIn = (shown: Shown, outcome: string, bpjs: string): boolean =>
  (shown.outcomes as readonly string[]).includes(outcome) && (shown.bpjs as readonly string[]).includes(bpjs)

import type { FigureId, FigureValues } from '../coverage/questions.ts'
import type { TwinTruth } from './manifest.ts'

export interface HeadlineError {
  found: number
  truth: number
  /** found − truth, in people. */
  error: number
}

/** Figures whose truth the twin knows. What waits for review has no truth of its own: its right size is nought. */
const known = {
  universe: (truth) => truth.universe,
  active: (truth) => truth.active,
  uncovered: (truth) => truth.uncovered,
  financedByRegency: (truth) => truth.financedByRegency,
  arrears: (truth) => truth.arrears,
  lapsed: (truth) => truth.lapsed,
  never: (truth) => truth.never,
  toReview: () => 0,
  dead: (truth) => truth.dead,
  moved: (truth) => truth.moved,
  asn: (truth) => truth.asn,
  activeDead: (truth) => truth.activeDead,
  activeMoved: (truth) => truth.activeMoved,
  activeNotOnLists: (truth) => truth.activeNotOnLists,
} satisfies Partial<Record<FigureId, (truth: TwinTruth) => number>>

export function headlineErrors(figures: FigureValues, truth: TwinTruth): Record<string, HeadlineError> {
  return Object.fromEntries(
    Object.entries(known).map(([id, of]) => {
      const found = figures[id as FigureId]
      return [id, { found, truth: of(truth), error: found - of(truth) }]
    }),
  )
}

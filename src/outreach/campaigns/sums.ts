import type { Funnel } from './api.ts'
import { besides, isIn, stages } from './words.ts'

export interface Counted {
  outcome: string
  bpjs: string
  people: number
}
const shown = { ...stages, ...besides }

/** The funnel of some sums. */
export const funnelOf = (cells: readonly Counted[]): Funnel =>
  Object.fromEntries(
    Object.entries(shown).map(([name, part]) => [
      name,
      cells.reduce((all, { outcome, bpjs, people }) => all + (isIn(part, outcome, bpjs) ? people : 0), 0),
    ]),
  ) as Funnel

export type PaperProblem =
  | 'paper-empty'
  | 'paper-too-large'
  | 'paper-other-kind'
  | 'paper-unknown-kind'
  | 'paper-locked'
  | 'paper-damaged'
  | 'paper-blank'
  | 'paper-pages'
  | 'paper-pixels'
  | 'paper-heavy'
  | 'paper-swells'

type Detail = Record<string, string | number>

/** Thrown while a paper is drawn anew, wherever that happens; turned into a refusal at the edge. */
export class UnfitPaper extends Error {
  readonly problem: PaperProblem
  readonly detail: Detail | undefined
  constructor(problem: PaperProblem, detail?: Detail) {
    super(problem)
    this.problem = problem
    this.detail = detail
  }
}

/** What a library cannot read is a damaged paper; our own faults are let through. */
export async function orDamaged<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch {
    throw new UnfitPaper('paper-damaged')
  }
}

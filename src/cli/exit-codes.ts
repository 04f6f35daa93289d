import { type ProblemCode, statusOf } from '../platform/problem.ts'

/** What a command ends with; shown by `--help`, for scripts to rely on. */
export const exitCodes = { done: 0, refused: 1, usage: 2, broken: 3 } as const

/** A refusal of the request is 1; a machine or set-up that does not serve is 3. */
export function exitCodeOf(problem: ProblemCode): number {
  return statusOf(problem) >= 500 ? exitCodes.broken : exitCodes.refused
}

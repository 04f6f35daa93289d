import { kindSizes } from './equations.ts'
import type { Answer, Task } from './task.ts'

/** What is left of each source, of all together, of each kind, and of each cell its village may pay for. */
export interface Left {
  sources: number[]
  total: number
  kinds: number[]
  cells: number[]
}

export function leftOf(task: Task, counts: readonly number[]): Left {
  const left: Left = {
    sources: task.sources.map(({ ceiling }) => ceiling),
    total: task.total ?? Number.POSITIVE_INFINITY,
    kinds: kindSizes(task),
    cells: task.cells.map(({ people }) => people),
  }
  for (const [i, count] of counts.entries()) take(task, left, i, count)
  return left
}

function take(task: Task, left: Left, choice: number, people: number): void {
  const { kind, cell, source, cost } = task.choices[choice]!
  left.sources[source]! -= cost * people
  left.total -= cost * people
  left.kinds[kind]! -= people
  if (cell !== null) left.cells[cell]! -= people
}

/** For how many more people of a choice there is money; below zero for how many there is not. */
export function roomFor(task: Task, left: Left, choice: number): number {
  const { kind, cell, source, cost } = task.choices[choice]!
  return Math.min(
    left.kinds[kind]!,
    cell === null ? Number.POSITIVE_INFINITY : left.cells[cell]!,
    Math.floor(left.sources[source]! / cost),
    Math.floor(left.total / cost),
  )
}

/** The better of two choices first: more of what is sought for a rupiah. Negative when `a` comes first. */
export function byWorth({ choices, objective }: Task): (a: number, b: number) => number {
  return (a, b) => {
    const [x, y] = [choices[a]!, choices[b]!]
    const loss = y.loss * x.cost - x.loss * y.cost
    return (objective === 'people' ? x.cost - y.cost || loss : loss) || a - b
  }
}

/**
 * Whole people out of what the solver says, in exact rupiah: whoever a tolerance of the solver put above a ceiling is
 * taken back, and what money is left pays for whom it still can, continuing people first.
 */
export function exactly(task: Task, values: ArrayLike<number>): Answer {
  const counts = task.choices.map((_, i) => Math.max(0, Math.round(values[i]!)))
  const left = leftOf(task, counts)
  const order = task.choices.map((_, i) => i).sort(byWorth(task))
  const change = (choice: number, by: number) => {
    counts[choice]! += by
    take(task, left, choice, by)
  }
  for (const i of order.toReversed()) {
    const room = roomFor(task, left, i)
    if (room < 0) change(i, -Math.min(-room, counts[i]!))
  }
  const later = (i: number) => Number(!task.kinds[task.choices[i]!.kind]!.continuing)
  for (const i of order.toSorted((a, b) => later(a) - later(b))) {
    const room = roomFor(task, left, i)
    if (room > 0) change(i, room)
  }
  return { counts, ...sumsOf(task, counts) }
}

function sumsOf({ choices }: Task, counts: readonly number[]): { people: number; loss: number } {
  let [people, loss] = [0, 0]
  for (const [i, count] of counts.entries()) {
    people += count
    loss += count * choices[i]!.loss
  }
  return { people, loss }
}

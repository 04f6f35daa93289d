import { byWorth } from './solver/exactly.ts'
import type { Task } from './solver/task.ts'

export interface Next {
  people: number
  amount: number
  sources: { source: number; people: number; amount: number }[]
}

/** The next people in line when there were more money, the best for a rupiah first, and which source may pay each. */
export function nextPeople(task: Task, counts: readonly number[], most: number): Next {
  const left = task.kinds.map(() => 0)
  for (const { kind, people } of task.cells) left[kind]! += people
  for (const [i, { kind }] of task.choices.entries()) left[kind]! -= counts[i]!
  const sources = new Map<number, Next['sources'][number]>()
  let rest = most
  for (const i of task.choices.map((_, i) => i).sort(byWorth(task))) {
    const { kind, cell, source, cost } = task.choices[i]!
    const people = cell === null ? Math.min(rest, left[kind]!) : 0
    if (people <= 0) continue
    const sum = sources.get(source) ?? { source, people: 0, amount: 0 }
    sources.set(source, { source, people: sum.people + people, amount: sum.amount + people * cost })
    left[kind]! -= people
    rest -= people
  }
  const found = [...sources.values()]
  return {
    people: found.reduce((sum, { people }) => sum + people, 0),
    amount: found.reduce((sum, { amount }) => sum + amount, 0),
    sources: found,
  }
}

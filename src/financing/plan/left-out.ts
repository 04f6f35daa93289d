import type { Built } from './build-task.ts'
import type { PlanReason } from './reasons.ts'
import { byWorth } from './solver/exactly.ts'
import type { Pick, Task } from './solver/task.ts'

/** Villages that have exactly their least share: whoever was picked there may have been for that alone. */
export function atTheirLeast(task: Task, picks: readonly Pick[]): Set<string> {
  const picked = new Map<string, number>()
  for (const { cell, people } of picks) {
    const { village } = task.cells[cell]!
    picked.set(village, (picked.get(village) ?? 0) + people)
  }
  return new Set(
    task.floors.filter(({ village, least }) => picked.get(village) === least).map(({ village }) => village),
  )
}

/**
 * Why people of each cell were left: no choice was open to them; or people who give less for a rupiah were taken from the
 * same source for the least share of their village, or for going on without a gap; or for want of money.
 */
export function reasonsLeft({ task, shut }: Built, picks: readonly Pick[]): PlanReason[] {
  const better = byWorth(task)
  const least = atTheirLeast(task, picks)
  const choicesOf = Map.groupBy(task.choices.keys(), (i) => task.choices[i]!.kind)
  const taken = picks.map(({ cell, choice }) => ({
    choice,
    forFloor: least.has(task.cells[cell]!.village),
    continuing: task.kinds[task.choices[choice]!.kind]!.continuing,
  }))
  const reasonOf = (kind: number): PlanReason => {
    const open = (choicesOf.get(kind) ?? []).toSorted(better)
    const sources = new Set(open.map((i) => task.choices[i]!.source))
    const before = taken.filter(
      ({ choice }) => sources.has(task.choices[choice]!.source) && isWorse(task, choice, open[0]!),
    )
    if (before.some((one) => one.forFloor && !one.continuing)) return 'floor-first'
    const { continuing } = task.kinds[kind]!
    return !continuing && task.continuityFirst && before.some((one) => one.continuing)
      ? 'continuity-first'
      : 'no-money'
  }
  const ofKind = task.kinds.map((_, kind) => reasonOf(kind))
  return task.cells.map(({ kind }, cell) => shut[cell] ?? ofKind[kind]!)
}

/** Whether one choice gives strictly less of what is sought for a rupiah than another. */
function isWorse({ choices, objective }: Task, a: number, b: number): boolean {
  const [x, y] = [choices[a]!, choices[b]!]
  const loss = x.loss * y.cost - y.loss * x.cost
  return (objective === 'people' && x.cost !== y.cost ? y.cost - x.cost : loss) < 0
}

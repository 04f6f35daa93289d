import type { Pick, Task } from './task.ts'

/**
 * Whose village the picked people of each kind come from: in proportion to how many of the kind live there, moved as far
 * as the least share of a village asks. Where moving one by one does not get there, the solver's own spread holds.
 */
export function spread(task: Task, counts: readonly number[], solvers: ArrayLike<number>): Pick[] {
  const own = task.cells.map(() => 0)
  const common = task.kinds.map(() => 0)
  for (const [i, { kind, cell }] of task.choices.entries())
    if (cell === null) common[kind]! += counts[i]!
    else own[cell]! += counts[i]!
  const room = task.cells.map(({ people }, c) => people - own[c]!)
  const cellsOf = Map.groupBy(task.cells.keys(), (c) => task.cells[c]!.kind)
  const even = task.cells.map(() => 0)
  for (const [kind, cells] of cellsOf)
    for (const [i, share] of apportion(
      common[kind]!,
      cells.map((c) => room[c]!),
    ).entries())
      even[cells[i]!] = share
  const paid = move(task, even, own, room) ? even : settled(task, solvers, common, room, cellsOf)
  return picksOf(task, counts, paid, cellsOf)
}

/** Whole numbers in proportion to the weights, by largest remainder; never more than a weight. */
export function apportion(number: number, weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  if (all === 0) return weights.map(() => 0)
  const shares = weights.map((weight) => Math.floor((number * weight) / all))
  const rests = weights.map((weight, i) => [(number * weight) % all, i] as const)
  let left = number - shares.reduce((sum, share) => sum + share, 0)
  for (const [rest, i] of rests.sort(([a, i], [b, j]) => b - a || i - j))
    if (left > 0 && rest > 0) {
      shares[i]! += 1
      left -= 1
    }
  return shares
}

/** Moves picks of a kind from villages with more than their least share to those with less. Says whether all have it. */
function move(task: Task, paid: number[], own: readonly number[], room: readonly number[]): boolean {
  const above = new Map(task.floors.map(({ village, least }) => [village, -least]))
  for (const [c, { village }] of task.cells.entries())
    if (above.has(village)) above.set(village, above.get(village)! + paid[c]! + own[c]!)
  const spare = (village: string) => above.get(village) ?? Number.POSITIVE_INFINITY
  const cellsOf = Map.groupBy(task.cells.keys(), (c) => task.cells[c]!.kind)
  for (const [c, { kind, village }] of task.cells.entries())
    for (const from of spare(village) < 0 ? cellsOf.get(kind)! : []) {
      const other = task.cells[from]!.village
      const by = Math.min(-spare(village), room[c]! - paid[c]!, paid[from]!, spare(other))
      if (other === village || by <= 0) continue
      paid[c]! += by
      paid[from]! -= by
      above.set(village, spare(village) + by)
      if (above.has(other)) above.set(other, spare(other) - by)
    }
  return [...above.values()].every((rest) => rest >= 0)
}

/** As the solver spread them, with those added or taken back since. */
function settled(
  task: Task,
  solvers: ArrayLike<number>,
  common: readonly number[],
  room: readonly number[],
  cellsOf: ReadonlyMap<number, number[]>,
): number[] {
  const paid = task.cells.map((_, c) => Math.min(room[c]!, Math.round(solvers[task.choices.length + c]!)))
  for (const [kind, cells] of cellsOf) {
    let rest = common[kind]! - cells.reduce((sum, c) => sum + paid[c]!, 0)
    for (const c of cells) {
      const by = rest > 0 ? Math.min(rest, room[c]! - paid[c]!) : -Math.min(-rest, paid[c]!)
      paid[c]! += by
      rest -= by
    }
  }
  return paid
}

/** The choices of a kind dealt out to its cells: each village has its part of the long and of the short ones. */
function picksOf(
  task: Task,
  counts: readonly number[],
  paid: readonly number[],
  cellsOf: ReadonlyMap<number, number[]>,
): Pick[] {
  const picks = task.choices.flatMap(({ cell }, choice) =>
    cell !== null && counts[choice]! > 0 ? [{ cell, choice, people: counts[choice]! }] : [],
  )
  const choicesOf = Map.groupBy(task.choices.keys(), (i) => task.choices[i]!.kind)
  for (const [kind, cells] of cellsOf) {
    const rest = cells.map((c) => paid[c]!)
    for (const choice of (choicesOf.get(kind) ?? []).filter((i) => task.choices[i]!.cell === null))
      for (const [i, people] of apportion(counts[choice]!, rest).entries())
        if (people > 0) {
          picks.push({ cell: cells[i]!, choice, people })
          rest[i]! -= people
        }
  }
  return picks
}

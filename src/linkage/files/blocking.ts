import type { BlockingRule } from '../index/blocking-rule.ts'
import { mixKey } from '../index/mix-key.ts'
import { bothPairs } from '../model/pairs.ts'
import type { BlockingKey, Comparison } from './comparison.ts'
import { estimatePairs } from './estimate-pairs.ts'
import { newPairs } from './new-pairs.ts'

/** Which of the two lists a rule reads. */
export interface SideRows {
  keys: ArrayLike<unknown>
  side: 'a' | 'b'
}

/** A rule and the pairs it is expected to find, bucket cap aside. */
export interface PlannedRule extends BlockingRule<SideRows> {
  estimate: number
}

/** A product this small is compared whole. */
const smallProduct = 1_500_000
/** Different candidates a row that are worth their time. */
const candidatesPerRow = 60
const bucketCap = 3000

interface Named extends BlockingKey {
  field: number
}

/** Keys of every comparison, by name. */
export function allKeys(comparisons: readonly Comparison[]): Map<string, Named> {
  return new Map(comparisons.flatMap(({ keys }, field) => keys.map((key) => [key.name, { ...key, field }])))
}

/** The rules a profile names. Throws for a key that is none: the caller has checked. */
export function namedRules(comparisons: readonly Comparison[], rules: readonly string[][]): PlannedRule[] {
  const keys = allKeys(comparisons)
  return rules.map((names, r) =>
    ruleOf(
      names.map((name) => keys.get(name)!),
      r + 1,
    ),
  )
}

/**
 * Choose rules from the keys: single ones, then two keys of different fields, then three, each list cheapest first.
 * What a rule costs is the pairs it adds to those of the rules before it, seen on a sample of rows: rules that only
 * find the same people again cost nothing and are left out.
 */
export function chooseRules(
  comparisons: readonly Comparison[],
  left: number,
  right: number | null,
): PlannedRule[] {
  const pairs = bothPairs(left, right)
  if (pairs <= smallProduct)
    return [{ name: 'all pairs', cap: Number.POSITIVE_INFINITY, left: () => 1, estimate: pairs }]
  const budget = candidatesPerRow * Math.max(left, right ?? left)
  const keys = [...allKeys(comparisons).values()].filter(({ idle }) => !idle)
  const added = newPairs(left, right)
  const chosen: { members: Named[]; estimate: number }[] = []
  const covered = (members: Named[]) =>
    chosen.some((rule) => rule.members.every((key) => members.includes(key)))
  let spent = 0
  const spend = (options: Named[][], until: number) => {
    const planned = options
      .filter((members) => !covered(members))
      .map((members) => ({ members, estimate: estimatePairs(members) }))
      .filter((rule) => rule.estimate > 0 && rule.estimate <= budget)
      .sort((x, y) => x.estimate - y.estimate || byName(x.members, y.members))
    for (const rule of planned) {
      const { cost, keep } = added(rule.members)
      if (cost === 0 || spent + cost > until) continue
      keep()
      spent += cost
      chosen.push(rule)
    }
  }
  spend(
    keys.map((key) => [key]),
    budget * 0.2,
  )
  const two = combinations(
    keys,
    keys.map((key) => [key]),
  )
  spend(two, budget * 0.75)
  const open = two.filter((members) => !covered(members) && members.every((key) => !key.facing))
  spend(combinations(keys, open.slice(0, 150)), budget)
  return chosen.map(({ members, estimate: pairsFound }, r) => ({
    ...ruleOf(members, r + 1),
    estimate: pairsFound,
  }))
}

/** Each group with one more key, of a field that comes later in the list. */
function combinations(keys: Named[], groups: Named[][]): Named[][] {
  return groups.flatMap((group) =>
    keys.filter((key) => key.field > group.at(-1)!.field).map((key) => [...group, key]),
  )
}

const nameOf = (members: Named[]) => members.map(({ name }) => name).join(' + ')
function byName(x: Named[], y: Named[]): number {
  return nameOf(x) < nameOf(y) ? -1 : 1
}

function ruleOf(members: Named[], salt: number): PlannedRule {
  const turned = members.some(({ facing }) => facing)
  const hash = (facing: boolean) => (rows: SideRows, i: number) => {
    let mixed = salt
    for (const key of members) {
      const side = (facing && key.facing ? key.facing : key.keys)[rows.side]!
      if (side[i] === 0) return 0
      mixed = mixKey(mixed, side[i]!, 1)
    }
    return mixed
  }
  return {
    name: nameOf(members),
    cap: bucketCap,
    left: hash(false),
    ...(turned && { right: hash(true) }),
    estimate: estimatePairs(members),
  }
}

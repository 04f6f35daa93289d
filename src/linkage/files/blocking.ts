import type { BlockingRule } from '../index/blocking-rule.ts'
import { mixKey } from '../index/hash-index.ts'
import { bothPairs } from '../model/pairs.ts'
import type { BlockingKey, Comparison } from './comparison.ts'

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
/** Candidates a row that are worth their time. */
const candidatesPerRow = 80
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
 * Choose rules from the keys by how many pairs each would give: single keys that are rare, then two keys of different
 * fields, then three where two give too many; each list cheapest first, until the pairs a row are spent.
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
  const chosen: { members: Named[]; estimate: number }[] = []
  const covered = (members: Named[]) =>
    chosen.some((rule) => rule.members.every((key) => members.includes(key)))
  let spent = 0
  const spend = (options: Named[][], until: number, most: number) => {
    const planned = options
      .filter((members) => !covered(members))
      .map((members) => ({ members, estimate: estimate(members) }))
      .filter((rule) => rule.estimate > 0 && rule.estimate <= most)
      .sort((x, y) => x.estimate - y.estimate || byName(x.members, y.members))
    for (const rule of planned) {
      if (spent + rule.estimate > until) break
      spent += rule.estimate
      chosen.push(rule)
    }
  }
  spend(
    keys.map((key) => [key]),
    budget * 0.3,
    budget * 0.1,
  )
  const two = combinations(
    keys,
    keys.map((key) => [key]),
  )
  spend(two, budget * 0.8, budget * 0.15)
  const open = two.filter((members) => !covered(members) && members.every((key) => !key.facing))
  spend(combinations(keys, open.slice(0, 400)), budget, budget * 0.05)
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
    estimate: estimate(members),
  }
}

const slots = 1 << 20

/** Pairs that share all the keys, counted in a table of hashes. */
function estimate(members: Named[]): number {
  const { a, b } = members[0]!.keys
  const rule = hashes(members, 'a', a.length, false)
  const turned = members.some(({ facing }) => facing)
  if (b === null && !turned) return pairsWithin(rule)
  return pairsBetween(rule, hashes(members, b === null ? 'a' : 'b', (b ?? a).length, turned))
}

function hashes(members: Named[], side: 'a' | 'b', length: number, facing: boolean): Int32Array {
  const out = new Int32Array(length)
  for (let i = 0; i < length; i++) {
    let mixed = 7
    for (const key of members) {
      const value = (facing && key.facing ? key.facing : key.keys)[side]![i]!
      mixed = value === 0 || mixed === 0 ? 0 : mixKey(mixed, value, 1)
    }
    out[i] = mixed === 0 ? -1 : mixed & (slots - 1)
  }
  return out
}

const table = new Int32Array(slots)

function pairsWithin(hashed: Int32Array): number {
  let pairs = 0
  for (const slot of hashed) if (slot >= 0) pairs += table[slot]!++
  for (const slot of hashed) if (slot >= 0) table[slot] = 0
  return pairs
}

function pairsBetween(x: Int32Array, y: Int32Array): number {
  let pairs = 0
  for (const slot of x) if (slot >= 0) table[slot]!++
  for (const slot of y) if (slot >= 0) pairs += table[slot]!
  for (const slot of x) if (slot >= 0) table[slot] = 0
  return pairs
}

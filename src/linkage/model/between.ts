import type { Between, Learned } from './learned.ts'

/** Pairs of the whole product that agree in two fields at once, counted from tables of values. */
export interface JointCount {
  f: number
  g: number
  /** Levels below these are agreement. */
  agreesF: number
  agreesG: number
  /** Pairs that agree in both. */
  joint: number
  /** Pairs in which both fields can be compared, and how many of them agree in the one and in the other. */
  comparable: number
  equalF: number
  equalG: number
}

/** Bits of a pattern beyond its fields. Missing fields say nothing together either. */
export function betweenBits({ between, fields }: Learned, pattern: number): number {
  let sum = 0
  for (const { f, g, agreesF, agreesG, bits } of between) {
    const x = fields[f]!.levelOf(pattern)
    const y = fields[g]!.levelOf(pattern)
    if (fields[f]!.group[x]! < 0 || fields[g]!.group[y]! < 0) continue
    sum += bits[(x < agreesF ? 0 : 2) + (y < agreesG ? 0 : 1)]!
  }
  return sum
}

/** Expected matches among the candidates that agree in both, only in f, only in g, in neither. */
export function matchedCells(
  { fields }: Learned,
  { f, g, agreesF, agreesG }: JointCount,
  list: readonly [pattern: number, count: number][],
  chances: Float64Array,
): number[] {
  const cells = [0, 0, 0, 0]
  for (const [k, [pattern, count]] of list.entries()) {
    const x = fields[f]!.levelOf(pattern)
    const y = fields[g]!.levelOf(pattern)
    if (fields[f]!.group[x]! < 0 || fields[g]!.group[y]! < 0) continue
    cells[(x < agreesF ? 0 : 2) + (y < agreesG ? 0 : 1)]! += count * chances[k]!
  }
  return cells
}

/** Pairs that independence is worth beside what was counted. */
const strength = { u: 1, m: 50 }
/** Least times that agreement must come together among other people, to be believed. */
const leastLift = 1.5
/** Of the pairs that agree in both, this share at least must be other people: else matches are mistaken for a habit. */
const leastOthers = 0.05

interface Found extends Between {
  weight: number
}

/**
 * The strongest dependences, at most one way from any field to any other (a tree, after Chow and Liu 1968): with more,
 * one habit would be counted twice.
 */
export function findBetween(
  learned: Learned,
  joints: readonly JointCount[],
  list: readonly [pattern: number, count: number][],
  chances: Float64Array,
): Between[] {
  const bits = bitsOf(learned)
  const found = joints.flatMap((joint): Found[] => {
    const seen = chancesWithout(learned, bits, joint, list) ?? chances
    const one = dependence(joint, matchedCells(learned, joint, list, seen))
    return one === null ? [] : [one]
  })
  found.sort((x, y) => y.weight - x.weight || x.f - y.f || x.g - y.g)
  const tree = Int32Array.from(learned.fields.keys())
  const rootOf = (f: number): number => (tree[f] === f ? f : rootOf(tree[f]!))
  return found.filter(({ f, g }) => {
    const [x, y] = [rootOf(f), rootOf(g)]
    if (x === y) return false
    tree[x] = y
    return true
  })
}

/** Bits by which the other fields, all agreeing, must outweigh the prior to tell matches by themselves. */
const enoughWithout = 8

/**
 * The chance that pairs are matches by all fields but these two: what they say together must not vouch for itself, or
 * people of one place are taken for one person. Null where the other fields are too few to tell.
 */
function chancesWithout(
  { fields, prior }: Learned,
  bits: readonly Float64Array[],
  { f, g }: JointCount,
  list: readonly [pattern: number, count: number][],
): Float64Array | null {
  const others = [...fields.keys()].filter((field) => field !== f && field !== g)
  const start = Math.log2(prior / (1 - prior))
  const most = others.reduce((sum, field) => sum + Math.max(0, ...bits[field]!), 0)
  if (start + most < enoughWithout) return null
  return Float64Array.from(list, ([pattern]) => {
    let weight = start
    for (const field of others) weight += bits[field]![fields[field]!.levelOf(pattern)]!
    return 1 / (1 + 2 ** -weight)
  })
}

/** log2(m/u) of each level; 0 where nothing could be compared. */
export function bitsOf(learned: Learned): Float64Array[] {
  return learned.fields.map((field, f) =>
    Float64Array.from(field.group, (group, level) =>
      group < 0 ? 0 : Math.log2(learned.m[f]![level]! / learned.u[f]![level]!),
    ),
  )
}

function dependence(joint: JointCount, matched: readonly number[]): Found | null {
  const { comparable, f, g, agreesF, agreesG } = joint
  if (comparable < 1) return null
  const others = Math.max(0, joint.joint - matched[0]!)
  const shareF = Math.max(joint.equalF - matched[0]! - matched[1]!, 0.5) / comparable
  const shareG = Math.max(joint.equalG - matched[0]! - matched[2]!, 0.5) / comparable
  const expected = shareF * shareG * comparable
  const lift = (others + strength.u) / (expected + strength.u)
  if (lift < leastLift || others < 10 + leastOthers * joint.joint) return null
  const both = Math.min(shareF * shareG * lift, 0.99 * Math.min(shareF, shareG))
  const u = cells(both, shareF, shareG)
  const total = matched.reduce((sum, value) => sum + value, 0)
  const [mF, mG] = [
    (matched[0]! + matched[1]! + 1) / (total + 2),
    (matched[0]! + matched[2]! + 1) / (total + 2),
  ]
  const mBoth = (matched[0]! + strength.m * mF * mG) / (total + strength.m)
  const m = cells(Math.min(mBoth, 0.99 * Math.min(mF, mG)), mF, mG)
  const bit = (cell: number) => Math.log2(m[cell]! / u[cell]!)
  const bits: Between['bits'] = [bit(0), bit(1), bit(2), bit(3)]
  return { f, g, agreesF, agreesG, bits, weight: both * Math.log2(lift) }
}

/** Each cell of a two by two table over what independence expects of it. */
function cells(both: number, x: number, y: number): number[] {
  const least = 1e-12
  const ratio = (seen: number, expected: number) => Math.max(seen, least) / Math.max(expected, least)
  return [
    ratio(both, x * y),
    ratio(x - both, x * (1 - y)),
    ratio(y - both, (1 - x) * y),
    ratio(1 - x - y + both, (1 - x) * (1 - y)),
  ]
}

import { partsOf } from '../explain/parts.ts'
import type { Scored } from '../model/learn.ts'
import { compareKeys } from '../standardise/fixed-order.ts'
import type { KeyedRows } from '../standardise/row-fields.ts'
import type { DedupeOptions, DedupePair, DedupeResult, ReviewReason } from '../types.ts'
import { Clusters } from './clusters.ts'
import type { Doubt } from './doubt.ts'
import { judgeOnce } from './judge-once.ts'
import { consistencyCheck } from './merge.ts'
import { mergeDoubt } from './one-person.ts'
import { type Thresholds, thresholdsOf } from './thresholds.ts'

/** Which rows are one person, once all pairs are scored; of those rows alone that `only` marks by 1. */
export function groupRows(
  rows: KeyedRows,
  scored: Scored,
  options: DedupeOptions,
  only?: Uint8Array,
): Omit<DedupeResult, 'model'> {
  const limits = thresholdsOf(options)
  const doubts = doubtsOf(rows, scored, limits)
  const clusters = new Clusters(rows.keys.length)
  applyVerdicts(rows, clusters, options)
  const { links, refused } = mergeAll(rows, scored, clusters, doubts, limits)
  const explain = partsOf(scored)
  const pairOf = (p: number): DedupePair => {
    const [x, y] = keysOf(rows, scored, p)
    const weight = scored.weights[p]!
    return { a: x, b: y, weight, probability: 1 / (1 + 2 ** -weight), parts: explain(p) }
  }
  const wanted = clusters.all().filter(([row]) => !only || only[row!] === 1)
  const groups = wanted.map((group) => group.map((row) => rows.keys[row]!).sort(compareKeys))
  groups.sort((x, y) => compareKeys(x[0]!, y[0]!))
  return {
    clusters: groups,
    pairs: links.map(pairOf),
    review: reviewOf(scored, clusters, doubts, refused).map(({ p, reason }) => ({ ...pairOf(p), reason })),
    conflicts: doubts.conflicts.map((p) => {
      const { a, b, parts } = pairOf(p)
      return { a, b, parts }
    }),
    stats: {
      records: groups.reduce((sum, group) => sum + group.length, 0),
      clusters: groups.length,
      candidates: scored.candidates.count,
      blocking: scored.candidates.blocking,
    },
  }
}

/** The keys of a candidate, the first of them first. */
function keysOf({ keys }: KeyedRows, { candidates }: Scored, p: number): [string, string] {
  const x = keys[candidates.left[p]!]!
  const y = keys[candidates.right[p]!]!
  return x < y ? [x, y] : [y, x]
}

interface Doubts {
  /** Candidates worth a look, strongest first. */
  ranked: number[]
  byPair: Map<number, Exclude<Doubt, null>>
  conflicts: number[]
}

/** Sort the candidates into what may be merged or looked at, and one NIK on two people. */
function doubtsOf(rows: KeyedRows, scored: Scored, limits: Thresholds): Doubts {
  const { candidates, compared, weights } = scored
  const { count } = candidates
  const found: Doubts = { ranked: [], byPair: new Map(), conflicts: [] }
  const judge = judgeOnce(mergeDoubt)
  for (let p = 0; p < count; p++) {
    const doubt = judge(compared.patterns[p]!, compared.bothTrusted?.[p] === 1)
    if (doubt === 'nik-conflict') {
      found.conflicts.push(p)
      continue
    }
    if (doubt === 'refused' || weights[p]! < limits.review) continue
    if (doubt !== null) found.byPair.set(p, doubt)
    else if (weights[p]! < limits.accept) found.byPair.set(p, 'uncertain')
    found.ranked.push(p)
  }
  found.ranked.sort((p, q) => weights[q]! - weights[p]! || firstKeys(rows, scored, p, q))
  return found
}

/** Equal weights fall to the first keys. */
function firstKeys(rows: KeyedRows, scored: Scored, p: number, q: number): number {
  const [a, b] = keysOf(rows, scored, p)
  const [c, d] = keysOf(rows, scored, q)
  return compareKeys(a, c) || compareKeys(b, d)
}

/** What people have decided comes before any evidence. */
function applyVerdicts(rows: KeyedRows, clusters: Clusters, { apart, together }: DedupeOptions): void {
  if (!apart?.length && !together?.length) return
  const rowOf = new Map(rows.keys.map((key, row) => [key, row]))
  const known = (pairs: DedupeOptions['apart'] = []) =>
    pairs
      .flatMap(([x, y]) => {
        const [i, j] = [rowOf.get(x), rowOf.get(y)]
        return i === undefined || j === undefined || i === j
          ? []
          : [[Math.min(i, j), Math.max(i, j)] as const]
      })
      .sort((x, y) => x[0] - y[0] || x[1] - y[1])
  for (const [i, j] of known(apart)) clusters.keepApart(i, j)
  for (const [i, j] of known(together)) {
    const [g, h] = [clusters.of(i), clusters.of(j)]
    if (g !== h && !clusters.areApart(g, h)) clusters.merge(g, h)
  }
}

/** Merge by the strongest links first. Returns the links used, and good links refused because of other rows. */
function mergeAll(
  rows: KeyedRows,
  scored: Scored,
  clusters: Clusters,
  { ranked, byPair }: Doubts,
  limits: Thresholds,
): { links: number[]; refused: Set<number> } {
  const { left, right } = scored.candidates
  const mayMerge = consistencyCheck(rows, scored, clusters, limits.accept)
  const links: number[] = []
  const refused = new Set<number>()
  for (const p of ranked) {
    if (byPair.has(p)) continue
    const g = clusters.of(left[p]!)
    const h = clusters.of(right[p]!)
    if (g === h) continue
    if (mayMerge(g, h)) {
      clusters.merge(g, h)
      links.push(p)
    } else if (!clusters.areApart(g, h)) refused.add(p)
  }
  return { links, refused }
}

/** The strongest open pair between any two clusters. */
function reviewOf(
  { candidates }: Scored,
  clusters: Clusters,
  { ranked, byPair }: Doubts,
  refused: Set<number>,
): { p: number; reason: ReviewReason }[] {
  const asked = new Set<string>()
  const open: { p: number; reason: ReviewReason }[] = []
  for (const p of ranked) {
    const g = clusters.of(candidates.left[p]!)
    const h = clusters.of(candidates.right[p]!)
    if (g === h || clusters.areApart(g, h)) continue
    const doubt = byPair.get(p)
    const reason = doubt ?? (refused.has(p) ? 'group-contradiction' : 'uncertain')
    const between = g < h ? `${g} ${h}` : `${h} ${g}`
    if (reason === 'nik-conflict' || reason === 'refused' || asked.has(between)) continue
    asked.add(between)
    open.push({ p, reason })
  }
  return open
}

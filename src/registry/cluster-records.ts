import { type Deduped, type DedupePair, dedupeAside } from '../linkage/index.ts'
import type { CurrentRecord } from './current-records.ts'
import type { StandingDecision } from './decisions.ts'
import { personRecord } from './person-record.ts'
import type { OpenPair } from './write-reviews.ts'

export interface Clustered {
  clusters: CurrentRecord[][]
  /** Strongest link of each record to another of its cluster. */
  links: Map<string, DedupePair>
  /** Pairs of clusters a person must look at, each by its strongest pair of records. */
  review: OpenPair[]
}

/** Lets the engine find who is one person, bound by what persons decided (`same` and `different` by record id). */
export function findSamePeople(
  records: readonly CurrentRecord[],
  decisions: readonly StandingDecision[],
  asOf: string,
): Promise<Deduped> {
  const pairsOf = (verdict: StandingDecision['verdict']) =>
    decisions.filter((one) => one.verdict === verdict).map((one) => [one.leftId, one.rightId] as const)
  return dedupeAside(records.map(personRecord), {
    asOf,
    apart: pairsOf('different'),
    together: pairsOf('same'),
  })
}

/** Groups records into people as the engine found them. */
export function clusterRecords(
  records: readonly CurrentRecord[],
  decisions: readonly StandingDecision[],
  found: Omit<Deduped, 'model'>,
): Clustered {
  const byId = new Map(records.map((record) => [record.id, record]))
  const clusters = found.clusters.map((keys) => keys.map((key) => byId.get(key)!))
  const clusterOf = new Map<string, number>()
  found.clusters.forEach((keys, cluster) => {
    for (const key of keys) clusterOf.set(key, cluster)
  })

  const links = new Map<string, DedupePair>()
  for (const pair of found.pairs) {
    for (const key of [pair.a, pair.b]) {
      const other = links.get(key)
      if (!other || pair.weight > other.weight) links.set(key, pair)
    }
  }

  const betweenClusters = (a: string, b: string) =>
    [clusterOf.get(a)!, clusterOf.get(b)!].sort((x, y) => x - y).join(' ')
  // A person who said of two records that they are two people has said it of everything that goes with them.
  const asked = new Set(decisions.map((one) => betweenClusters(one.leftId, one.rightId)))
  const works = clusters.map((cluster) => cluster.some((record) => record.role === 'worker'))
  const review: OpenPair[] = []
  for (const pair of found.review) {
    const key = betweenClusters(pair.a, pair.b)
    if (asked.has(key) || !(works[clusterOf.get(pair.a)!] || works[clusterOf.get(pair.b)!])) continue
    asked.add(key)
    const { a: leftId, b: rightId, weight, probability, parts, reason: why } = pair
    review.push({ leftId, rightId, weight, probability, parts, why })
  }
  return { clusters, links, review }
}

/** What of the run before tells which worker a group of records is. */
export interface KnownIds {
  /** Worker of a source record that was current before. */
  byRecord: ReadonlyMap<string, string>
  /** Worker of a row's predecessor in the same list: key of `rowKey`. */
  byRow: ReadonlyMap<string, string>
  /** Worker who was the only one with this name, birth date and village, or this NIK. */
  byPerson: ReadonlyMap<string, string>
}

export interface IdentifiableRecord {
  id: string
  rowKey: string
  personKeys: readonly string[]
}

/**
 * An id for each cluster: the worker most of its records were before, so that links, decisions and addresses
 * outlive new lists. A new worker takes the id of its first source record, so undoing an import and committing it
 * again brings the same ids back. `reserved` are ids of others who are not asked about. Deterministic.
 */
export function assignIds(
  clusters: readonly (readonly IdentifiableRecord[])[],
  known: KnownIds,
  newId: () => string,
  reserved: ReadonlySet<string> = new Set(),
): string[] {
  const claims: { cluster: number; id: string; votes: number }[] = []
  clusters.forEach((records, cluster) => {
    for (const [id, votes] of votesOf(records, known)) claims.push({ cluster, id, votes })
  })
  claims.sort((a, b) => b.votes - a.votes || (a.id < b.id ? -1 : a.id > b.id ? 1 : a.cluster - b.cluster))

  const ids: (string | undefined)[] = new Array(clusters.length).fill(undefined)
  const taken = new Set(reserved)
  for (const claim of claims) {
    if (ids[claim.cluster] !== undefined || taken.has(claim.id)) continue
    ids[claim.cluster] = claim.id
    taken.add(claim.id)
  }
  return ids.map((id, cluster) => {
    if (id !== undefined) return id
    const own = clusters[cluster]!.map((record) => record.id)
      .sort()
      .find((candidate) => !taken.has(candidate))
    const fresh = own ?? newId()
    taken.add(fresh)
    return fresh
  })
}

/** A record that was there before weighs more than its successor in the list, and that more than a look-alike. */
function votesOf(records: readonly IdentifiableRecord[], known: KnownIds): Map<string, number> {
  const votes = new Map<string, number>()
  const vote = (id: string | undefined, weight: number) => {
    if (id !== undefined) votes.set(id, (votes.get(id) ?? 0) + weight)
    return id !== undefined
  }
  for (const record of records) {
    if (vote(known.byRecord.get(record.id), 100)) continue
    if (vote(known.byRow.get(record.rowKey), 99)) continue
    for (const key of record.personKeys) if (vote(known.byPerson.get(key), 1)) break
  }
  return votes
}

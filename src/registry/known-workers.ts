import { type Kysely, sql } from 'kysely'
import type { Schema } from '../platform/db/index.ts'
import { rowKey } from './decisions.ts'
import { handedOver } from './joining/handed-over.ts'
import type { KnownIds } from './worker-ids.ts'

/** Keys under which a person is found again although every list changed. */
export function personKeys(person: {
  nikIndex: string | null
  search: string
  birthDate: string | null
  villageCode?: string | null
}): string[] {
  const keys = person.nikIndex ? [`nik ${person.nikIndex}`] : []
  if (person.birthDate) keys.push(`who ${person.search}|${person.birthDate}|${person.villageCode ?? ''}`)
  return keys
}

/** Which workers the run before made of which records, as far as `records` ask for it. */
export async function knownWorkers(
  db: Kysely<Schema>,
  regencyCode: string,
  records: readonly { id: string; listId: string; personKey: string }[],
): Promise<KnownIds> {
  const links = await sql<{
    record: string
    worker: string
    listId: string
    personKey: string
    nikIndex: string | null
  }>`
    select s.source_record_id as record, s.worker_id as worker, r.list_id as "listId", r.person_key as "personKey",
      r.nik_index as "nikIndex"
    from worker_source s join source_record r on r.regency_code = ${regencyCode} and r.id = s.source_record_id
    where s.regency_code = ${regencyCode} and r.role <> 'verdict' order by s.source_record_id`.execute(db)
  const handed = await handedOver(db, regencyCode)
  for (const link of links.rows) link.worker = handed(link) ?? link.worker
  const byRecord = new Map(links.rows.map((link) => [link.record, link.worker]))
  if (byRecord.size === 0 || records.every((record) => byRecord.has(record.id))) {
    return { byRecord, byRow: new Map(), byPerson: new Map() }
  }
  const people = await sql<{
    id: string
    nikIndex: string | null
    search: string
    birthDate: string | null
    villageCode: string | null
  }>`select id, nik_index as "nikIndex", search, birth_date as "birthDate", village_code as "villageCode"
    from worker where regency_code = ${regencyCode}`.execute(db)
  const doubtful = sharedKeys(links.rows)
  return {
    byRecord,
    byRow: unique(links.rows.map((link) => [rowKey(link), link.worker] as const)),
    byPerson: unique(
      people.rows.flatMap((person) =>
        personKeys(person).flatMap((key) => (doubtful.has(key) ? [] : [[key, person.id] as const])),
      ),
    ),
  }
}

/** Numbers that rows of several workers say, though one of them alone may hold it since: they find nobody. */
function sharedKeys(links: readonly { worker: string; nikIndex: string | null }[]): Set<string> {
  const holder = new Map<string, string>()
  const shared = new Set<string>()
  for (const { worker, nikIndex } of links) {
    if (nikIndex === null) continue
    const other = holder.get(nikIndex)
    if (other === undefined) holder.set(nikIndex, worker)
    else if (other !== worker)
      for (const key of personKeys({ nikIndex, search: '', birthDate: null })) shared.add(key)
  }
  return shared
}

/** A key two people share finds neither. */
export function unique(entries: readonly (readonly [string, string])[]): Map<string, string> {
  const found = new Map<string, string>()
  const shared = new Set<string>()
  for (const [key, id] of entries) {
    if (found.has(key) && found.get(key) !== id) shared.add(key)
    found.set(key, id)
  }
  for (const key of shared) found.delete(key)
  return found
}

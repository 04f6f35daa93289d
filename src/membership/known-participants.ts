import { type Kysely, sql } from 'kysely'
import type { Schema } from '../platform/db/index.ts'
import { type KnownIds, personKeys, unique } from '../registry/questions.ts'

/** A card keeps its number from list to list; a row without one is known by its person. */
export function cardKey(card: { kpj: string | null; listId: string; personKey: string }): string {
  return card.kpj ? `kpj ${card.kpj}` : `${card.listId} ${card.personKey}`
}

/** Which participants the run before made of which rows, as far as `records` ask for it. */
export async function knownParticipants(
  db: Kysely<Schema>,
  regencyCode: string,
  records: readonly { id: string }[],
): Promise<KnownIds> {
  const cards = await sql<{
    record: string
    participant: string
    listId: string
    personKey: string
    kpj: string | null
  }>`select m.source_record_id as record, m.participant_id as participant, r.list_id as "listId",
      r.person_key as "personKey", r.kpj
    from membership m join source_record r on r.regency_code = ${regencyCode} and r.id = m.source_record_id
    where m.regency_code = ${regencyCode} order by m.source_record_id`.execute(db)
  const byRecord = new Map(cards.rows.map((card) => [card.record, card.participant]))
  if (byRecord.size === 0 || records.every((record) => byRecord.has(record.id))) {
    return { byRecord, byRow: new Map(), byPerson: new Map() }
  }
  const people = await sql<{
    id: string
    nikIndex: string | null
    search: string
    birthDate: string | null
  }>`select id, nik_index as "nikIndex", search, birth_date as "birthDate"
    from participant where regency_code = ${regencyCode}`.execute(db)
  return {
    byRecord,
    byRow: unique(cards.rows.map((card) => [cardKey(card), card.participant] as const)),
    byPerson: unique(
      people.rows.flatMap((person) => personKeys(person).map((key) => [key, person.id] as const)),
    ),
  }
}

/** The participant an id of an earlier run speaks of now, as for workers. */
export async function presentParticipants(
  db: Kysely<Schema>,
  regencyCode: string,
  ids: readonly string[],
): Promise<(id: string) => string | undefined> {
  if (ids.length === 0) return () => undefined
  const here = await db
    .selectFrom('participant')
    .select('id')
    .where('regency_code', '=', regencyCode)
    .where('id', 'in', ids)
    .execute()
  const found = new Map(here.map(({ id }) => [id, id]))
  const gone = ids.filter((id) => !found.has(id))
  if (gone.length > 0) {
    const { rows } = await sql<{ id: string; participant: string }>`
      select gone.id, min(m.participant_id::text)::uuid as participant from source_record gone
      join source_record r on r.regency_code = ${regencyCode} and r.list_id = gone.list_id
        and (r.id = gone.id or r.kpj = gone.kpj or (gone.kpj is null and r.person_key = gone.person_key))
      join membership m on m.regency_code = ${regencyCode} and m.source_record_id = r.id
      where gone.regency_code = ${regencyCode} and gone.id = any(${gone}::uuid[]) group by gone.id`.execute(
      db,
    )
    for (const { id, participant } of rows) found.set(id, participant)
  }
  return (id) => found.get(id)
}

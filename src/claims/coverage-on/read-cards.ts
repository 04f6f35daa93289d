import { type Kysely, sql } from 'kysely'
import type { Schema } from '../../platform/db/index.ts'
import type { Card } from './stand-on.ts'

export interface Held {
  cards: Card[]
  /** False while a person must still say whether these cards are theirs. */
  sure: boolean
}

/** The cards of each of these people, as BPJS's lists have them now; nobody is named twice. */
export async function readCards(
  db: Kysely<Schema>,
  regencyCode: string,
  personIds: readonly string[],
): Promise<Map<string, Held>> {
  const r = sql`${regencyCode}::text`
  const { rows } = await sql<Card & { personId: string; sure: boolean }>`
    with who as (
      select p.person_id, coalesce(p.participant_id, m.participant_id) as participant_id,
        p.participant_id is not null and coalesce(m.status <> 'review', true) as sure
      from coverage_person p
      left join worker_match m on m.regency_code = ${r} and m.worker_id = p.worker_id
      where p.regency_code = ${r} and p.person_id = any(${personIds}::uuid[])
      union all
      -- On no list, and paid for no longer: known by the id of their cards.
      select o.id, o.id, true from participant o where o.regency_code = ${r} and o.id = any(${personIds}::uuid[])
        and not exists (select from coverage_person c where c.regency_code = ${r} and c.participant_id = o.id))
    select distinct on (w.person_id, c.id) w.person_id as "personId", w.sure, c.id, c.kpj, c.segment, c.programmes,
      c.payer_kind as "payerKind", c.payer_name as "payerName", c.covered_from as "coveredFrom", c.covered_until as "coveredUntil"
    from who w join membership c on c.regency_code = ${r} and c.participant_id = w.participant_id
    order by w.person_id, c.id`.execute(db)
  const held = new Map<string, Held>()
  for (const { personId, sure, ...card } of rows) {
    const one = held.get(personId)
    if (one) one.cards.push(card)
    else held.set(personId, { cards: [card], sure })
  }
  return held
}

import { sql } from 'kysely'
import type { Tx } from '../platform/db/index.ts'

export interface Person {
  personId: string
  workerId: string
  participantId: string
  name: string
  bornOn: string
  nikIndex: string
  villageCode: string
  firstOn: string
}

/** Living people long covered of whom no case, no payment and no word of death is known, in an order of chance that repeats. */
export async function whole(
  trx: Tx,
  regencyCode: string,
  { day, seed, limit }: { day: string; seed: number; limit: number },
): Promise<Person[]> {
  const r = sql`${regencyCode}::text`
  const { rows } = await sql<Person>`
    select c.person_id as "personId", c.worker_id as "workerId", c.participant_id as "participantId", c.name, c.birth_date as "bornOn",
      c.nik_index as "nikIndex", c.village_code as "villageCode", f.first_on as "firstOn"
    from coverage_person c
    join lateral (select min(m.covered_from) as first_on, max(m.covered_until) as until from membership m
      where m.regency_code = ${r} and m.participant_id = c.participant_id and m.covered_until > m.covered_from) f on true
    where c.regency_code = ${r} and c.standing = 'present' and c.worker_id is not null and c.nik_index is not null
      and c.birth_date is not null and c.village_code <> '' and f.first_on < ${day}::date - 400 and f.until > ${day}::date
      and not exists (select from worker_source w join source_record s on s.regency_code = ${r} and s.id = w.source_record_id
        where w.regency_code = ${r} and w.worker_id = c.worker_id and s.verdict is not null)
      and not exists (select from claim_event e where e.regency_code = ${r} and (e.person_id = c.person_id or e.nik_index = c.nik_index))
      and not exists (select from benefit_payment b where b.regency_code = ${r} and b.participant_id = c.participant_id)
    order by md5(c.nik_index || ${String(seed)}) limit ${limit}`.execute(trx)
  return rows
}

import { sql } from 'kysely'
import { v7 } from 'uuid'
import { auditRecord } from '../../access/questions.ts'
import { copyInto, type Tx } from '../../platform/db/index.ts'
import { type EventCounts, takeDeathsBack } from '../../registry/questions.ts'
import { keepMany } from '../cases/keep-many.ts'
import type { Acting } from '../ground.ts'
import { holdEvents } from './hold-events.ts'

type Kept = NonNullable<EventCounts['kept']>

/**
 * Withdraws the events a list made, with the claims they opened: but for those somebody has worked on since, and those another
 * list tells of too, which go on as that one's.
 */
export async function takeBack(
  trx: Tx,
  acting: Acting,
  importId: string,
  reason: string,
): Promise<{ takenBack: number; kept: Kept }> {
  const { regencyCode, actor, at } = acting
  const r = sql`${regencyCode}::text`
  await holdEvents(trx, regencyCode)
  const ofList = sql`select event_id from claim_event_telling where regency_code = ${r} and import_id = ${importId} and made`
  // Held first: whoever works on one at this moment is waited for, and then seen.
  await sql`select id from claim_event where regency_code = ${r} and id in (${ofList}) order by id for update`.execute(
    trx,
  )
  await sql`drop table if exists event_back`.execute(trx)
  await sql`create temp table event_back on commit drop as
    select e.id, e.number, e.person_id, ${workedOn(r)} as worked, exists (
      select from claim_event_telling t join import i on i.regency_code = ${r} and i.id = t.import_id and i.status = 'committed'
      where t.regency_code = ${r} and t.event_id = e.id and t.import_id <> ${importId}) as elsewhere
    from claim_event e where e.regency_code = ${r} and e.withdrawn_at is null and e.id in (${ofList})`.execute(
    trx,
  )
  const { rows } = await sql<{
    id: string
    number: string
    person: string | null
    worked: boolean
    elsewhere: boolean
  }>`
    select id, number, person_id as person, worked, elsewhere from event_back order by number`.execute(trx)
  const gone = rows.filter(({ worked, elsewhere }) => !worked && !elsewhere)
  const going = sql`select id from event_back where not worked and not elsewhere`
  await sql`update claim_event set withdrawn_by = ${actor}, withdrawn_at = ${at}::timestamptz, withdrawn_reason = ${reason}
    where regency_code = ${r} and id in (${going})`.execute(trx)
  await withdrawClaims(trx, acting, going, reason)
  // None of them was confirmed: that is work somebody did.
  await takeDeathsBack(
    trx,
    { ...acting, reason },
    gone.map(({ id }) => id),
  )
  // Of an event another list tells of too, that list is the one it came from now.
  await sql`update claim_event_telling t set made = true from (
      select distinct on (t.event_id) t.event_id, t.import_id, t.source_record_id from claim_event_telling t
      join import i on i.regency_code = ${r} and i.id = t.import_id and i.status = 'committed'
      where t.regency_code = ${r} and t.import_id <> ${importId} and t.event_id in (select id from event_back where elsewhere)
      order by t.event_id, t.told_at) n
    where t.regency_code = ${r} and t.import_id = n.import_id and t.source_record_id = n.source_record_id`.execute(
    trx,
  )
  await keepMany(
    trx,
    gone.map(({ id, number, person }) =>
      auditRecord({
        regencyCode,
        actor,
        at,
        action: 'claim-event.withdrawn',
        subjectKind: 'claim-event',
        subjectId: id,
        reason,
        detail: { number, shown: person },
      }),
    ),
  )
  const kept = rows.flatMap(
    ({ number, worked, elsewhere }): Kept =>
      worked ? [{ number, why: 'worked-on' }] : elsewhere ? [{ number, why: 'told-elsewhere' }] : [],
  )
  return { takenBack: gone.length, kept }
}

type R = ReturnType<typeof sql>

/** SQL on the event e: whether a person has done anything with it since a list made it. */
const workedOn = (r: R) => sql`(
  coalesce(e.linked_by <> 'engine', false) or e.cause <> 'unknown' or e.reported_to_bpjs_on is not null
  or e.kk1_on is not null or e.kk2_on is not null or e.kk3_on is not null
  or e.id in (select event_id from reported_death where regency_code = ${r} and confirmed_at is not null and taken_back_at is null)
  or e.id in (select event_id from claim_heir where regency_code = ${r})
  or e.id in (select event_id from claim_document where regency_code = ${r})
  or e.id in (select event_id from claim_letter where regency_code = ${r})
  or e.id in (select event_id from claim_family_code where regency_code = ${r})
  or e.id in (select c.event_id from claim c where c.regency_code = ${r} and c.facts_sealed is not null)
  or e.id in (select c.event_id from claim_act a join claim c on c.regency_code = ${r} and c.id = a.claim_id
    where a.regency_code = ${r} and (a.kind <> 'opened' or a.reason <> '')))`

async function withdrawClaims(
  trx: Tx,
  { regencyCode, actor, at }: Acting,
  events: R,
  reason: string,
): Promise<void> {
  const { rows } = await sql<{ id: string; number: string; programme: string; person: string; seq: number }>`
    update claim c set state = 'withdrawn', state_since = ${at}::timestamptz, due_on = null
    where c.regency_code = ${regencyCode} and c.event_id in (${events}) and c.state <> 'withdrawn'
    returning c.id, c.number, c.programme, c.person_id as person, (
      select max(a.seq) + 1 from claim_act a where a.regency_code = ${regencyCode} and a.claim_id = c.id) as seq`.execute(
    trx,
  )
  await copyInto(
    trx,
    'claim_act',
    ['regency_code', 'id', 'claim_id', 'seq', 'kind', 'state', 'by', 'at', 'reason'],
    rows.map(({ id, seq }) => [regencyCode, v7(), id, seq, 'withdrawn', 'withdrawn', actor, at, reason]),
  )
  await keepMany(
    trx,
    rows.map(({ id, number, programme, person }) =>
      auditRecord({
        regencyCode,
        actor,
        at,
        action: 'claim.withdrawn',
        subjectKind: 'claim',
        subjectId: id,
        reason,
        detail: { number, programme, shown: person },
      }),
    ),
  )
}

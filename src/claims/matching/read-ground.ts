import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import type { ClaimProgramme } from '../../platform/db/schema/claim-rows.ts'
import type { Claim } from '../cases/open-case.ts'
import type { Owed, Told } from './decide.ts'

/** Of whom and what a run looks; everybody where left out. */
export interface Only {
  personId: string
  programme: ClaimProgramme
}
export interface Ground {
  /** By person and programme. */
  heaps: { payments: Told[]; claims: Owed[] }[]
  claims: Map<string, Claim>
  /** The last step of each claim. */
  seqs: Map<string, number>
}

/**
 * Payments that stand with no claim, and the claims of their people, held until the transaction ends: events first, then claims,
 * then payments, as everybody does. A payment another run holds is left to that run.
 */
export async function readGround(trx: Tx, regencyCode: string, only?: Only): Promise<Ground> {
  const r = sql`${regencyCode}::text`
  const of = only ? sql`and c.person_id = ${only.personId}::uuid and c.programme = ${only.programme}` : sql``
  // Somebody on no list is known by the id of their cards.
  await sql`create temp table if not exists open_payment (payment_id uuid, person_id uuid, programme text) on commit drop`.execute(
    trx,
  )
  await sql`truncate open_payment`.execute(trx)
  const { numAffectedRows } = await sql`insert into open_payment
    select distinct on (p.id) p.id, coalesce(x.person_id, w.person_id, p.participant_id), p.programme from benefit_payment p
    left join coverage_person x on x.regency_code = ${r} and x.participant_id = p.participant_id
    left join coverage_person w on w.regency_code = ${r} and w.person_id = p.worker_id
    where p.regency_code = ${r} and p.found_by <> 'none'
      ${
        only
          ? sql`and p.programme = ${only.programme} and (p.worker_id = ${only.personId}::uuid or p.participant_id = ${only.personId}::uuid
        or p.participant_id in (select participant_id from coverage_person where regency_code = ${r} and person_id = ${only.personId}::uuid))`
          : sql``
      }
      and not exists (select from payment_match m where m.regency_code = ${r} and m.payment_id = p.id)
    order by p.id, x.person_id`.execute(trx)
  const nothing: Ground = { heaps: [], claims: new Map(), seqs: new Map() }
  if (!numAffectedRows) return nothing
  await sql`select id from claim_event e where e.regency_code = ${r} and e.id in (
      select c.event_id from claim c join open_payment o on o.person_id = c.person_id and o.programme = c.programme
      where c.regency_code = ${r} and c.state <> 'withdrawn' ${of})
    order by id for update`.execute(trx)
  await sql`select c.id from claim c where c.regency_code = ${r} and c.state <> 'withdrawn' ${of} and (c.person_id, c.programme) in (
      select person_id, programme from open_payment) order by c.id for update`.execute(trx)
  await sql`delete from open_payment o where not exists (select from claim c where c.regency_code = ${r}
    and c.person_id = o.person_id and c.programme = o.programme and c.state <> 'withdrawn')`.execute(trx)
  const { rows: held } = await sql<{ id: string }>`select id from benefit_payment where regency_code = ${r}
    and id in (select payment_id from open_payment) order by id for update skip locked`.execute(trx)
  if (held.length === 0) return nothing
  const { rows: told } = await sql<Told & { heap: string }>`
    select p.id, p.amount, p.paid_on as "on", p.found_by as "foundBy", o.person_id || ' ' || o.programme as heap
    from open_payment o join benefit_payment p on p.regency_code = ${r} and p.id = o.payment_id
    where p.id = any(${held.map(({ id }) => id)}::uuid[])
      and not exists (select from payment_match m where m.regency_code = ${r} and m.payment_id = p.id)`.execute(
    trx,
  )
  const { rows: claims } = await sql<
    Claim & { happenedOn: string; years: Owed['years']; byHand: Owed['byHand']; seq: number }
  >`
    select c.*, e.happened_on as "happenedOn", ${yearsOf(r)} as years, ${byHandOf(r)} as "byHand",
      (select max(a.seq) from claim_act a where a.regency_code = ${r} and a.claim_id = c.id) as seq
    from claim c join claim_event e on e.regency_code = ${r} and e.id = c.event_id
    where c.regency_code = ${r} and c.state <> 'withdrawn'
      and (c.person_id, c.programme) in (select person_id, programme from open_payment)`.execute(trx)
  const heaps = Map.groupBy(told, ({ heap }) => heap)
  const owed = Map.groupBy(claims, ({ person_id, programme }) => `${person_id} ${programme}`)
  return {
    heaps: [...heaps].map(([heap, payments]) => ({
      payments: payments.map(({ heap: _, ...one }) => one),
      claims: (owed.get(heap) ?? []).map(
        ({ id, state, happenedOn, decided_on, decided, paid, years, byHand }) => ({
          id,
          state,
          happenedOn,
          decidedOn: decided_on,
          decided,
          paid,
          years,
          byHand,
        }),
      ),
    })),
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    seqs: new Map(claims.map(({ id, seq }) => [id, seq])),
  }
}

/** SQL: the school years of claim `c` that were claimed and not paid; null where none was laid out. */
const yearsOf = (r: ReturnType<typeof sql>) => sql`(select coalesce(jsonb_agg(jsonb_build_object('id', y.id,
    'schoolYear', y.school_year, 'amount', y.amount) order by y.school_year, y.id) filter (where y.state = 'claimed'), '[]')
  from claim_school_year y where y.regency_code = ${r} and y.claim_id = c.id having count(*) > 0)`

/** SQL: what an officer took down as paid of claim `c`, and no payment of BPJS stands for yet. */
const byHandOf = (
  r: ReturnType<typeof sql>,
) => sql`(select coalesce(jsonb_agg(h.told order by h.told ->> 'on', h.told ->> 'act'), '[]') from (
    select jsonb_build_object('amount', y.paid, 'on', y.paid_on, 'act', null, 'year', y.id) as told from claim_school_year y
    where y.regency_code = ${r} and y.claim_id = c.id and y.state = 'paid'
      and not exists (select from payment_match m where m.regency_code = ${r} and m.school_year_id = y.id)
    union all
    select jsonb_build_object('amount', a.detail -> 'amount', 'on', a.detail -> 'on', 'act', a.id, 'year', null) from claim_act a
    where a.regency_code = ${r} and a.claim_id = c.id and a.kind = 'paid'
      and not exists (select from claim_school_year y where y.regency_code = ${r} and y.claim_id = c.id)
      and not exists (select from payment_match m where m.regency_code = ${r} and m.act_id = a.id)
      and not exists (select from claim_act b where b.regency_code = ${r} and b.claim_id = c.id and b.kind = 'unpaid'
        and b.detail ->> 'act' = a.id::text)) h)`

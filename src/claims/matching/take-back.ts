import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { Tx } from '../../platform/db/index.ts'
import type { Claim } from '../cases/open-case.ts'
import { noteYears } from './note-years.ts'
import { writeSteps } from './write-steps.ts'

/**
 * Takes back what payments paid, as when their list was told wrongly: a step against each step, for steps are only ever added. What
 * an officer had taken down stays.
 * @param payments SQL that gives ids of benefit_payment
 */
export async function takeBack(
  trx: Tx,
  acting: { regencyCode: string; actor: string; at: Date },
  payments: ReturnType<typeof sql>,
): Promise<number> {
  const { regencyCode, actor, at } = acting
  const r = sql`${regencyCode}::text`
  const mine = sql`m.regency_code = ${r} and m.payment_id in (${payments})`
  await sql`select e.id from claim_event e where e.regency_code = ${r} and e.id in (select c.event_id from payment_match m
    join claim c on c.regency_code = ${r} and c.id = m.claim_id where ${mine}) order by e.id for update`.execute(
    trx,
  )
  const { rows: claims } = await sql<Claim & { seq: number }>`select c.*, (select max(a.seq) from claim_act a
      where a.regency_code = ${r} and a.claim_id = c.id) as seq from claim c
    where c.regency_code = ${r} and c.id in (select m.claim_id from payment_match m where ${mine}) order by c.id for update`.execute(
    trx,
  )
  await sql`delete from payment_open m where ${mine}`.execute(trx)
  const { rows: gone } = await sql<{
    claim_id: string | null
    act_id: string | null
    school_year_id: string | null
    counted: number
    how: string
    paid_on: string
  }>`delete from payment_match m using benefit_payment p where ${mine} and p.regency_code = ${r} and p.id = m.payment_id
    returning m.claim_id, m.act_id, m.school_year_id, m.counted, m.how, p.paid_on`.execute(trx)
  const known = new Map(claims.map((claim) => [claim.id, claim]))
  await writeSteps(
    trx,
    acting,
    known,
    new Map(claims.map(({ id, seq }) => [id, seq])),
    gone
      .filter(({ counted }) => counted > 0)
      .map(({ claim_id, act_id, counted, paid_on }) => ({
        claim: claim_id!,
        act: v7(),
        step: { kind: 'unpaid', amount: counted, on: paid_on, act: act_id! },
      })),
  )
  const years = gone.flatMap(({ school_year_id, how }) =>
    school_year_id !== null && how !== 'told' ? [school_year_id] : [],
  )
  if (years.length === 0) return gone.length
  const { rows: back } = await sql<{ claim_id: string; school_year: string; paid: number }>`
    with was as (select id, paid from claim_school_year where regency_code = ${r} and id = any(${years}::uuid[]))
    update claim_school_year y set state = 'claimed', payment_id = null, paid = null, paid_on = null, by = ${actor}, at = ${at}::timestamptz
    from was where y.regency_code = ${r} and y.id = was.id returning y.claim_id, y.school_year, was.paid`.execute(
    trx,
  )
  await noteYears(
    trx,
    acting,
    'unpaid',
    back.map(({ claim_id, school_year, paid }) => ({
      claim: known.get(claim_id)!,
      schoolYear: school_year,
      amount: paid,
    })),
  )
  return gone.length
}

import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { Tx } from '../../platform/db/index.ts'
import type { Claim } from '../cases/open-case.ts'
import { decide, type Match, type Open } from './decide.ts'
import { noteYears } from './note-years.ts'
import { type Ground, type Only, readGround } from './read-ground.ts'
import { type MoneyStep, writeSteps } from './write-steps.ts'

/** Whom a step of its own accord is written down as. */
export const engine = 'engine'

export interface Matched {
  payments: number
  /** Integer rupiah counted in claims by it. */
  counted: number
}

/**
 * Matches payments BPJS told with the claims they are of, and records these as paid: once, however often it runs. What could be
 * another is left to a person.
 * @param only after a step of one claim: its person and programme
 */
export async function matchPayments(
  trx: Tx,
  { regencyCode, at }: { regencyCode: string; at: Date },
  only?: Only,
): Promise<Matched> {
  const ground = await readGround(trx, regencyCode, only)
  const decided = ground.heaps.map(({ payments, claims }) => decide(payments, claims))
  const days = new Map(
    ground.heaps.flatMap(({ payments }) => payments.map(({ id, on }) => [id, on] as const)),
  )
  await keepOpen(
    trx,
    regencyCode,
    [...days.keys()],
    decided.flatMap(({ open }) => open),
  )
  const matches = decided.flatMap((one) => one.matches)
  return keepMatches(trx, { regencyCode, actor: engine, at }, ground, matches, (id) => days.get(id)!)
}

/** What a run could not match, for a person to settle. */
async function keepOpen(
  trx: Tx,
  regencyCode: string,
  looked: readonly string[],
  open: readonly Open[],
): Promise<void> {
  if (looked.length === 0) return
  await sql`delete from payment_open where regency_code = ${regencyCode} and payment_id = any(${looked}::uuid[])`.execute(
    trx,
  )
  await sql`insert into payment_open (regency_code, payment_id, why, claims)
    select ${regencyCode}, o.payment, o.why, array(select c::uuid from jsonb_array_elements_text(o.claims) c)
    from jsonb_to_recordset(${JSON.stringify(open)}::jsonb) as o(payment uuid, why text, claims jsonb)`.execute(
    trx,
  )
}

export interface Kept extends Omit<Match, 'how'> {
  how: Match['how'] | 'by-hand'
  reason?: string
}

/** Writes matches down, with the steps of their claims and the school years they pay. */
export async function keepMatches(
  trx: Tx,
  acting: { regencyCode: string; actor: string; at: Date },
  { claims, seqs }: Pick<Ground, 'claims' | 'seqs'>,
  matches: readonly Kept[],
  paidOn: (payment: string) => string,
): Promise<Matched> {
  if (matches.length === 0) return { payments: 0, counted: 0 }
  const { regencyCode, actor, at } = acting
  const steps: MoneyStep[] = []
  const left = new Map<string, number>()
  const rows = matches.map((match) => {
    const { payment, claim: id, year, how, counted, difference, reason = '' } = match
    const claim = claims.get(id)!
    // BPJS may decide on all school years at once, or on one and tell the later ones with their payment.
    const open = left.get(id) ?? openOf(claim)
    const into = Math.min(counted, open)
    left.set(id, open - into)
    const act = into > 0 ? v7() : (match.act ?? null)
    if (into > 0)
      steps.push({ claim: id, act: act!, step: { kind: 'paid', amount: into, on: paidOn(payment) } })
    return {
      id: v7(),
      payment_id: payment,
      claim_id: id,
      school_year_id: year,
      act_id: act,
      counted: into,
      difference,
      how,
      reason,
    }
  })
  await payYears(trx, acting, claims, matches, paidOn)
  await writeSteps(trx, acting, claims, seqs, steps)
  await sql`insert into payment_match (regency_code, id, payment_id, claim_id, school_year_id, act_id, counted, difference, how,
      matched_by, matched_at, reason)
    select ${regencyCode}, m.id, m.payment_id, m.claim_id, m.school_year_id, m.act_id, m.counted, m.difference, m.how,
      ${actor}, ${at}::timestamptz, m.reason
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as m(id uuid, payment_id uuid, claim_id uuid, school_year_id uuid,
      act_id uuid, counted bigint, difference bigint, how text, reason text)`.execute(trx)
  return {
    payments: rows.length,
    counted: steps.reduce((sum, { step }) => sum + (step.kind === 'paid' ? step.amount : 0), 0),
  }
}

const openOf = ({ decided, paid, state }: Claim) => (state === 'decided' ? (decided ?? 0) - paid : 0)

async function payYears(
  trx: Tx,
  { regencyCode, actor, at }: { regencyCode: string; actor: string; at: Date },
  claims: ReadonlyMap<string, Claim>,
  matches: readonly Kept[],
  paidOn: (payment: string) => string,
): Promise<void> {
  const years = matches.flatMap(({ year, how, payment, counted, claim }) =>
    year === null || how === 'told'
      ? []
      : [{ id: year, payment_id: payment, paid: counted, paid_on: paidOn(payment), claim }],
  )
  if (years.length === 0) return
  const { rows } = await sql<{
    id: string
    school_year: string
  }>`update claim_school_year y set state = 'paid', payment_id = n.payment_id,
      paid = n.paid, paid_on = n.paid_on, by = ${actor}, at = ${at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(years)}::jsonb) as n(id uuid, payment_id uuid, paid bigint, paid_on date)
    where y.regency_code = ${regencyCode} and y.id = n.id and y.state = 'claimed' returning y.id, y.school_year`.execute(
    trx,
  )
  const names = new Map(rows.map(({ id, school_year }) => [id, school_year]))
  if (names.size !== years.length) throw new Error('a school year was paid meanwhile')
  await noteYears(
    trx,
    { regencyCode, actor, at },
    'paid',
    years.map(({ id, paid, claim }) => ({
      claim: claims.get(claim)!,
      schoolYear: names.get(id)!,
      amount: paid,
    })),
  )
}

import { type Kysely, type RawBuilder, sql } from 'kysely'
import { lawOf } from '../../law/questions.ts'
import type { Secrets } from '../../platform/crypto.ts'
import type { Schema } from '../../platform/db/index.ts'
import type { Language } from '../../platform/i18n.ts'
import type { ClaimRow, ClaimsBody, ClaimsView, ClaimView } from '../api.ts'
import { papersOf } from '../documents/papers-of.ts'
import { readHeirs } from '../heirs/read-heirs.ts'
import { stepsFrom } from '../workflow/machine.ts'
import { type Decision, differencesOf } from './differences.ts'
import { hindrances } from './hindrances.ts'
import { knownOf } from './known-of.ts'
import { type Reckoned, reckon } from './reckon.ts'

const rowsAPage = 50
const columns = (
  today: string,
) => sql`c.id, c.number, c.event_id as "eventId", e.number as "eventNumber", e.kind,
  e.happened_on as "happenedOn", c.person_id as "personId", e.name, coalesce(v.name, '') as village, coalesce(d.name, '') as district, c.programme, c.state, c.outcome, c.expected,
  c.decided, c.paid, c.owner, c.due_on as "dueOn", c.due_on - ${today}::date as "daysLeft", c.stuck_code as stuck, c.expires_on as "expiresOn"`
const places = (
  r: RawBuilder<unknown>,
) => sql`join claim_event e on e.regency_code = ${r} and e.id = c.event_id
  left join village v on v.code = c.village_code left join district d on d.code = c.district_code`
const isOpen = sql`c.state not in ('closed', 'withdrawn')`

interface Asking {
  regencyCode: string
  actor: string
  today: string
}

/** The work there is: open claims, the one due first on top, with how many are late, stuck, or one's own. */
export async function listClaims(
  db: Kysely<Schema>,
  { regencyCode, actor, today }: Asking,
  { state, programme, only, villageCode, personId, after }: ClaimsBody,
): Promise<ClaimsView> {
  const r = sql`${regencyCode}::text`
  const late = sql`${isOpen} and c.due_on < ${today}::date`
  const mine = sql`${isOpen} and c.owner = ${actor}`
  const stuck = sql`${isOpen} and c.stuck_code is not null`
  const meant = { open: isOpen, late, stuck, mine, all: sql`true` }[only]
  const narrowed = sql`c.regency_code = ${r} ${programme ? sql`and c.programme = ${programme}` : sql``}
    ${villageCode ? sql`and c.village_code = ${villageCode}` : sql``} ${personId ? sql`and c.person_id = ${personId}` : sql``}`
  const counted = await sql<Pick<ClaimsView, 'total' | 'late' | 'stuck' | 'mine'>>`
    select count(*) filter (where ${isOpen})::int as total, count(*) filter (where ${late})::int as late,
      count(*) filter (where ${stuck})::int as stuck, count(*) filter (where ${mine})::int as mine
    from claim c where ${narrowed}`.execute(db)
  const byState = await sql<ClaimsView['byState'][number]>`
    select c.state, count(*)::int as claims, coalesce(sum(c.expected), 0)::bigint as expected from claim c
    where ${narrowed} group by c.state order by min(array_position(array['reported', 'collecting', 'complete', 'submitted',
      'decided', 'appealed', 'paid', 'closed', 'withdrawn'], c.state))`.execute(db)
  const order = sql`coalesce(c.due_on, 'infinity'::date), c.number`
  const later = after
    ? sql`and (coalesce(c.due_on, 'infinity'::date), c.number) > (select coalesce(a.due_on, 'infinity'::date), a.number
        from claim a where a.regency_code = ${r} and a.id = ${after})`
    : sql``
  const { rows } = await sql<ClaimRow>`select ${columns(today)} from claim c ${places(r)}
    where ${narrowed} and ${meant} ${state ? sql`and c.state = ${state}` : sql``} ${later}
    order by ${order} limit ${rowsAPage}`.execute(db)
  return { ...counted.rows[0]!, byState: byState.rows, rows }
}

/** The id of a claim by its number. */
export async function findClaim(
  db: Kysely<Schema>,
  regencyCode: string,
  number: string,
): Promise<string | undefined> {
  const found = await db
    .selectFrom('claim')
    .select('id')
    .where('regency_code', '=', regencyCode)
    .where('number', '=', number)
    .executeTakeFirst()
  return found?.id
}

/** One claim: where it stands, what it is worked out to give, what keeps it, what BPJS decided against it, every step. */
export async function getClaim(
  db: Kysely<Schema>,
  key: Secrets,
  { regencyCode, today }: Omit<Asking, 'actor'>,
  id: string,
  language: Language,
): Promise<ClaimView | undefined> {
  const r = sql`${regencyCode}::text`
  const { rows } = await sql<ClaimRow>`select ${columns(today)} from claim c ${places(r)}
    where c.regency_code = ${r} and c.id = ${id}::uuid`.execute(db)
  const [row] = rows
  if (!row) return undefined
  const claim = await db
    .selectFrom('claim')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const event = await db
    .selectFrom('claim_event')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('id', '=', row.eventId)
    .executeTakeFirstOrThrow()
  const law = await lawOf(db, regencyCode)
  const known = (await knownOf(db, law, event))(claim.programme, claim.submitted_on)
  const given = claim.facts_sealed ? JSON.parse(key.open(claim.facts_sealed)) : {}
  const reckoned = reckon(law, claim.programme, known, given, language)
  const frozen = claim.frozen_sealed && (JSON.parse(key.open(claim.frozen_sealed)) as Reckoned)
  const decision = claim.decided_sealed && (JSON.parse(key.open(claim.decided_sealed)) as Decision)
  const place = { regencyCode, eventId: event.id, on: event.happened_on }
  const heirs = await readHeirs(db, key, law, place)
  const open = claim.frozen_at === null && claim.state !== 'withdrawn'
  return {
    ...row,
    payerKind: claim.payer_kind,
    bpjsNumber: claim.bpjs_number,
    submittedOn: claim.submitted_on,
    decidedOn: claim.decided_on,
    paidOn: claim.paid_on,
    stuckReason: claim.stuck_sealed ? key.open(claim.stuck_sealed) : claim.stuck_reason,
    decisionReason: decision?.reason ?? '',
    steps: stepsFrom(claim.state),
    hindered: open ? await hindrances(db, key, event, claim) : [],
    papers: await papersOf(db, event, claim, reckoned.facts, heirs, language),
    reckoned,
    frozen: frozen?.assessment ?? null,
    differences: decision ? differencesOf(frozen?.assessment ?? null, decision, claim.decided ?? 0) : [],
    acts: await actsOf(db, key, regencyCode, id),
  }
}

async function actsOf(
  db: Kysely<Schema>,
  key: Pick<Secrets, 'open'>,
  regencyCode: string,
  claimId: string,
): Promise<ClaimView['acts']> {
  const rows = await db
    .selectFrom('claim_act')
    .select(['kind', 'state', 'by', 'at', 'reason', 'reason_sealed', 'detail'])
    .where('regency_code', '=', regencyCode)
    .where('claim_id', '=', claimId)
    .orderBy('seq')
    .execute()
  return rows.map(({ at, detail, reason, reason_sealed, ...row }) => ({
    ...row,
    reason: reason_sealed ? key.open(reason_sealed) : reason,
    at: at.toISOString(),
    amount: typeof detail.amount === 'number' ? detail.amount : null,
    paper: typeof detail.paper === 'string' ? detail.paper : null,
  }))
}

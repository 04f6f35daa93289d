import { v7 } from 'uuid'
import { mayActIn, recordAct, rights } from '../../access/questions.ts'
import { lawOf } from '../../law/questions.ts'
import type { Secrets } from '../../platform/crypto.ts'
import { forTheRegency, type Tx, txUnlessRefused } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { StepBody } from '../api.ts'
import type { Event } from '../events/open-event.ts'
import { type Acting, dayOf, type Ground } from '../ground.ts'
import { matchPayments } from '../matching/match-payments.ts'
import { bySchoolYear } from '../school/by-school-year.ts'
import { layPlan, takePlanBack } from '../school/lay-plan.ts'
import { lookAgain } from '../unclaimed/look-again.ts'
import { dueOn } from '../workflow/clocks.ts'
import { earliest } from '../workflow/earliest.ts'
import { after, type Standing, type Step } from '../workflow/machine.ts'
import { hindrances, papersAndHeirs } from './hindrances.ts'
import { knownOf } from './known-of.ts'
import { type Claim, openCase } from './open-case.ts'
import { reckon } from './reckon.ts'
import { reckonAnew } from './reckon-anew.ts'
import { standingOf } from './steps-of.ts'

type Done = { ok: true } | Refusal

/**
 * Takes a claim one step further, whole or not at all: the state machine and the guards allow it, the step stands in the
 * book of the claim and in the audit. What the law gives is frozen when the claim is sent. A payment told twice counts once.
 */
export const stepClaim = (ground: Ground, acting: Acting, id: string, body: StepBody): Promise<Done> =>
  forTheRegency(() =>
    txUnlessRefused(ground.db, async (trx): Promise<Done> => {
      const opened = await openCase(trx, acting.regencyCode, id)
      if (!opened.ok) return opened
      const { claim, event } = opened
      const before = body.kind === 'paid' ? await toldBefore(trx, acting.regencyCode, claim, body) : undefined
      if (before) return before
      const school = await bySchoolYear(trx, acting, { claim, event, body })
      if (!school.ok) return school
      const step = school.nothingOpen ? ({ kind: 'closed', nothingOpen: true } as const) : stepOf(body)
      const next = after(standingOf(claim), step)
      if (typeof next === 'string') return refusal(next, { number: claim.number, state: claim.state })
      const kept = await guard(trx, ground, acting, { claim, event, body })
      if (!kept.ok) return kept
      const { key } = ground
      const changes = { ...changesOf(body, key), ...kept.also }
      await write(trx, acting, claim, next, changes)
      await note(
        trx,
        acting,
        claim,
        next,
        step,
        // Why BPJS decided so stands sealed beside the decision alone.
        'reason' in body && body.kind !== 'decided' ? key.seal(body.reason) : null,
        body.kind === 'paid' ? body.payment : v7(),
      )
      if (changesExpected.includes(body.kind)) await reckonAnew(trx, acting.regencyCode, [event], key)
      if (changesWhoIsOwed.includes(body.kind)) await lookAgain(trx, ground, acting)
      const planned: Done = plansYears.includes(body.kind)
        ? await layPlan(trx, key, acting, { ...claim, ...changes, state: next.state, outcome: next.outcome })
        : { ok: true }
      // BPJS may have told the payment before anybody took down its decision.
      if (planned.ok && body.kind === 'decided')
        await matchPayments(trx, acting, { personId: claim.person_id, programme: claim.programme })
      return planned
    }),
  )

/** After these what the claims of the case are expected to give is worked out anew: a scholarship withdrawn is asked for by the grant. */
const changesExpected: readonly StepBody['kind'][] = ['returned', 'reopened', 'withdrawn']

/** After these somebody claims no more, or is paid. */
const changesWhoIsOwed: readonly StepBody['kind'][] = ['withdrawn', 'closed', 'paid']

/** After these the school years of a scholarship are planned anew. */
const plansYears: readonly StepBody['kind'][] = ['submitted', 'returned', 'decided', 'withdrawn']

/**
 * Counts a school year that was paid in the book of its claim too, as far as the decision is not paid yet: BPJS may decide
 * on all years at once, or on one and tell the later ones with their payment.
 */
export async function payClaim(
  trx: Tx,
  acting: Acting,
  claim: Claim,
  { payment, amount, on }: { payment: string; amount: number; on: string },
): Promise<void> {
  const step = { kind: 'paid', amount: Math.min(amount, (claim.decided ?? 0) - claim.paid), on } as const
  const next = after(standingOf(claim), step)
  if (typeof next === 'string') return
  await write(trx, acting, claim, next, { paid_on: on })
  await note(trx, acting, claim, next, step, null, payment)
}

/** Withdraws the claims of an event that are on their way, as when it was about somebody else; refused when one was sent. */
export async function withdrawStep(
  trx: Tx,
  key: Pick<Secrets, 'seal'>,
  acting: Acting,
  claim: Claim,
  reason: string,
): Promise<Done> {
  const step = { kind: 'withdrawn' } as const
  const next = after(standingOf(claim), step)
  if (typeof next === 'string') return refusal(next, { number: claim.number, state: claim.state })
  await write(trx, acting, claim, next, {})
  await note(trx, acting, claim, next, step, key.seal(reason), v7())
  if (claim.programme === 'BEASISWA') await takePlanBack(trx, acting, claim)
  return { ok: true }
}

/** Of what was told, what the machine and the book keep: codes, days, sums; no words. */
export function stepOf(body: StepBody): Step {
  switch (body.kind) {
    case 'decided':
      return { kind: 'decided', outcome: body.outcome, amount: body.amount, on: body.on }
    case 'submitted':
      return { kind: 'submitted', on: body.on, number: body.number }
    case 'paid':
      return { kind: 'paid', amount: body.amount, on: body.on }
    case 'stuck':
      return { kind: 'stuck', code: body.code }
    case 'taken':
      return { kind: 'taken', owner: body.owner }
    case 'waived':
    case 'asked':
      return { kind: body.kind, paper: body.paper, heirId: body.heirId }
    default:
      return { kind: body.kind }
  }
}

/** A payment of this id that was taken down before: the same one is done, any other is refused. */
async function toldBefore(
  trx: Tx,
  regencyCode: string,
  claim: Claim,
  { payment, amount, on }: { payment: string; amount: number; on: string },
): Promise<Done | undefined> {
  const before = await trx
    .selectFrom('claim_act')
    .select(['claim_id', 'detail'])
    .where('regency_code', '=', regencyCode)
    .where('id', '=', payment)
    .executeTakeFirst()
  if (!before) return undefined
  const same = before.claim_id === claim.id && before.detail.amount === amount && before.detail.on === on
  return same ? { ok: true } : refusal('claim-payment-differs')
}

type Also = Partial<
  Pick<Claim, 'frozen_sealed' | 'frozen_at' | 'decided_sealed' | 'expected' | 'expected_outcome'>
>
type Kept = { ok: true; also: Also } | Refusal

/** What the machine cannot know: the papers, the days, what was worked out. */
async function guard(
  trx: Tx,
  { key }: Ground,
  acting: Acting,
  { claim, event, body }: { claim: Claim; event: Event; body: StepBody },
): Promise<Kept> {
  const today = dayOf(acting.at)
  if ('on' in body) {
    const from = earliest(body.kind, event.happened_on, claim)
    if (body.on > today || body.on < from) return refusal('claim-dates', { from, until: today })
  }
  if (body.kind === 'taken') {
    const among = rights['claims.work']
    const asked = {
      regencyCode: acting.regencyCode,
      username: body.owner,
      among,
      village: claim.village_code,
    }
    if (!(await mayActIn(trx, { ...asked, at: acting.at })))
      return refusal('claim-owner', { owner: body.owner })
  }
  if (body.kind === 'waived' || body.kind === 'asked') {
    const { papers } = await papersAndHeirs(trx, key, event, claim)
    const asked = papers.find(({ kind, heirId }) => kind === body.paper && heirId === body.heirId)
    if (!asked || (body.kind === 'asked') !== (asked.state === 'waived') || asked.state === 'accepted')
      return refusal('claim-paper-kind', { kind: body.paper })
  }
  if (body.kind === 'completed' || body.kind === 'submitted') {
    const open = await hindrances(trx, key, event, claim)
    if (open.length > 0) return refusal('claim-hindered', { number: claim.number, what: open.join(', ') })
  }
  if (body.kind === 'submitted')
    return { ok: true, also: await freeze(trx, key, acting, claim, event, body.on) }
  if (body.kind === 'returned' || body.kind === 'reopened')
    return { ok: true, also: { frozen_sealed: null, frozen_at: null } }
  if (body.kind !== 'decided') return { ok: true, also: {} }
  if (claim.state === 'decided' && body.reason.length < 5)
    return refusal('claim-decided-anew', { number: claim.number })
  const total = body.lines.reduce((sum, { amount }) => sum + amount, 0)
  if (body.lines.length > 0 && total !== body.amount)
    return refusal('claim-lines', { total, amount: body.amount })
  const told = { lines: body.lines, reason: body.reason }
  return { ok: true, also: { decided_sealed: key.seal(JSON.stringify(told)) } }
}

/** The assessment as it stands on the day the claim is sent, with law and facts: it never changes again. */
async function freeze(
  trx: Tx,
  key: Ground['key'],
  { regencyCode, at }: Acting,
  claim: Claim,
  event: Event,
  on: string,
): Promise<Also> {
  const law = await lawOf(trx, regencyCode)
  const known = (await knownOf(trx, law, event))(claim.programme, on)
  const given = claim.facts_sealed ? JSON.parse(key.open(claim.facts_sealed)) : {}
  const reckoned = reckon(law, claim.programme, known, given)
  return {
    frozen_sealed: key.seal(JSON.stringify(reckoned)),
    frozen_at: at,
    expected: reckoned.assessment?.total ?? null,
    expected_outcome: reckoned.assessment?.outcome ?? 'unknown',
  }
}

function changesOf(body: StepBody, key: Pick<Secrets, 'seal'>): Partial<Claim> {
  if (body.kind === 'submitted') return { submitted_on: body.on, bpjs_number: body.number }
  if (body.kind === 'decided') return { decided_on: body.on }
  if (body.kind === 'paid') return { paid_on: body.on }
  if (body.kind === 'stuck') return { stuck_sealed: key.seal(body.reason) }
  return {}
}

async function write(
  trx: Tx,
  { regencyCode, at }: Acting,
  claim: Claim,
  next: Standing,
  changes: Partial<Claim>,
): Promise<void> {
  const moved = next.state !== claim.state
  await trx
    .updateTable('claim')
    .set({
      ...changes,
      state: next.state,
      outcome: next.outcome,
      decided: next.decided,
      paid: next.paid,
      owner: next.owner,
      stuck_code: next.stuck,
      ...(next.stuck === null && { stuck_reason: null, stuck_sealed: null, stuck_since: null }),
      ...(next.stuck !== null && claim.stuck_code === null && { stuck_since: at }),
      ...(moved && { state_since: at, due_on: dueOn(next.state, dayOf(at)) }),
    })
    .where('regency_code', '=', regencyCode)
    .where('id', '=', claim.id)
    .execute()
}

async function note(
  trx: Tx,
  { regencyCode, actor, at }: Acting,
  claim: Claim,
  next: Standing,
  step: Step,
  reason: Buffer | null,
  id: string,
): Promise<void> {
  const { kind, ...detail } = step
  const last = await trx
    .selectFrom('claim_act')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .where('regency_code', '=', regencyCode)
    .where('claim_id', '=', claim.id)
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('claim_act')
    .values({
      regency_code: regencyCode,
      id,
      claim_id: claim.id,
      seq: (last.seq ?? 0) + 1,
      kind,
      state: next.state,
      by: actor,
      at,
      reason_sealed: reason,
      detail: JSON.stringify(detail),
    })
    .execute()
  await recordAct(trx, {
    regencyCode,
    actor,
    at,
    action: `claim.${kind}`,
    subjectKind: 'claim',
    subjectId: claim.id,
    detail: {
      number: claim.number,
      programme: claim.programme,
      outcome: step.kind === 'decided' ? step.outcome : null,
      amount: 'amount' in step ? step.amount : null,
      code: step.kind === 'stuck' ? step.code : null,
      owner: step.kind === 'taken' ? step.owner : null,
      shown: claim.person_id,
    },
  })
}

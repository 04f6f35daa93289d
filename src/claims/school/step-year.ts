import { lawOf } from '../../law/questions.ts'
import { type Tx, tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import { openSchoolYears } from '../../rules/index.ts'
import { type Claim, openCase } from '../cases/open-case.ts'
import { payClaim } from '../cases/step-claim.ts'
import { type Acting, dayOf, type Ground } from '../ground.ts'
import { matchPayments } from '../matching/match-payments.ts'
import type { SchoolBody } from './api.ts'
import { afterSchoolStep, type SchoolStep } from './machine.ts'
import { keepYears, noteYear, standing, yearsOf } from './store.ts'

type Done = { ok: true } | Refusal
const proofs = ['school-letter', 'report-book']

/** Takes one school year of one child a step further, whole or not at all. A payment told twice counts once. */
export const stepSchoolYear = (
  ground: Pick<Ground, 'db'>,
  acting: Acting,
  claimId: string,
  body: SchoolBody,
): Promise<Done> =>
  tx(ground.db, async (trx) => {
    const opened = await openCase(trx, acting.regencyCode, claimId)
    if (!opened.ok) return opened
    const { claim, event } = opened
    const before = body.kind === 'paid' ? await toldBefore(trx, claim, body) : undefined
    if (before) return before
    if (claim.outcome === null || claim.outcome === 'refused' || claim.state === 'withdrawn')
      return refusal('claim-state', { number: claim.number, state: claim.state })
    const today = dayOf(acting.at)
    const rows = (await yearsOf(trx, claim)).get(body.heirId)
    if (!rows) return refusal('not-found')
    const asked = rows.find(({ school_year }) => school_year === body.schoolYear)
    const from = (body.kind === 'paid' && asked?.claimed_on) || event.happened_on
    if ('on' in body && (body.on > today || body.on < from))
      return refusal('claim-dates', { from, until: today })
    const open = openSchoolYears(await lawOf(trx, acting.regencyCode), event.happened_on, today)
    const next = afterSchoolStep(standing(rows), stepOf(body), open)
    if (typeof next === 'string') return refusal(next, { schoolYear: body.schoolYear })
    if (body.kind === 'proven' && !(await proves(trx, claim, body))) return refusal('school-year-proof')
    await keepYears(trx, acting, claim, body.heirId, rows, next, toldBy(body))
    await noteYear(trx, acting, claim, body.kind, {
      schoolYear: body.schoolYear,
      ...(body.kind === 'paid' && { amount: body.amount }),
      ...(body.kind === 'returned' && { reason: body.reason }),
      ...(body.kind === 'ended' && { reason: body.why }),
    })
    if (body.kind === 'paid') await payClaim(trx, acting, claim, body)
    if (body.kind === 'claimed')
      await matchPayments(trx, acting, { personId: claim.person_id, programme: claim.programme })
    return { ok: true }
  })

function stepOf(body: SchoolBody): SchoolStep {
  const { schoolYear } = body
  if (body.kind === 'paid') return { kind: 'paid', schoolYear, amount: body.amount }
  if (body.kind === 'ended') return { kind: 'ended', schoolYear, reason: body.why }
  return { kind: body.kind, schoolYear }
}

function toldBy(body: SchoolBody) {
  if (body.kind === 'proven') return { proof_id: body.documentId }
  if (body.kind === 'claimed') return { claimed_on: body.on }
  if (body.kind === 'returned') return { proof_id: null, claimed_on: null }
  if (body.kind === 'paid') return { payment_id: body.payment, paid_on: body.on }
  return {}
}

/** A payment of this id that was taken down before: the same one is done, any other is refused. */
async function toldBefore(
  trx: Tx,
  claim: Claim,
  { payment, heirId, schoolYear, amount, on }: Extract<SchoolBody, { kind: 'paid' }>,
): Promise<Done | undefined> {
  const before = await trx
    .selectFrom('claim_school_year')
    .select(['claim_id', 'heir_id', 'school_year', 'paid', 'paid_on'])
    .where('regency_code', '=', claim.regency_code)
    .where('payment_id', '=', payment)
    .executeTakeFirst()
  if (!before) return undefined
  const same =
    before.claim_id === claim.id &&
    before.heir_id === heirId &&
    before.school_year === schoolYear &&
    before.paid === amount &&
    before.paid_on === on
  return same ? { ok: true } : refusal('claim-payment-differs')
}

/** An accepted paper of school of this case, of this child or of no one named, that proves no other year. */
async function proves(
  trx: Tx,
  claim: Claim,
  { documentId, heirId }: Extract<SchoolBody, { kind: 'proven' }>,
): Promise<boolean> {
  const paper = await trx
    .selectFrom('claim_document')
    .select(['kind', 'heir_id'])
    .where('regency_code', '=', claim.regency_code)
    .where('event_id', '=', claim.event_id)
    .where('id', '=', documentId)
    .where('state', '=', 'accepted')
    .executeTakeFirst()
  const used = await trx
    .selectFrom('claim_school_year')
    .select('id')
    .where('regency_code', '=', claim.regency_code)
    .where('proof_id', '=', documentId)
    .executeTakeFirst()
  return (
    paper !== undefined &&
    used === undefined &&
    proofs.includes(paper.kind) &&
    (paper.heir_id === null || paper.heir_id === heirId)
  )
}

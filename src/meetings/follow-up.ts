import { sql } from 'kysely'
import { recordAct } from '../access/questions.ts'
import { takePaper } from '../claims/questions.ts'
import { type Db, type Tx, tx } from '../platform/db/index.ts'
import { type Refusal, refusal } from '../platform/problem.ts'
import type { Vault } from '../platform/vault.ts'
import { type Acting, isOwn, mayRun } from './acting.ts'
import type { FollowUpBody } from './api.ts'
import { decisionsOf } from './decisions-of.ts'

type Done = { ok: true } | Refusal

/** Says what was done about a decision; done when its owner says so, dropped or opened again by those who lead meetings. */
export const followUp = (db: Db, acting: Acting, decisionId: string, body: FollowUpBody): Promise<Done> =>
  tx(db, async (trx) => {
    const { regencyCode, actor, at, office } = acting
    const decision = await ownDecision(trx, acting, decisionId)
    if (!decision.ok) return decision
    const there = await followUpOf(trx, regencyCode, body.id)
    if (there) return there.decision_id === decisionId ? { ok: true } : refusal('conflict')
    const { state } = body
    if (state === decision.state) return refusal('meeting-decision-state')
    if ((state === 'dropped' || state === 'open') && !mayRun(acting)) return refusal('meeting-not-leading')
    if (state !== null && body.text.length < 10) return refusal('meeting-reason-short')
    await trx
      .insertInto('meeting_follow_up')
      .values({
        regency_code: regencyCode,
        id: body.id,
        decision_id: decisionId,
        text: body.text,
        reference: body.reference,
        state,
        by: actor,
        office,
        at,
      })
      .execute()
    if (state !== null)
      await trx
        .updateTable('meeting_decision')
        .set({ state, state_reason: body.text, state_by: actor, state_at: at })
        .where('regency_code', '=', regencyCode)
        .where('id', '=', decisionId)
        .execute()
    await note(trx, acting, decisionId, 'meeting.followed-up', {
      meeting: decision.meeting_id,
      state: state ?? '',
    })
    return { ok: true }
  })

/** Adds the paper that proves it: drawn anew, sealed in the vault, written down. Sent twice it is one. */
export async function attachDocument(
  { db, vault }: { db: Db; vault: Vault },
  acting: Acting,
  id: string,
  { bytes, fileName }: { bytes: Uint8Array; fileName: string },
): Promise<Done> {
  const { regencyCode } = acting
  const taken = await takePaper(bytes, fileName)
  if (!taken.ok) return taken
  const { paper } = taken
  await vault.store(only(paper.bytes))
  return tx(db, async (trx) => {
    const there = await followUpOf(trx, regencyCode, id)
    if (!there) return refusal('not-found')
    const decision = await ownDecision(trx, acting, there.decision_id)
    if (!decision.ok) return decision
    if (there.came_as)
      return there.came_as === paper.cameAs ? { ok: true } : refusal('meeting-document-there')
    if (there.by !== acting.actor) return refusal('forbidden')
    await trx
      .updateTable('meeting_follow_up')
      .set({
        sha256: paper.sha256,
        came_as: paper.cameAs,
        form: paper.kind,
        bytes: paper.bytes.length,
        pages: paper.pages,
      })
      .where('regency_code', '=', regencyCode)
      .where('id', '=', id)
      .execute()
    await note(trx, acting, there.decision_id, 'meeting.document-added', { format: paper.kind })
    return { ok: true }
  })
}

/** A paper, for whoever reads the meeting; each look is an act of its own. */
export async function openFollowUp({ db, vault }: { db: Db; vault: Vault }, acting: Acting, id: string) {
  const there = await followUpOf(db, acting.regencyCode, id)
  if (!there?.sha256 || !there.form) return refusal('not-found')
  const seen = await decisionsOf(db, acting, sql`d.id = ${there.decision_id}`)
  if (seen.length === 0) return refusal('not-found')
  if (!(await vault.has(there.sha256))) return refusal('claim-paper-gone')
  await note(db, acting, there.decision_id, 'meeting.document-opened', { id })
  return { ok: true as const, file: vault.read(there.sha256), form: there.form }
}

/** A decision the reader may report on, held for this transaction. */
async function ownDecision(trx: Tx, acting: Acting, id: string) {
  const found = await trx
    .selectFrom('meeting_decision as d')
    .innerJoin('meeting as m', (join) =>
      join.onRef('m.regency_code', '=', 'd.regency_code').onRef('m.id', '=', 'd.meeting_id'),
    )
    .select(['d.state', 'd.owner_party', 'd.owner_office', 'd.meeting_id', 'm.state as meetingState'])
    .where('d.regency_code', '=', acting.regencyCode)
    .where('d.id', '=', id)
    .forUpdate('d')
    .executeTakeFirst()
  if (!found) return refusal('not-found')
  if (!mayRun(acting) && !isOwn(acting, found.owner_party, found.owner_office))
    return refusal('meeting-not-owner')
  if (found.meetingState === 'planned') return refusal('meeting-not-held')
  return { ok: true as const, ...found }
}

const followUpOf = (db: Db | Tx, regencyCode: string, id: string) =>
  db
    .selectFrom('meeting_follow_up')
    .select(['decision_id', 'came_as', 'sha256', 'form', 'by'])
    .where('regency_code', '=', regencyCode)
    .where('id', '=', id)
    .executeTakeFirst()

type Act = 'meeting.followed-up' | 'meeting.document-added' | 'meeting.document-opened'
const note = (
  trx: Db | Tx,
  { regencyCode, actor, at }: Acting,
  decisionId: string,
  action: Act,
  detail: Record<string, string>,
) =>
  recordAct(trx, { regencyCode, actor, at, action, subjectKind: 'decision', subjectId: decisionId, detail })

async function* only(bytes: Buffer) {
  yield bytes
}

import { sql } from 'kysely'
import { recordAct } from '../../access/questions.ts'
import { type Tx, tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { Vault } from '../../platform/vault.ts'
import { openEvent } from '../events/open-event.ts'
import type { Acting, Ground } from '../ground.ts'
import { type Paper, takePaper } from '../papers/take-paper.ts'
import { isPaperKind } from './required.ts'

type Done = { ok: true } | Refusal
export interface Given {
  /** Made by the client: the same paper sent twice is one. */
  id: string
  kind: string
  heirId: string | null
  bytes: Uint8Array
  fileName: string
}

/**
 * Takes a paper of a case in: drawn anew, sealed in the vault, and then written down. Broken off between the two, only a
 * sealed file nobody names is left; sent again it is the same one.
 */
export async function keepDocument(
  ground: Ground & { vault: Vault },
  acting: Acting,
  eventId: string,
  { id, kind, heirId, bytes, fileName }: Given,
): Promise<Done> {
  if (!isPaperKind(kind)) return refusal('claim-paper-kind', { kind: kind.slice(0, 60) })
  const taken = await takePaper(bytes, fileName)
  if (!taken.ok) return taken
  const { paper } = taken
  await ground.vault.store(only(paper.bytes))
  return tx(ground.db, async (trx) => {
    const opened = await openEvent(trx, acting.regencyCode, eventId)
    if (!opened.ok) return opened
    const there = await documentOf(trx, acting.regencyCode, id)
    const same = there?.came_as === paper.cameAs && there.event_id === eventId && there.kind === kind
    if (there) return same ? { ok: true } : refusal('claim-paper-differs')
    if (heirId !== null && !(await isHeirOf(trx, acting.regencyCode, eventId, heirId)))
      return refusal('not-found')
    await write(trx, acting, eventId, { id, kind, heirId, paper })
    await note(trx, acting, eventId, 'received', { number: opened.event.number, kind })
    return { ok: true }
  })
}

/** Whether a paper will do: accepted, given back with the reason, or taken out as one that does not belong here. */
export const judgeDocument = (
  { db }: Pick<Ground, 'db'>,
  acting: Acting,
  id: string,
  { state, reason }: { state: 'accepted' | 'returned' | 'removed'; reason: string },
): Promise<Done> =>
  tx(db, async (trx) => {
    const found = await documentOf(trx, acting.regencyCode, id)
    if (!found || found.state === 'removed') return refusal('not-found')
    const opened = await openEvent(trx, acting.regencyCode, found.event_id)
    if (!opened.ok) return opened
    if (state !== 'accepted' && reason.length < 5) return refusal('claim-paper-reason')
    if (state !== 'accepted' && (await isReliedOn(trx, acting.regencyCode, found)))
      return refusal('claim-paper-relied')
    await trx
      .updateTable('claim_document')
      .set({ state, state_by: acting.actor, state_at: acting.at, state_reason: reason })
      .where('regency_code', '=', acting.regencyCode)
      .where('id', '=', id)
      .execute()
    await note(trx, acting, found.event_id, state, { number: opened.event.number, kind: found.kind }, reason)
    return { ok: true }
  })

async function* only(bytes: Buffer) {
  yield bytes
}

const documentOf = (trx: Tx, regencyCode: string, id: string) =>
  trx
    .selectFrom('claim_document')
    .select(['id', 'event_id', 'kind', 'came_as', 'state'])
    .where('regency_code', '=', regencyCode)
    .where('id', '=', id)
    .executeTakeFirst()

/** An accepted paper of a claim that was sent, or that proved a school year, is part of what BPJS decided on. */
async function isReliedOn(
  trx: Tx,
  regencyCode: string,
  { id, event_id, state }: { id: string; event_id: string; state: string },
): Promise<boolean> {
  if (state !== 'accepted') return false
  const { rows } =
    await sql`select from claim c where c.regency_code = ${regencyCode} and c.event_id = ${event_id}
      and c.frozen_at is not null and c.state <> 'withdrawn'
    union all select from claim_school_year y where y.regency_code = ${regencyCode} and y.proof_id = ${id} limit 1`.execute(
      trx,
    )
  return rows.length > 0
}

async function isHeirOf(trx: Tx, regencyCode: string, eventId: string, heirId: string): Promise<boolean> {
  const heir = await trx
    .selectFrom('claim_heir')
    .select('id')
    .where('regency_code', '=', regencyCode)
    .where('event_id', '=', eventId)
    .where('id', '=', heirId)
    .executeTakeFirst()
  return heir !== undefined
}

const write = (
  trx: Tx,
  { regencyCode, actor, at }: Acting,
  eventId: string,
  { id, kind, heirId, paper }: { id: string; kind: string; heirId: string | null; paper: Paper },
) =>
  trx
    .insertInto('claim_document')
    .values({
      regency_code: regencyCode,
      id,
      event_id: eventId,
      kind,
      heir_id: heirId,
      sha256: paper.sha256,
      came_as: paper.cameAs,
      look: paper.look,
      form: paper.kind,
      bytes: paper.bytes.length,
      pages: paper.pages,
      state: 'received',
      state_by: actor,
      state_at: at,
      uploaded_by: actor,
      uploaded_at: at,
    })
    .execute()

const note = (
  trx: Tx,
  { regencyCode, actor, at }: Acting,
  eventId: string,
  what: 'received' | 'accepted' | 'returned' | 'removed',
  { number, kind }: { number: string; kind: string },
  reason = '',
) =>
  recordAct(trx, {
    regencyCode,
    actor,
    at,
    action: `claim-document.${what}`,
    subjectKind: 'claim-event',
    subjectId: eventId,
    ...(reason && { reason }),
    detail: { number, kind },
  })

import { sql } from 'kysely'
import { v7 } from 'uuid'
import { recordAct } from '../access/questions.ts'
import { type Db, tx } from '../platform/db/index.ts'
import { type Refusal, refusal } from '../platform/problem.ts'
import type { Licence, PublicationFile } from './api.ts'
import { makePreview } from './make-preview.ts'

export interface Acting {
  regencyCode: string
  actor: string
  at: Date
}

/** Freezes what the preview of this fingerprint showed: from now on anybody may read it. */
export function publish(
  db: Db,
  acting: Acting,
  { licence, fingerprint }: { licence: Licence; fingerprint: string },
): Promise<{ ok: true; file: PublicationFile } | Refusal> {
  const { regencyCode, actor, at } = acting
  return tx(db, async (trx) => {
    // Two at once would each be checked without the other.
    await sql`select pg_advisory_xact_lock(hashtext(${`publish ${regencyCode}`}))`.execute(trx)
    const made = await makePreview(trx, { regencyCode, at, licence })
    if (!made.ok) return made
    const { file, atoms, hidden, cells } = made.preview
    if (made.preview.fingerprint !== fingerprint) return refusal('publication-changed')
    const id = v7()
    await trx
      .insertInto('publication')
      .values({
        regency_code: regencyCode,
        id,
        as_of: file.asOf,
        month: file.month,
        licence,
        file: JSON.stringify(file),
        atoms: JSON.stringify(atoms),
        hidden,
        published_by: actor,
        published_at: at,
      })
      .execute()
    await recordAct(trx, {
      ...acting,
      action: 'publication.published',
      subjectKind: 'publication',
      subjectId: id,
      detail: { month: file.month, hidden: hidden.length, cells },
    })
    return { ok: true, file }
  })
}

/** Takes a publication back: it is shown no more, and is still what later ones are checked against, for it was read. */
export function withdraw(
  db: Db,
  acting: Acting,
  id: string,
  reason: string,
): Promise<{ ok: true } | Refusal> {
  const { regencyCode, actor, at } = acting
  return tx(db, async (trx) => {
    const taken = await trx
      .updateTable('publication')
      .set({ withdrawn_by: actor, withdrawn_at: at, withdraw_reason: reason })
      .where('regency_code', '=', regencyCode)
      .where('id', '=', id)
      .where('withdrawn_at', 'is', null)
      .returning('month')
      .executeTakeFirst()
    if (!taken) return refusal('not-found')
    await recordAct(trx, {
      ...acting,
      action: 'publication.withdrawn',
      subjectKind: 'publication',
      subjectId: id,
      reason,
      detail: { month: taken.month },
    })
    return { ok: true }
  })
}

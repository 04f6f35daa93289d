import type { Readable } from 'node:stream'
import { sql } from 'kysely'
import { recordAct } from '../../access/questions.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { Vault } from '../../platform/vault.ts'
import type { Acting, Ground } from '../ground.ts'

export interface Opened {
  ok: true
  file: Readable
  form: 'pdf' | 'jpg' | 'png'
  name: string
}

/** A paper, for those on the case alone: who sent it in, or sees to one of its claims. Each look is an act of its own. */
export async function openDocument(
  { db, vault }: Pick<Ground, 'db'> & { vault: Vault },
  { regencyCode, actor, at }: Acting,
  id: string,
): Promise<Opened | Refusal> {
  const { rows } = await sql<{
    sha256: string
    form: Opened['form']
    kind: string
    number: string
    eventId: string
    personId: string | null
    onCase: boolean
  }>`select d.sha256, d.form, d.kind, e.number, e.id as "eventId", e.person_id as "personId",
      d.uploaded_by = ${actor} or exists (select from claim c where c.regency_code = ${regencyCode} and c.event_id = e.id
        and c.owner = ${actor} and c.state <> 'withdrawn') as "onCase"
    from claim_document d join claim_event e on e.regency_code = ${regencyCode} and e.id = d.event_id
    where d.regency_code = ${regencyCode} and d.id = ${id}::uuid and d.state <> 'removed'`.execute(db)
  const [found] = rows
  if (!found) return refusal('not-found')
  if (!found.onCase) return refusal('claim-not-on-case', { number: found.number })
  if (!(await vault.has(found.sha256))) return refusal('claim-paper-gone')
  await recordAct(db, {
    regencyCode,
    actor,
    at,
    action: 'claim-document.opened',
    subjectKind: 'claim-event',
    subjectId: found.eventId,
    detail: { number: found.number, kind: found.kind, shown: found.personId },
  })
  return { ok: true, file: vault.read(found.sha256), form: found.form, name: `${found.number}-${found.kind}` }
}

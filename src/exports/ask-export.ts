import { v7 } from 'uuid'
import { recordAct } from '../access/questions.ts'
import { countFullPeople, countNikFile } from '../coverage/questions.ts'
import { countFullMembers } from '../financing/questions.ts'
import { type Db, tx } from '../platform/db/index.ts'
import type { Language } from '../platform/i18n.ts'
import { type Refusal, refusal } from '../platform/problem.ts'
import type { ExportBody } from './api.ts'
import { type ExportGround, type Person, waitsFor } from './ground.ts'
import { newTracingCode } from './tracing-code.ts'

/** Somebody asks for a file with full numbers. Nothing is read yet but how many there are. */
export async function askExport(
  { db, key }: Pick<ExportGround, 'db' | 'key'>,
  person: Person,
  body: ExportBody,
  language: Language,
  at: Date,
): Promise<{ ok: true; id: string } | Refusal> {
  const found = await measure(db, key, person.regencyCode, body, at)
  if (!found.ok) return found
  if (found.persons === 0) return refusal('export-nobody')
  const id = v7()
  const { kind, purpose, reason } = body
  await tx(db, async (trx) => {
    await trx
      .insertInto('full_export')
      .values({
        regency_code: person.regencyCode,
        id,
        kind,
        asked: JSON.stringify(askedIn(body)),
        as_of: found.asOf,
        persons: found.persons,
        purpose,
        reason,
        language,
        code: newTracingCode(),
        asked_by: person.actor,
        asked_by_user: person.userId,
        asked_as: person.role,
        asked_at: at,
        expires_at: new Date(at.getTime() + waitsFor),
      } as never)
      .execute()
    await recordAct(trx, {
      regencyCode: person.regencyCode,
      actor: person.actor,
      at,
      action: 'export.asked',
      subjectKind: 'export',
      subjectId: id,
      reason,
      detail: { kind, purpose, persons: found.persons, asOf: found.asOf },
    })
  })
  return { ok: true, id }
}

function askedIn(body: ExportBody): object {
  if (body.kind === 'people') return body.people
  return body.kind === 'bill' ? body.members : { fault: body.fault }
}

async function measure(db: Db, key: ExportGround['key'], regencyCode: string, body: ExportBody, at: Date) {
  if (body.kind === 'people')
    return countFullPeople(db, key, regencyCode, { ...body.people, page: 0, pageSize: 50 }, at)
  if (body.kind === 'bill') {
    const counted = await countFullMembers(db, regencyCode, body.members)
    return counted.ok ? { ...counted, asOf: null } : counted
  }
  return { ok: true as const, asOf: null, persons: await countNikFile(db, regencyCode, body.fault) }
}

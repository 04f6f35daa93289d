import { sql } from 'kysely'
import { recordAct } from '../../access/questions.ts'
import type { Secrets } from '../../platform/crypto.ts'
import type { Db } from '../../platform/db/index.ts'
import type { Scope } from '../../platform/http/scope.ts'

/** Opens the full NIK of a person; who, when and why is written down before it is shown. */
export async function openNik(
  db: Db,
  secrets: Secrets,
  scope: Scope,
  personId: string,
  reason: string,
  at: Date,
): Promise<{ ok: true; nik: string | null } | { ok: false; problem: 'not-found' }> {
  const sealed = await db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ nik_sealed: Buffer | null }>`
      select nik_sealed from (
        select 1 as place, w.nik_sealed, w.nik_status from worker w
          where w.regency_code = ${scope.regencyCode} and w.id = ${personId}
        union all
        select 2, p.nik_sealed, p.nik_status from worker_match m
          join participant p on p.regency_code = m.regency_code and p.id = m.participant_id
          where m.regency_code = ${scope.regencyCode} and m.worker_id = ${personId} and m.status = 'registered'
        union all
        select 3, p.nik_sealed, p.nik_status from participant p
          where p.regency_code = ${scope.regencyCode} and p.id = ${personId}
      ) held order by (nik_status = 'valid') desc, (nik_sealed is not null) desc, place limit 1`.execute(trx)
    if (!rows[0]) return undefined
    await recordAct(trx, {
      regencyCode: scope.regencyCode,
      actor: scope.actor,
      at,
      action: 'nik.opened',
      subjectKind: 'person',
      subjectId: personId,
      reason,
    })
    return rows[0].nik_sealed
  })
  if (sealed === undefined) return { ok: false, problem: 'not-found' }
  return { ok: true, nik: sealed === null ? null : secrets.open(sealed) }
}

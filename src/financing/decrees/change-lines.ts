import { sql } from 'kysely'
import { recordAct } from '../../access/questions.ts'
import { type Db, tx } from '../../platform/db/index.ts'
import type { Refusal } from '../../platform/problem.ts'
import type { Acting } from '../acting.ts'
import type { RemoveBody } from './api.ts'
import { isStopped } from './check-lines.ts'
import type { FindingCode } from './findings.ts'
import { openDecree } from './open-decree.ts'

type Changed = { ok: true; lines: number }
const having = (finding: string) => sql<boolean>`l.findings @> ${JSON.stringify([{ code: finding }])}::jsonb`

/** Takes people out of a draft: those named, those with a finding, or all that cannot be signed. */
export function removePeople(
  db: Db,
  acting: Acting,
  decreeId: string,
  { lineIds, finding, stopped }: RemoveBody,
): Promise<Changed | Refusal> {
  return tx(db, async (trx) => {
    const opened = await openDecree(trx, acting.regencyCode, decreeId, ['draft'])
    if (!opened.ok) return opened
    const which = [
      ...(lineIds ? [sql<boolean>`l.id = any(${lineIds}::uuid[])`] : []),
      ...(finding ? [having(finding)] : []),
      ...(stopped ? [isStopped] : []),
    ]
    if (which.length === 0) return { ok: true, lines: 0 }
    const { rows } = await sql`delete from decree_line l where l.regency_code = ${acting.regencyCode}
      and l.decree_id = ${decreeId} and ${sql.join(which, sql` and `)} returning 1`.execute(trx)
    await recordAct(trx, {
      ...acting,
      action: 'decree.people-removed',
      subjectKind: 'decree',
      subjectId: decreeId,
      detail: { lines: rows.length, finding: finding ?? null },
    })
    return { ok: true, lines: rows.length }
  })
}

/** Everybody with a finding that asks for a reason gets this one. */
export function passFinding(
  db: Db,
  acting: Acting,
  decreeId: string,
  { finding, reason }: { finding: FindingCode; reason: string },
): Promise<Changed | Refusal> {
  return tx(db, async (trx) => {
    const opened = await openDecree(trx, acting.regencyCode, decreeId, ['draft'])
    if (!opened.ok) return opened
    const { rows } = await sql`update decree_line l set passed_reason = ${reason}
      where l.regency_code = ${acting.regencyCode} and l.decree_id = ${decreeId} and ${having(finding)} returning 1`.execute(
      trx,
    )
    await recordAct(trx, {
      ...acting,
      action: 'decree.finding-passed',
      subjectKind: 'decree',
      subjectId: decreeId,
      reason,
      detail: { finding, lines: rows.length },
    })
    return { ok: true, lines: rows.length }
  })
}

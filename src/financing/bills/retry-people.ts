import { sql } from 'kysely'
import { recordAct } from '../../access/questions.ts'
import { type Db, tx } from '../../platform/db/index.ts'
import type { Acting } from '../acting.ts'
import { isHeld } from './live-lines.ts'

/** People BPJS rejected are asked for again from the next bill on, as what was wrong is mended. Gives how many were held. */
export const retryPeople = (
  db: Db,
  acting: Acting,
  lineIds: readonly string[],
  reason: string,
): Promise<{ ok: true; lines: number }> =>
  tx(db, async (trx) => {
    const { regencyCode, actor, at } = acting
    const { rows } = await sql`
      insert into bill_retry (regency_code, line_id, at, by, reason)
      select l.regency_code, l.id, ${at}, ${actor}, ${reason} from decree_line l
      where l.regency_code = ${regencyCode} and l.id = any(${lineIds}::uuid[]) and ${isHeld(regencyCode)}
      on conflict do nothing returning line_id`.execute(trx)
    if (rows.length > 0)
      await recordAct(trx, {
        ...acting,
        action: 'bill.people-retried',
        subjectKind: 'decree-line',
        subjectId: rows.length === 1 ? (rows[0] as { line_id: string }).line_id : regencyCode,
        reason,
        detail: { people: rows.length },
      })
    return { ok: true, lines: rows.length }
  })

import { v7 } from 'uuid'
import { recordAct } from '../access/questions.ts'
import { type Db, type Tx, tx } from '../platform/db/index.ts'
import { type Refusal, refusal } from '../platform/problem.ts'
import { type KindId, kindOf } from './kinds.ts'

export interface Acting {
  regencyCode: string
  actor: string
  at: Date
}

/** What the regency last chose of each kind, and of the daily run (subject `daily`). */
export async function choicesOf(db: Db | Tx, regencyCode: string) {
  const rows = await db
    .selectFrom('retention_choice')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .orderBy('chosen_at')
    .orderBy('id')
    .execute()
  return new Map(rows.map((row) => [row.subject, row]))
}

/** Days a kind is kept here: as chosen, else as declared. */
export async function daysOf(db: Db | Tx, regencyCode: string, kind: KindId): Promise<number | null> {
  const chosen = (await choicesOf(db, regencyCode)).get(kind)
  return chosen?.days ?? kindOf(kind).days
}

/** The regency keeps a kind longer or shorter, within what is lawful to choose. */
export function chooseDays(
  db: Db,
  acting: Acting,
  { kind, days, reason }: { kind: KindId; days: number; reason: string },
): Promise<{ ok: true } | Refusal> {
  const { bounds } = kindOf(kind)
  if (!bounds) return Promise.resolve(refusal('retention-fixed'))
  if (days < bounds.least || days > bounds.most) return Promise.resolve(refusal('retention-bounds', bounds))
  return tx(db, async (trx) => {
    const before = await daysOf(trx, acting.regencyCode, kind)
    await write(trx, acting, { subject: kind, days, enabled: null, reason })
    const detail = { days, before }
    await recordAct(trx, {
      ...acting,
      action: 'retention.chosen',
      subjectKind: 'retention',
      subjectId: kind,
      reason,
      detail,
    })
    return { ok: true }
  })
}

/** Whether what is over goes every day by itself. */
export function switchDaily(
  db: Db,
  acting: Acting,
  { on, reason }: { on: boolean; reason: string },
): Promise<{ ok: true }> {
  return tx(db, async (trx) => {
    await write(trx, acting, { subject: 'daily', days: null, enabled: on, reason })
    await recordAct(trx, {
      ...acting,
      action: 'retention.switched',
      subjectKind: 'retention',
      subjectId: 'daily',
      reason,
      detail: { on },
    })
    return { ok: true }
  })
}

const write = (
  trx: Tx,
  { regencyCode, actor, at }: Acting,
  choice: { subject: string; days: number | null; enabled: boolean | null; reason: string },
) =>
  trx
    .insertInto('retention_choice')
    .values({ regency_code: regencyCode, id: v7(), ...choice, chosen_by: actor, chosen_at: at })
    .execute()

import { sql } from 'kysely'
import { recordAct } from '../../access/questions.ts'
import { type Db, type Tx, tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { Acting } from '../acting.ts'
import type { SourceBody } from '../api.ts'

/** Opens a source of money. Asked twice with one id it is opened once. */
export function openSource(db: Db, acting: Acting, source: SourceBody): Promise<{ ok: true } | Refusal> {
  return tx(db, async (trx) => {
    const fault = await faultOf(trx, acting.regencyCode, source)
    if (fault) return fault
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('funding_source')
      .values({
        regency_code: acting.regencyCode,
        id: source.id,
        kind: source.kind,
        name: source.name,
        office: source.office,
        activity_code: source.activityCode,
        account_code: source.accountCode,
        village_code: source.villageCode,
        opened_by: acting.actor,
        opened_at: acting.at,
        closed_by: null,
        closed_at: null,
        closed_reason: null,
      })
      .onConflict((conflict) => conflict.columns(['regency_code', 'id']).doNothing())
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows)
      await recordAct(trx, {
        ...acting,
        action: 'funding-source.opened',
        subjectKind: 'funding-source',
        subjectId: source.id,
        detail: { kind: source.kind, village: source.villageCode || null },
      })
    return { ok: true }
  })
}

async function faultOf(trx: Tx, regencyCode: string, source: SourceBody): Promise<Refusal | undefined> {
  const { villageCode, kind, name, id } = source
  if (villageCode && kind !== 'add' && kind !== 'dana-desa') return refusal('funding-village-unfit')
  const { rows } = await sql<{ village: boolean; taken: boolean }>`
    select exists (select from village where code = ${villageCode} and regency_code = ${regencyCode}) as village,
      exists (select from funding_source where regency_code = ${regencyCode} and lower(name) = lower(${name})
        and closed_at is null and id <> ${id}) as taken`.execute(trx)
  const [found] = rows
  if (villageCode && !found!.village) return refusal('grant-area-unknown', { code: villageCode })
  return found!.taken ? refusal('funding-source-taken', { name }) : undefined
}

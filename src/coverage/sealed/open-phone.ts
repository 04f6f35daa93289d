import { type RawBuilder, sql } from 'kysely'
import { recordAct } from '../../access/questions.ts'
import type { Secrets } from '../../platform/crypto.ts'
import { type Db, tx } from '../../platform/db/index.ts'
import type { Scope } from '../../platform/http/scope.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { OpenPhoneView } from './api.ts'

interface Held {
  sealed: Buffer
  list: string
  asOf: string | null
}

/**
 * Opens the telephones the lists tell of a person, each with the newest list that says it; who, when and why is written
 * down before they are shown.
 */
export async function openPhone(
  db: Db,
  secrets: Secrets,
  scope: Scope,
  personId: string,
  reason: string,
  at: Date,
): Promise<{ ok: true; phones: OpenPhoneView['phones'] } | Refusal> {
  const r = sql`${scope.regencyCode}`
  const held = await tx(db, async (trx) => {
    const { rows: found } = await sql<{ held: number }>`
      select 1 as held from worker where regency_code = ${r} and id = ${personId}
      union all select 1 from participant where regency_code = ${r} and id = ${personId} limit 1`.execute(trx)
    if (!found[0]) return undefined
    const { rows } = await heldBy(r, personId).execute(trx)
    await recordAct(trx, {
      regencyCode: scope.regencyCode,
      actor: scope.actor,
      at,
      action: 'phone.opened',
      subjectKind: 'person',
      subjectId: personId,
      reason,
    })
    return rows
  })
  if (!held) return refusal('not-found')
  const newest = new Map<string, OpenPhoneView['phones'][number]>()
  for (const { sealed, list, asOf } of held) {
    const phone = secrets.open(sealed)
    if (!newest.has(phone)) newest.set(phone, { phone, list, asOf })
  }
  return { ok: true, phones: [...newest.values()] }
}

const heldBy = (r: RawBuilder<unknown>, personId: string) => sql<Held>`
  select s.phone_sealed as sealed, l.name as list, i.as_of as "asOf" from (
    select source_record_id from worker_source where regency_code = ${r} and worker_id = ${personId}
    union select m.source_record_id from membership m where m.regency_code = ${r} and m.participant_id in (
      select ${personId}::uuid union select participant_id from worker_match
        where regency_code = ${r} and worker_id = ${personId} and status = 'registered')
  ) x
  join source_record s on s.regency_code = ${r} and s.id = x.source_record_id and s.phone_sealed is not null
  join list l on l.regency_code = ${r} and l.id = s.list_id
  left join lateral (
    select max(m.as_of)::text as as_of from import_row ir
    join import m on m.regency_code = ${r} and m.id = ir.import_id and m.status = 'committed'
    where ir.regency_code = ${r} and ir.source_record_id = s.id
  ) i on true
  order by i.as_of desc nulls last, l.name, s.id`

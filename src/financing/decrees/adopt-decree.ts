import { sql } from 'kysely'
import { type Db, type Tx, txUnlessRefused } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { FundedGroup } from '../../rules/index.ts'
import type { Acting } from '../acting.ts'
import { recordStep } from './make-decree.ts'
import { openDecree } from './open-decree.ts'
import { bindSources, printOf } from './sign-decree.ts'

export interface OldDecree {
  id: string
  title: string
  number: string
  signedOn: string
  fromMonth: string
  /** The first month no longer paid. */
  untilMonth: string
  /** Which source pays which group. */
  groups: readonly { group: FundedGroup; sourceId: string }[]
  reason: string
}

/**
 * Enters a decree that was signed before the regency used this program: everybody whom BPJS lists as paid for by the regency,
 * by group. It is taken as it stood: nobody is left out for what is known of them today. Bound to its sources like any other.
 */
export const adoptDecree = (
  db: Db,
  acting: Acting,
  old: OldDecree,
): Promise<{ ok: true; people: number } | Refusal> =>
  txUnlessRefused(db, async (trx): Promise<{ ok: true; people: number } | Refusal> => {
    const { regencyCode, actor, at } = acting
    const { id, title, number, signedOn, fromMonth, untilMonth, reason } = old
    if (untilMonth <= fromMonth) return refusal('decree-months')
    if (signedOn > at.toISOString().slice(0, 10)) return refusal('decree-future')
    const taken = await trx
      .selectFrom('decree')
      .select('id')
      .where('regency_code', '=', regencyCode)
      .where('state', '=', 'signed')
      .where(sql<boolean>`lower(number) = lower(${number})`)
      .executeTakeFirst()
    if (taken) return refusal('decree-number-taken', { number })
    await trx
      .insertInto('decree')
      .values({
        regency_code: regencyCode,
        id,
        title,
        from_month: fromMonth,
        until_month: untilMonth,
        state: 'signed',
        number,
        signed_on: signedOn,
        made_by: actor,
        made_at: at,
      })
      .execute()
    const people = await takeMembers(trx, regencyCode, old)
    if (people === 0) return refusal('decree-empty')
    const print = await printOf(trx, regencyCode, id)
    await trx
      .updateTable('decree')
      .set({ print })
      .where('regency_code', '=', regencyCode)
      .where('id', '=', id)
      .execute()
    const opened = await openDecree(trx, regencyCode, id, ['signed'])
    if (!opened.ok) return opened
    const fault = await bindSources(trx, acting, opened.decree, { number, signedOn })
    if (fault) return fault
    await recordStep(trx, acting, id, 'signed', { reason, detail: { print } })
    return { ok: true, people }
  })

/** Members paid by the regency as figures have them; on no worker list they stand under the id of the participant. */
async function takeMembers(
  trx: Tx,
  regencyCode: string,
  { id, fromMonth, untilMonth, groups }: OldDecree,
): Promise<number> {
  const r = sql`${regencyCode}::text`
  const { rows } = await sql`
    insert into decree_line (regency_code, id, decree_id, kind, worker_id, group_code, source_id, from_month, until_month, signed,
      name, birth_date, sex, district_code, village_code, nik_index, nik_sealed, nik_mask)
    select ${r}, gen_random_uuid(), ${id}::uuid, 'add', p.person_id, p.group_code, g."sourceId", ${fromMonth}::date, ${untilMonth}::date,
      true, p.name, p.birth_date, p.sex, p.district_code, p.village_code, p.nik_index,
      coalesce(w.nik_sealed, c.nik_sealed), p.nik_mask
    from coverage_person p
    join jsonb_to_recordset(${JSON.stringify(groups)}::jsonb) as g("group" text, "sourceId" uuid) on g."group" = p.group_code
    left join worker w on w.regency_code = ${r} and w.id = p.worker_id
    left join participant c on c.regency_code = ${r} and c.id = p.participant_id
    where p.regency_code = ${r} and p.financed and not exists (select from decree_line l
      where l.regency_code = ${r} and l.worker_id = p.person_id and l.signed and l.kind = 'add'
        and daterange(l.from_month, least(l.until_month, l.ended_month)) && daterange(${fromMonth}::date, ${untilMonth}::date))
    returning 1`.execute(trx)
  return rows.length
}

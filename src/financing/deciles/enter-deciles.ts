import { sql } from 'kysely'
import { recordAct } from '../../access/questions.ts'
import { dayOf } from '../../platform/day.ts'
import { type Db, type Tx, tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { Acting } from '../acting.ts'
import type { DecilesBody, EnteredDecilesView } from './api.ts'
import type { DecileRow } from './read-deciles.ts'

const faultsShown = 200

/**
 * Keeps the decile of everybody the lists know, the latest of each source; of others nothing is kept. All of the file or
 * nothing, unless rows that cannot be read are to be left out. One statement, whatever its length; sent twice, the same.
 */
export const enterDeciles = (
  db: Db,
  acting: Acting,
  { source, asOf, leaveOut, apply }: DecilesBody,
  rows: readonly DecileRow[],
): Promise<({ ok: true } & EnteredDecilesView) | Refusal> =>
  tx(db, async (trx): Promise<({ ok: true } & EnteredDecilesView) | Refusal> => {
    const { regencyCode, actor, at } = acting
    if (asOf > dayOf(at)) return refusal('decile-future')
    const view = await layOut(trx, regencyCode, source, asOf, rows)
    if (!apply || (view.faulty > 0 && !leaveOut)) return { ok: true, ...view, applied: false }
    await sql`insert into welfare_decile (regency_code, nik_index, source, decile, as_of, entered_by, entered_at)
      select ${regencyCode}, nik, ${source}, decile, ${asOf}::date, ${actor}, ${at}::timestamptz from told_decile
      where fault is null and known and not older
      on conflict (regency_code, nik_index, source) do update set decile = excluded.decile, as_of = excluded.as_of,
        entered_by = excluded.entered_by, entered_at = excluded.entered_at`.execute(trx)
    await recordAct(trx, {
      ...acting,
      action: 'deciles.entered',
      subjectKind: 'deciles',
      subjectId: source,
      detail: { people: view.people, changed: view.changed, asOf },
    })
    return { ok: true, ...view, applied: true }
  })

/** The temporary table `told_decile`, one row a number, gone with the transaction. */
async function layOut(
  trx: Tx,
  regencyCode: string,
  source: string,
  asOf: string,
  rows: readonly DecileRow[],
): Promise<Omit<EnteredDecilesView, 'applied'>> {
  const r = sql`${regencyCode}::text`
  await sql`create temp table told_decile on commit drop as
    with said as (select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as s("row" int, nik text, decile int)),
    one as (
      select min("row") as "row", nik, min(decile) as decile,
        case when nik is null then 'nik' when count(decile) < count(*) then 'decile'
          when min(decile) <> max(decile) then 'two-deciles' end as fault
      from said group by nik, case when nik is null then "row" end
    )
    select one.*, exists (select from worker w where w.regency_code = ${r} and w.nik_index = one.nik) as known,
      coalesce(d.as_of > ${asOf}::date, false) as older, d.decile is distinct from one.decile as differs
    from one left join welfare_decile d on d.regency_code = ${r} and d.nik_index = one.nik and d.source = ${source}`.execute(
    trx,
  )
  const { rows: counted } = await sql<Omit<EnteredDecilesView, 'applied' | 'faults'>>`
    select count(*) filter (where fault is null and known and not older)::int as people,
      count(*) filter (where fault is null and known and not older and differs)::int as changed,
      count(*) filter (where fault is null and known and older)::int as older,
      count(*) filter (where fault is null and not known)::int as nobody,
      count(*) filter (where fault is not null)::int as faulty from told_decile`.execute(trx)
  const { rows: faults } = await sql<EnteredDecilesView['faults'][number]>`
    select "row", fault as code from told_decile where fault is not null order by 1 limit ${faultsShown}`.execute(
    trx,
  )
  return { ...counted[0]!, faults }
}

import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/index.ts'
import type { FundedGroup } from '../../../rules/index.ts'
import type { AnnexRow } from './read-annex.ts'

/** Whom an old decree is of. */
export type Origin =
  | { from: 'members' }
  | { from: 'list'; listId: string }
  | { from: 'annex'; rows: readonly AnnexRow[] }

export interface Asked {
  fromMonth: string
  untilMonth: string
  /** Which source pays which group. */
  groups: readonly { group: FundedGroup; sourceId: string }[]
}

/**
 * The temporary table `adopting` (row_number, person_id, group_code, source_id, fault, taken), gone with the transaction: whom the
 * decree is of, as figures know them; `taken`: in another decree for some of the months. A group the origin does not tell is
 * that of the lists, or the only one.
 */
export async function layOutPeople(
  trx: Tx,
  regencyCode: string,
  asked: Asked,
  origin: Origin,
): Promise<void> {
  const r = sql`${regencyCode}::text`
  const groups = sql`jsonb_to_recordset(${JSON.stringify(asked.groups)}::jsonb) as g("group" text, "sourceId" uuid)`
  const only = asked.groups.length === 1 ? asked.groups[0]!.group : null
  const told =
    origin.from === 'annex' ? fromAnnex(regencyCode, origin.rows) : fromFigures(regencyCode, origin)
  await sql`create temp table adopting on commit drop as
    with told as materialized (${told})
    select t."row" as row_number, t.person_id, g."group" as group_code, g."sourceId" as source_id,
      case when t.fault is not null then t.fault
        when row_number() over (partition by t.person_id order by (t.fault is not null), t."row") > 1 then 'twice'
        when g."group" is null then 'no-group' end as fault,
      exists (select from decree_line l where l.regency_code = ${r} and l.worker_id = t.person_id and l.signed and l.kind = 'add'
        and daterange(l.from_month, least(l.until_month, l.ended_month)) && daterange(${asked.fromMonth}::date, ${asked.untilMonth}::date))
        as taken
    from told t
    left join ${groups} on g."group" = case
      when t."group" is not null then t."group"
      when t.own_group in (select value->>'group' from jsonb_array_elements(${JSON.stringify(asked.groups)}::jsonb)) then t.own_group
      else ${only}::text end`.execute(trx)
}

/** Members are of the group BPJS or the lists say, and of no other. */
function fromFigures(regencyCode: string, origin: Exclude<Origin, { from: 'annex' }>) {
  const r = sql`${regencyCode}::text`
  if (origin.from === 'members')
    return sql`select null::int as "row", null::text as fault, person_id, group_code as "group", group_code as own_group
      from coverage_person where regency_code = ${r} and financed`
  return sql`select distinct null::int as "row", null::text as fault, p.person_id, null::text as "group", p.group_code as own_group
    from import i join import_row ir on ir.regency_code = ${r} and ir.import_id = i.id
    join worker_source x on x.regency_code = ${r} and x.source_record_id = ir.source_record_id
    join coverage_person p on p.regency_code = ${r} and p.worker_id = x.worker_id
    where i.regency_code = ${r} and i.id = (select l.id from import l where l.regency_code = ${r} and l.list_id = ${origin.listId}::uuid
      and l.status = 'committed' order by l.as_of desc, l.committed_at desc limit 1)`
}

/** By the number, or where the row has none by name and birth date; nobody whom that does not say. */
function fromAnnex(regencyCode: string, rows: readonly AnnexRow[]) {
  const r = sql`${regencyCode}::text`
  return sql`with said as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as a("row" int, nik text, name text, born date, "group" text)
    ), met as (
      select s."row", p.person_id, p.group_code, p.search <> s.name
          and coalesce(p.birth_date <> s.born, similarity(p.search, s.name) < 0.4) as other from said s
      join coverage_person p on p.regency_code = ${r} and p.nik_index = s.nik
      union all
      select s."row", p.person_id, p.group_code, false from said s
      join coverage_person p on p.regency_code = ${r} and p.search = s.name and p.birth_date = s.born
      where s.nik is null
    ), found as (
      select "row", count(*) as people, (array_agg(person_id))[1] as person_id, min(group_code) as own_group,
        coalesce(bool_or(other), false) as other
      from met group by 1
    )
    select s."row", case when s.nik is null and (s.name is null or s.born is null) then 'not-understood'
        when f.people is null then 'unknown-person' when f.people > 1 then 'two-people' when f.other then 'other-person' end as fault,
      case when f.people = 1 then f.person_id end as person_id, s."group", f.own_group
    from said s left join found f using ("row")`
}

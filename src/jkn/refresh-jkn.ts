import { type Kysely, sql } from 'kysely'
import { figureOf } from '../coverage/questions.ts'
import type { Schema } from '../platform/db/index.ts'
import { withoutNestedLoops } from '../platform/db/sync-rows.ts'
import { currentImports } from '../registry/questions.ts'
import { stateOf } from './states.ts'

const columns = sql.raw(
  `record_id, name, birth_date, nik_index, nik_mask, nik_status, village_code, district_code, segment, class, active,
   status_on, as_of, rows, speaks, waste, waste_rows, waste_on, waste_said, waste_as_of`,
)

/**
 * Makes the members of the health insurance, and the sums over them, equal to what the lists of BPJS Kesehatan that hold
 * now say. Part of the transaction that made the figures.
 */
export async function refreshJkn(trx: Kysely<Schema>, regencyCode: string): Promise<void> {
  const { rows: lists } =
    await sql`select from (${currentImports(regencyCode)}) c where c.kind = 'jkn' limit 1`.execute(trx)
  if (lists.length === 0) {
    for (const table of ['jkn_member', 'jkn_cell'] as const)
      await trx.deleteFrom(table).where('regency_code', '=', regencyCode).execute()
    return
  }
  await withoutNestedLoops(trx, async () => {
    await layOutMembers(trx, regencyCode)
    await keepMembers(trx, regencyCode)
    await writeCells(trx, regencyCode)
  })
  await sql`drop table jkn_now`.execute(trx)
  await sql`analyze jkn_member, jkn_cell`.execute(trx)
}

/**
 * jkn_now: the rows in use, by their NIK alone. Of several rows of one NIK the active one speaks, and among those the one
 * the regency pays; what it pays for in vain is told of that row.
 */
async function layOutMembers(trx: Kysely<Schema>, regencyCode: string): Promise<void> {
  const r = sql`${regencyCode}::text`
  await sql`create temp table jkn_now on commit drop as
    with current as materialized (${currentImports(regencyCode)}),
    listed as (
      select ir.source_record_id as id, count(*)::integer as rows, max(c.as_of) as as_of
      from current c join import_row ir on ir.regency_code = ${r} and ir.import_id = c.id
      where c.kind = 'jkn' and ir.source_record_id is not null and ir.change <> 'rejected' group by 1
    ), said as materialized (
      select s.id as record_id, s.name, s.birth_date, s.nik_index, s.nik_mask, s.nik_status,
        coalesce(v.code, '') as village_code, coalesce(v.district_code, '') as district_code,
        s.jkn_segment as segment, s.jkn_class as class, s.jkn_active as active, s.jkn_status_on as status_on,
        listed.as_of, listed.rows,
        row_number() over (partition by coalesce(s.nik_index, s.id::text) order by s.jkn_active desc,
          array_position(array['regency', 'pbi', 'employee', 'own', 'non-worker'], s.jkn_segment) nulls last,
          listed.as_of desc, s.id) = 1 as speaks
      from listed join source_record s on s.regency_code = ${r} and s.id = listed.id
      left join village v on v.regency_code = ${r} and v.code = s.village_code
    ), paid as materialized (
      select coalesce(nik_index, record_id::text) as who,
        coalesce(sum(rows) filter (where segment = 'regency'), 0)::integer as rows,
        min(segment) filter (where segment in ('pbi', 'employee', 'own', 'non-worker')) as beside
      from said where active group by 1 having bool_or(segment = 'regency')
    ), word as materialized (
      select distinct on (s.nik_index) s.nik_index, s.verdict, s.verdict_on, c.as_of, l.name as list
      from current c join list l on l.regency_code = ${r} and l.id = c.list_id
      join import_row ir on ir.regency_code = ${r} and ir.import_id = c.id and ir.change <> 'rejected'
      join source_record s on s.regency_code = ${r} and s.id = ir.source_record_id
      where c.kind in ('dukcapil', 'opensid', 'correction') and s.nik_index is not null
        and s.verdict in ('dead', 'moved', 'match')
      order by s.nik_index, (s.verdict = 'dead') desc, coalesce(s.verdict_on, c.as_of) desc, c.as_of desc, s.id
    ), worker_said as materialized (
      select nik_index, bool_or(standing in ('present', 'asn')) as present, min(standing) as standing, min(standing_on) as on_day
      from worker where regency_code = ${r} and nik_index is not null and standing <> 'not-a-worker' group by 1
    ), gone as (
      select said.record_id, coalesce(w.standing, word.verdict) as kind, coalesce(w.on_day, word.verdict_on) as on_day,
        word.list, word.as_of
      from said left join worker_said w on w.nik_index = said.nik_index left join word on word.nik_index = said.nik_index
      where said.speaks and coalesce(w.standing, word.verdict) in ('dead', 'moved') and w.present is not true
    )
    select said.*, case when paid.who is null or not said.speaks then null when gone.kind is not null then gone.kind
        when paid.beside is not null then 'elsewhere' when paid.rows > 1 and said.nik_index is not null then 'twice' end as waste,
      0 as waste_rows, null::date as waste_on, null::text as waste_said, null::date as waste_as_of,
      paid.rows as paid_rows, paid.beside, gone.on_day, gone.list, gone.as_of as gone_as_of
    from said left join paid on paid.who = coalesce(said.nik_index, said.record_id::text)
    left join gone on gone.record_id = said.record_id`.execute(trx)
  await sql`update jkn_now set waste_rows = paid_rows - case when waste = 'twice' then 1 else 0 end,
      waste_on = case when waste in ('dead', 'moved') then on_day end,
      waste_said = case when waste = 'elsewhere' then beside when waste in ('dead', 'moved') then list end,
      waste_as_of = case when waste in ('dead', 'moved') then gone_as_of end
    where waste is not null`.execute(trx)
  await sql`analyze jkn_now`.execute(trx)
}

/** Rows that stay as they are cost nothing. */
async function keepMembers(trx: Kysely<Schema>, regencyCode: string): Promise<void> {
  await sql`delete from jkn_member c where c.regency_code = ${regencyCode} and not exists (
    select from jkn_now n where n.record_id = c.record_id and n.speaks = c.speaks and n.rows = c.rows and n.as_of = c.as_of
      and n.district_code = c.district_code and n.waste is not distinct from c.waste and n.waste_rows = c.waste_rows
      and (n.waste_on, n.waste_said, n.waste_as_of) is not distinct from (c.waste_on, c.waste_said, c.waste_as_of))`.execute(
    trx,
  )
  await sql`insert into jkn_member (regency_code, ${columns}) select ${regencyCode}, ${columns} from jkn_now n
    where not exists (select from jkn_member c where c.regency_code = ${regencyCode} and c.record_id = n.record_id)`.execute(
    trx,
  )
}

async function writeCells(trx: Kysely<Schema>, regencyCode: string): Promise<void> {
  await trx.deleteFrom('jkn_cell').where('regency_code', '=', regencyCode).execute()
  await sql`insert into jkn_cell (regency_code, side, village_code, protection, state, people)
    select ${regencyCode}, 'worker', p.village_code, p.protection, ${stateOf}, count(*)::integer
    from (select * from coverage_person where regency_code = ${regencyCode} and ${figureOf('universe').rows}) p
    left join jkn_now m on m.nik_index = p.nik_index and m.speaks
    group by 3, 4, 5`.execute(trx)
  await sql`insert into jkn_cell (regency_code, side, village_code, segment, active, waste, with_nik, people, rows, waste_rows)
    select ${regencyCode}, 'member', village_code, segment, active, coalesce(waste, ''), nik_index is not null,
      count(*) filter (where speaks)::integer, sum(rows)::integer, sum(waste_rows)::integer
    from jkn_now group by 3, 4, 5, 6, 7`.execute(trx)
}

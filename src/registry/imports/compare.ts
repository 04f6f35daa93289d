import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import { withoutNestedLoops } from '../../platform/db/sync-rows.ts'

export interface Compared {
  replacesImportId: string | null
  gone: number
}

/**
 * The import this one would replace: the latest committed one of its list that is not of a later day. Answers replace
 * nothing and are replaced by nothing.
 */
export async function previousImport(trx: Tx, regencyCode: string, importId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`select p.id from import i
    join import p on p.regency_code = ${regencyCode} and p.list_id = i.list_id and p.status = 'committed'
      and p.as_of <= i.as_of and p.id <> i.id and not p.additive
    where i.regency_code = ${regencyCode} and i.id = ${importId} and not i.additive
    order by p.as_of desc, p.committed_at desc, p.id desc limit 1`.execute(trx)
  return rows[0]?.id ?? null
}

/** Says of each row whether the list before knew it, and how many people of that list are not in this one. */
export async function compareWithPrevious(trx: Tx, regencyCode: string, importId: string): Promise<Compared> {
  const replacesImportId = await previousImport(trx, regencyCode, importId)
  const before =
    replacesImportId === null ? await answersBefore(trx, regencyCode, importId) : [replacesImportId]
  if (before.length === 0) {
    await sql`update import_row set change = 'new' where regency_code = ${regencyCode}
      and import_id = ${importId} and change in ('changed', 'unchanged')`.execute(trx)
    return { replacesImportId, gone: 0 }
  }
  await sql`drop table if exists before_row`.execute(trx)
  await sql`create temp table before_row on commit drop as
    select r.id, r.person_key from import_row p
    join source_record r on r.regency_code = ${regencyCode} and r.id = p.source_record_id
    where p.regency_code = ${regencyCode} and p.import_id = any(${before}::uuid[])`.execute(trx)
  await sql`analyze before_row`.execute(trx)
  // These rows are new in this transaction: the planner, expecting one, would go through all of them for each.
  await withoutNestedLoops(trx, () =>
    sql`update import_row i set change = n.change
    from (select r.id, case when same.id is not null then 'unchanged' when kept.person_key is not null then 'changed'
        else 'new' end as change
      from (select distinct r.id, r.person_key from import_row x
        join source_record r on r.regency_code = ${regencyCode} and r.id = x.source_record_id
        where x.regency_code = ${regencyCode} and x.import_id = ${importId}) r
      left join (select distinct id from before_row) same on same.id = r.id
      left join (select distinct person_key from before_row) kept on kept.person_key = r.person_key) n
    where i.regency_code = ${regencyCode} and i.import_id = ${importId} and i.source_record_id = n.id
      and i.change <> n.change`.execute(trx),
  )
  if (replacesImportId === null) return { replacesImportId, gone: 0 }
  const { rows } = await withoutNestedLoops(trx, () =>
    sql<{ gone: number }>`select count(distinct b.person_key) as gone from before_row b
    where not exists (select 1 from import_row x
      join source_record r on r.regency_code = ${regencyCode} and r.id = x.source_record_id
      where x.regency_code = ${regencyCode} and x.import_id = ${importId}
        and r.person_key = b.person_key)`.execute(trx),
  )
  return { replacesImportId, gone: Number(rows[0]?.gone ?? 0) }
}

/** All imports of answers of this list, when this one holds answers too: what was answered before is nothing new. */
async function answersBefore(trx: Tx, regencyCode: string, importId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select p.id from import i
    join import p on p.regency_code = ${regencyCode} and p.list_id = i.list_id and p.status = 'committed'
      and p.additive and p.id <> i.id
    where i.regency_code = ${regencyCode} and i.id = ${importId} and i.additive`.execute(trx)
  return rows.map(({ id }) => id)
}

import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse'
import { sql } from 'kysely'
import { copyInto, type Tx } from '../platform/db/index.ts'
import type { TwinManifest } from './manifest.ts'

/**
 * Temporary tables of who is who in truth, gone with the transaction: truth_record (source_record_id, kind, person),
 * worker_truth (worker_id, person), participant_truth (participant_id, person) and truth_trap (person, trap).
 * A worker or participant is truly the person most of its records are of.
 */
export async function layOutTruth(trx: Tx, manifest: TwinManifest, truthDir: string): Promise<void> {
  await sql`create temp table truth_row (file text, sheet text, row_number integer, person text) on commit drop`.execute(
    trx,
  )
  await copyInto(trx, 'truth_row', ['file', 'sheet', 'row_number', 'person'], truthRows(truthDir))
  await sql`create temp table truth_trap (person text, trap text) on commit drop`.execute(trx)
  await copyInto(trx, 'truth_trap', ['person', 'trap'], trapRows(truthDir))
  const { regencyCode } = manifest
  await sql`
    create temp table truth_record on commit drop as
    select r.source_record_id, l.kind, min(t.person) as person
    from truth_row t
    join import i on i.regency_code = ${regencyCode} and i.status = 'committed' and i.file_name = t.file
    join list l on l.regency_code = i.regency_code and l.id = i.list_id
    join import_row r on r.regency_code = i.regency_code and r.import_id = i.id and r.row_number = t.row_number
      and (r.sheet = t.sheet or t.sheet = '')
    where r.source_record_id is not null
    group by r.source_record_id, l.kind`.execute(trx)
  await sql`analyze truth_record`.execute(trx)
  for (const [table, source, owner] of [
    ['worker_truth', 'worker_source', 'worker_id'],
    ['participant_truth', 'membership', 'participant_id'],
  ] as const) {
    await sql`create temp table ${sql.table(table)} on commit drop as
      select distinct on (owner) owner as ${sql.ref(owner)}, person from (
        select s.${sql.ref(owner)} as owner, t.person, count(*) as n
        from ${sql.table(source)} s join truth_record t using (source_record_id)
        where s.regency_code = ${regencyCode} group by 1, 2) votes
      order by owner, n desc, person`.execute(trx)
    await sql`analyze ${sql.table(table)}`.execute(trx)
  }
}

async function* trapRows(truthDir: string) {
  const people = createReadStream(join(truthDir, 'people.csv')).pipe(parse({ columns: true }))
  for await (const { person, trap } of people) if (trap !== '') yield [person, trap]
}

async function* truthRows(truthDir: string) {
  const rows = createReadStream(join(truthDir, 'rows.csv')).pipe(parse({ columns: true }))
  for await (const { file, sheet, row, person } of rows) yield [file, sheet, Number(row), person]
}

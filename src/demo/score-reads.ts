import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse'
import { sql } from 'kysely'
import { copyInto, type Db, type Tx, tx } from '../platform/db/index.ts'
import type { TwinManifest } from './manifest.ts'

export interface LinkCounts {
  /** Links from a worker to a participant that stand as registered, and those of them that are right. */
  linked: number
  right: number
  /** People who are on a worker list and on the participant list. */
  linkable: number
  /** Right links that wait for a person's review. */
  rightInReview: number
  inReview: number
  /** Pairs of records of the worker lists: made one, rightly so, and truly one. */
  pairsMade: number
  pairsRight: number
  pairsTrue: number
}

/** Count links and pairs against the truth of every row. Everything temporary is gone with the transaction. */
export function readLinkCounts(db: Db | Tx, manifest: TwinManifest, truthDir: string): Promise<LinkCounts> {
  return tx(db as Db, async (trx) => {
    await sql`create temp table truth_row (file text, sheet text, row_number integer, person text) on commit drop`.execute(
      trx,
    )
    await copyInto(trx, 'truth_row', ['file', 'sheet', 'row_number', 'person'], truthRows(truthDir))
    await sql`
      create temp table truth_record on commit drop as
      select r.source_record_id, l.kind, min(t.person) as person
      from truth_row t
      join import i on i.regency_code = ${manifest.regencyCode} and i.status = 'committed' and i.file_name = t.file
      join list l on l.regency_code = i.regency_code and l.id = i.list_id
      join import_row r on r.regency_code = i.regency_code and r.import_id = i.id and r.row_number = t.row_number
        and (r.sheet = t.sheet or t.sheet = '')
      where r.source_record_id is not null
      group by r.source_record_id, l.kind`.execute(trx)
    await sql`analyze truth_record`.execute(trx)
    const { rows } = await counts(manifest.regencyCode).execute(trx)
    return rows[0]!
  })
}

async function* truthRows(truthDir: string) {
  const rows = createReadStream(join(truthDir, 'rows.csv')).pipe(parse({ columns: true }))
  for await (const { file, sheet, row, person } of rows) yield [file, sheet, Number(row), person]
}

/** A worker or participant is truly the person most of its records are of. */
const counts = (regencyCode: string) => sql<LinkCounts>`
  with worker_truth as (
    select distinct on (worker_id) worker_id, person from (
      select s.worker_id, t.person, count(*) as n from worker_source s join truth_record t using (source_record_id)
      where s.regency_code = ${regencyCode} group by 1, 2) votes
    order by worker_id, n desc, person),
  participant_truth as (
    select distinct on (participant_id) participant_id, person from (
      select m.participant_id, t.person, count(*) as n from membership m join truth_record t using (source_record_id)
      where m.regency_code = ${regencyCode} group by 1, 2) votes
    order by participant_id, n desc, person),
  links as (
    select m.status, w.person, w.person = p.person as is_right
    from worker_match m join worker_truth w using (worker_id) left join participant_truth p using (participant_id)
    join worker k on k.regency_code = m.regency_code and k.id = m.worker_id and k.standing <> 'not-a-worker'
    where m.regency_code = ${regencyCode}),
  linkable as (
    select count(distinct w.person) as n from worker_truth w join participant_truth p using (person)
    join worker k on k.regency_code = ${regencyCode} and k.id = w.worker_id and k.standing <> 'not-a-worker'),
  together as (
    select s.worker_id, t.person, count(*) as n
    from worker_source s join truth_record t using (source_record_id)
    where s.regency_code = ${regencyCode} group by 1, 2),
  pairs as (
    select (select coalesce(sum(n * (n - 1) / 2), 0) from (select sum(n) as n from together group by worker_id) w) as made,
           (select coalesce(sum(n * (n - 1) / 2), 0) from together) as right_ones,
           (select coalesce(sum(n * (n - 1) / 2), 0) from (select sum(n) as n from together group by person) p) as there)
  select
    (select count(*) from links where status = 'registered')::integer as "linked",
    (select count(distinct person) from links where status = 'registered' and is_right)::integer as "right",
    (select n from linkable)::integer as "linkable",
    (select count(*) from links where status = 'review' and is_right)::integer as "rightInReview",
    (select count(*) from links where status = 'review')::integer as "inReview",
    made::integer as "pairsMade", right_ones::integer as "pairsRight", there::integer as "pairsTrue"
  from pairs`

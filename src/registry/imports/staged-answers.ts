import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import type { Issue } from '../api.ts'
import type { Verdict } from '../reading/cards.ts'
import type { Named } from '../same-person.ts'

export interface Holder extends Named {
  id: string
}

/** An answer as it was read, beside what was asked and what is known now. */
export interface StagedAnswer extends Named {
  /** Where it stands in the staging table. */
  at: string
  rowNumber: number
  question: string
  verdict: Verdict | null
  /** The number the answer speaks of, and the one that stands in the row as asked about. */
  nikIndex: string | null
  asked: string | null
  /** The number that was asked about; null when no such question was asked. */
  askedIndex: string | null
  /** The rows of the person asked about. */
  named: Named[]
  /** Who these rows are now: workers, or participants who are nobody's match. */
  people: string[]
  /** Whoever holds the number of a correction now. */
  holders: Holder[]
}

export async function readStagedAnswers(trx: Tx, regencyCode: string): Promise<StagedAnswer[]> {
  const r = sql`${regencyCode}`
  const { rows } = await sql<Omit<StagedAnswer, 'holders'>>`
    with staged as materialized (
      select s.*, s.ctid::text as at, q.nik_index as asked_index, q.records
      from staging_row s left join nik_question q on q.regency_code = ${r} and q.code = s.question
      where s.question is not null and not s.rejected and s.repeated is not true),
    about as materialized (select distinct s.question, a.id from staged s cross join unnest(s.records) a (id)),
    named as materialized (
      select a.question, json_agg(json_build_object('name', t.name, 'birthDate', t.birth_date)) as named
      from about a join source_record t on t.regency_code = ${r} and t.id = a.id group by a.question),
    people as materialized (
      select question, json_agg(distinct person order by person) as people from (
        select a.question, w.worker_id as person
        from about a join worker_source w on w.regency_code = ${r} and w.source_record_id = a.id
        union all
        select a.question, coalesce(x.worker_id, m.participant_id)
        from about a join membership m on m.regency_code = ${r} and m.id = a.id
        left join worker_match x on x.regency_code = ${r} and x.participant_id = m.participant_id) found
      group by question)
    select s.at, s.row_number as "rowNumber", s.question, s.verdict, s.nik_index as "nikIndex", s.asked, s.name,
      s.birth_date as "birthDate", s.asked_index as "askedIndex", coalesce(n.named, '[]') as named,
      coalesce(p.people, '[]') as people
    from staged s left join named n on n.question = s.question left join people p on p.question = s.question
    order by s.sheet_no, s.row_number`.execute(trx)
  const holders = await holdersOfNumbers(trx, regencyCode)
  return rows.map((row) => ({ ...row, holders: holders.get(row.nikIndex ?? '') ?? [] }))
}

async function holdersOfNumbers(trx: Tx, regencyCode: string): Promise<Map<string, Holder[]>> {
  const r = sql`${regencyCode}`
  const { rows } = await sql<Holder & { nikIndex: string }>`
    with named as materialized (select distinct nik_index from staging_row
      where question is not null and not rejected and verdict = 'corrected')
    select w.nik_index as "nikIndex", w.id, w.name, w.birth_date as "birthDate"
    from named n join worker w on w.regency_code = ${r} and w.nik_index = n.nik_index
    union all
    select p.nik_index, p.id, p.name, p.birth_date
    from named n join participant p on p.regency_code = ${r} and p.nik_index = n.nik_index
    where not exists (select from worker_match x where x.regency_code = ${r} and x.participant_id = p.id)`.execute(
    trx,
  )
  return Map.groupBy(rows, (row) => row.nikIndex)
}

/** What becomes of a staged answer: left out, or with another verdict; and what is said of it. */
export interface Judgement {
  at: string
  rejected: boolean
  verdict: Verdict | null
  issues: Issue[]
}

export async function writeJudgements(trx: Tx, judged: readonly Judgement[]): Promise<void> {
  await sql`update staging_row s set rejected = n.rejected, verdict = n.verdict, issues = s.issues || n.issues
    from jsonb_to_recordset(${JSON.stringify(judged)}::jsonb) as n (at text, rejected boolean, verdict text, issues jsonb)
    where s.ctid = n.at::tid`.execute(trx)
  // A row written twice goes the way of the first.
  await sql`update staging_row s set rejected = true where s.question is not null and s.repeated and not exists (
    select from staging_row o where o.content_hash = s.content_hash and o.repeated is not true and not o.rejected)`.execute(
    trx,
  )
}

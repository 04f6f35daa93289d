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
    select s.ctid::text as at, s.row_number as "rowNumber", s.question, s.verdict, s.nik_index as "nikIndex", s.asked, s.name,
      s.birth_date as "birthDate", q.nik_index as "askedIndex",
      coalesce((select json_agg(json_build_object('name', t.name, 'birthDate', t.birth_date))
        from source_record t where t.regency_code = ${r} and t.id = any(q.records)), '[]') as named,
      coalesce((select json_agg(distinct p.person order by p.person) from (
        select w.worker_id as person from worker_source w
          where w.regency_code = ${r} and w.source_record_id = any(q.records)
        union all
        select coalesce(x.worker_id, m.participant_id) from membership m
          left join worker_match x on x.regency_code = ${r} and x.participant_id = m.participant_id
          where m.regency_code = ${r} and m.id = any(q.records)) p), '[]') as people
    from staging_row s left join nik_question q on q.regency_code = ${r} and q.code = s.question
    where s.question is not null and not s.rejected and s.repeated is not true
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
}

import { sql } from 'kysely'
import type { Secrets } from '../platform/crypto.ts'
import type { Tx } from '../platform/db/index.ts'
import { questionCode } from './reading/question-code.ts'

/** Is this number of the person of this row? */
export interface Question {
  recordId: string
  nikIndex: string
  personId: string
}

interface Asking {
  regencyCode: string
  actor: string
  at: Date
}

/** Keeps what is asked, with the other rows of each person, and gives the code of each question; the same always has the same. */
export async function keepQuestions(
  trx: Tx,
  key: Pick<Secrets, 'index'>,
  { regencyCode, actor, at }: Asking,
  questions: readonly Question[],
): Promise<string[]> {
  const codes = questions.map(({ recordId, nikIndex }) => questionCode(key, recordId, nikIndex))
  const rows = new Map(codes.map((code, i) => [code, { code, ...questions[i]! }]))
  await sql`insert into nik_question (regency_code, code, nik_index, records, asked_by, asked_at)
    select ${regencyCode}, q.code, q."nikIndex", array_prepend(q."recordId", (
      select array_agg(s.source_record_id order by s.source_record_id) from worker_source s
      join source_record r on r.regency_code = ${regencyCode} and r.id = s.source_record_id and r.role <> 'verdict'
      where s.regency_code = ${regencyCode} and s.worker_id = q."personId" and s.source_record_id <> q."recordId")),
      ${actor}, ${at}
    from jsonb_to_recordset(${JSON.stringify([...rows.values()])}::jsonb)
      as q (code text, "nikIndex" text, "recordId" uuid, "personId" uuid)
    on conflict (regency_code, code) do update set records = excluded.records, asked_by = excluded.asked_by,
      asked_at = excluded.asked_at`.execute(trx)
  return codes
}

import { sql } from 'kysely'
import type { z } from 'zod'
import type { Tx } from '../../platform/db/index.ts'
import type { importCounts } from '../api.ts'

export type ImportCounts = z.infer<typeof importCounts>

export async function countRows(
  trx: Tx,
  regencyCode: string,
  importId: string,
  gone: number,
  notes: readonly string[],
): Promise<ImportCounts> {
  const { rows } = await sql<Omit<ImportCounts, 'byIssue' | 'gone' | 'events'>>`select count(*) as rows,
      count(*) filter (where change = 'new') as new, count(*) filter (where change = 'changed') as changed,
      count(*) filter (where change = 'unchanged') as unchanged,
      count(*) filter (where change = 'rejected') as rejected,
      count(*) filter (where issues @> '[{"severity":"warning"}]') as "withWarnings"
    from import_row where regency_code = ${regencyCode} and import_id = ${importId}`.execute(trx)
  const issues = await sql<{ code: string; n: number }>`select e ->> 'code' as code, count(*) as n
    from import_row, jsonb_array_elements(issues) e
    where regency_code = ${regencyCode} and import_id = ${importId} group by 1 order by 2 desc, 1`.execute(
    trx,
  )
  const byIssue = Object.fromEntries([
    ...notes.map((note) => [note, 1]),
    ...issues.rows.map(({ code, n }) => [code, n]),
  ])
  return { ...rows[0]!, gone, byIssue }
}

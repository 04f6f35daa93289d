import { type Kysely, sql } from 'kysely'
import type { Schema } from '../platform/db/index.ts'
import type { PendingView } from './api.ts'
import { refreshProgress } from './refresh-progress.ts'

/**
 * Decisions, or undone ones, that workers and figures do not yet hold. A membership counts for its worker at once and for
 * the figures at the next refresh; two records become one worker, or two, only then.
 */
export async function readPending(db: Kysely<Schema>, regencyCode: string): Promise<PendingView> {
  const { rows } = await sql<{ membership: number; duplicate: number }>`
    select count(*) filter (where d.kind = 'membership')::integer as membership,
      count(*) filter (where d.kind = 'duplicate')::integer as duplicate
    from review_decision d join tenant t on t.regency_code = d.regency_code
    where d.regency_code = ${regencyCode} and d.lists_version > t.linked_version`.execute(db)
  return { ...rows[0]!, running: refreshProgress(regencyCode) !== null }
}

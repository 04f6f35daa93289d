import { type Kysely, sql } from 'kysely'
import type { LinkModel, LinkOptions, PersonRecord } from '../../linkage/index.ts'
import type { Schema } from '../../platform/db/index.ts'
import { decide, type SqlDecision } from './decide.ts'
import { findCandidates } from './find-candidates.ts'
import { layOutRows } from './lay-out-rows.ts'
import { compareNamePairs } from './name-levels.ts'
import { weigh } from './weigh.ts'

/**
 * The engine's model as SQL: the same blocking rules, levels and weights, found by set-based statements on temporary
 * tables of the transaction, with Levenshtein in place of Jaro-Winkler. Slower than the engine, and its oracle.
 */
export async function matchBySql(
  trx: Kysely<Schema>,
  workers: readonly PersonRecord[],
  participants: readonly PersonRecord[],
  { asOf, model, apart = [] }: { asOf: string; model: LinkModel; apart?: LinkOptions['apart'] },
): Promise<SqlDecision[]> {
  await layOutRows(trx, workers, participants, asOf)
  await findCandidates(trx)
  if (apart.length > 0) await keepApart(trx, apart)
  await compareNamePairs(trx)
  await weigh(trx, model)
  return decide(trx)
}

/** Pairs a person has called two people are no candidates. */
async function keepApart(trx: Kysely<Schema>, apart: NonNullable<LinkOptions['apart']>): Promise<void> {
  await sql`delete from sql_pair p using sql_left l, sql_right r,
      unnest(${apart.map(([worker]) => worker)}::text[], ${apart.map(([, participant]) => participant)}::text[]) t (worker, participant)
    where l.row = p.l and r.row = p.r and l.key = t.worker and r.key = t.participant`.execute(trx)
}

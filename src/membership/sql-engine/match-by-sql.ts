import { type Kysely, sql } from 'kysely'
import type { LinkModel, LinkOptions, PersonRecord } from '../../linkage/index.ts'
import type { Schema } from '../../platform/db/index.ts'
import { decide } from './decide.ts'
import { findCandidates } from './find-candidates.ts'
import { layOutRows } from './lay-out-rows.ts'
import { compareNamePairs } from './name-levels.ts'
import { type MatchedBySql, tellDecisions } from './tell-decisions.ts'
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
): Promise<MatchedBySql> {
  await sql`set local jit = off`.execute(trx)
  await layOutRows(trx, workers, participants, asOf)
  await findCandidates(trx)
  await compareNamePairs(trx)
  await weigh(trx, model)
  if (apart.length > 0) await keepApart(trx, apart)
  const decided = await decide(trx)
  return tellDecisions(decided, model, participants.length)
}

/** Weight (bits) of a pair that a person has called two people: below every other, as in the engine. */
const toldApart = -100

async function keepApart(trx: Kysely<Schema>, apart: NonNullable<LinkOptions['apart']>): Promise<void> {
  await sql`update sql_scored s set weight = ${toldApart} from sql_left l, sql_right r,
      unnest(${apart.map(([worker]) => worker)}::text[], ${apart.map(([, participant]) => participant)}::text[]) t (worker, participant)
    where l.row = s.l and r.row = s.r and l.key = t.worker and r.key = t.participant`.execute(trx)
}

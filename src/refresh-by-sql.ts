import { findBySql } from './membership/questions.ts'
import type { Secrets } from './platform/crypto.ts'
import type { Db } from './platform/db/index.ts'
import { type Refusal, refusal } from './platform/problem.ts'
import { type Refreshed, refresh } from './refresh.ts'
import { keptModels, type OnProgress } from './registry/questions.ts'

/**
 * As `refresh` of everybody, but which participant a worker is is found by the model as SQL, with the weights that were
 * last learned. Refused where nothing was learned yet.
 */
export async function refreshBySql(
  ground: { db: Db; key: Pick<Secrets, 'open'> },
  regencyCode: string,
  at: Date,
  onProgress: OnProgress = () => undefined,
): Promise<{ ok: true; refreshed: Refreshed | null } | Refusal> {
  const { membership } = await keptModels(ground.db, regencyCode)
  if (!membership) return refusal('link-not-learned')
  const options = { force: true, relearn: false, find: findBySql(membership.model) }
  return { ok: true, refreshed: await refresh(ground, regencyCode, at, onProgress, options) }
}

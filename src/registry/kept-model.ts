import { type Kysely, sql } from 'kysely'
import type { LinkModel } from '../linkage/index.ts'
import type { NameCounts } from '../linkage/score-one/index.ts'
import type { Schema } from '../platform/db/index.ts'

/** Names of fewer rows than these count as rare. */
const commonFrom = 4

/** Pairs from which a model says more than the beliefs of the profile: those of some thousand rows. */
const enoughPairs = 500_000

type Purpose = 'duplicate' | 'membership'

/**
 * Keeps what the linkage has just learned, as one JSON, with the lists it was learned from and when. Of too few pairs
 * nothing was learned.
 */
export async function keepModel(
  trx: Kysely<Schema>,
  regencyCode: string,
  purpose: Purpose,
  model: LinkModel,
  at: Date,
): Promise<void> {
  if (model.pairs < enoughPairs) {
    await sql`delete from link_model where regency_code = ${regencyCode} and purpose = ${purpose}`.execute(
      trx,
    )
    return
  }
  await sql`insert into link_model (regency_code, purpose, model, names, common_names, lists_version, learned_at)
    select ${regencyCode}, ${purpose}, ${JSON.stringify(model)}::jsonb, coalesce(sum(n), 0),
      coalesce(jsonb_object_agg(name_key, n) filter (where n >= ${commonFrom}), '{}'),
      (select coalesce(max(lists_version), 0) from tenant where regency_code = ${regencyCode}), ${at}::timestamptz
    from (select k.name_key, count(*) as n from record_key k
      join worker_source s on s.regency_code = ${regencyCode} and s.source_record_id = k.source_record_id
      where k.regency_code = ${regencyCode} and k.name_key is not null group by k.name_key) name
    on conflict (regency_code, purpose) do update set model = excluded.model, names = excluded.names,
      common_names = excluded.common_names, lists_version = excluded.lists_version, learned_at = excluded.learned_at`.execute(
    trx,
  )
}

export interface KeptModel {
  model: LinkModel
  counts: NameCounts
  learnedAt: Date
}

const cached = new Map<string, Partial<Record<Purpose, KeptModel>>>()

/** What was last learned, by purpose; not there before there was enough to learn from. Read whole only when it is new. */
export async function keptModels(
  db: Kysely<Schema>,
  regencyCode: string,
): Promise<Partial<Record<Purpose, KeptModel>>> {
  const known = cached.get(regencyCode) ?? {}
  const learned = (purpose: Purpose) => sql`${known[purpose]?.learnedAt ?? null}::timestamptz`
  const isNew = sql`learned_at is distinct from
    case purpose when 'duplicate' then ${learned('duplicate')} else ${learned('membership')} end`
  const { rows } = await sql<Row>`select purpose, learned_at as "learnedAt", names,
      case when ${isNew} then model end as model, case when ${isNew} then common_names end as common
    from link_model where regency_code = ${regencyCode}`.execute(db)
  const now: Partial<Record<Purpose, KeptModel>> = {}
  for (const { purpose, learnedAt, names, model, common } of rows) {
    const counts = {
      names,
      common: new Map(Object.entries(common ?? {}).map(([key, n]) => [Number(key), n])),
    }
    now[purpose] = model === null ? known[purpose]! : { model, counts, learnedAt }
  }
  cached.set(regencyCode, now)
  return now
}

interface Row {
  purpose: Purpose
  learnedAt: Date
  names: number
  model: LinkModel | null
  common: Record<string, number> | null
}

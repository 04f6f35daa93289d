import { type Kysely, sql } from 'kysely'
import type { LinkModel } from '../../linkage/index.ts'
import type { Schema } from '../../platform/db/index.ts'
import { keptModels } from '../kept-model.ts'

/** What happened since everything was last linked, when that is little enough to look only around it. */
export interface Changes {
  /** To look at everybody all the same, by what was learned before. */
  all: boolean
  /** Lists of which an import was stored or undone. */
  lists: ReadonlySet<string>
  /** Whether one of them is a list of participants, or a death was said of a participant. */
  participants: boolean
  /** Source records a person decided something of, or took a decision back. */
  decided: ReadonlySet<string>
  /** Whether a person decided who is which participant. */
  matchesDecided: boolean
  /** Workers registered at a desk, joined to or taken back, put right at their own request, or reported dead. */
  workers: ReadonlySet<string>
  models: Record<'duplicate' | 'membership', LinkModel>
}

/** When more than this share of the records is newer than the model, it is learned anew. */
const newerAllowed = 0.1
/** Work that began before the last linking read the lists may have been stored after it. */
const margin = sql`interval '10 minutes'`

/**
 * Null when all must be linked and learned anew: nothing was learned yet, too much is new, or verdicts came that anybody
 * may get. With `all` only in the first case.
 */
export async function whatChanged(
  db: Kysely<Schema>,
  regencyCode: string,
  { all = false } = {},
): Promise<Changes | null> {
  const { duplicate, membership } = await keptModels(db, regencyCode)
  if (!duplicate || !membership) return null
  const { rows } = await sql<{ since: Date | null; version: number; newer: boolean }>`
    select linked_at - ${margin} as since, linked_version as version,
      (select count(*) filter (where created_at > ${duplicate.learnedAt}) > ${newerAllowed}::float8 * count(*) from source_record
        where regency_code = ${regencyCode} and role not in ('jkn', 'event')) as newer
    from tenant where regency_code = ${regencyCode}`.execute(db)
  const last = rows[0]
  if (!last?.since || (last.newer && !all)) return null

  const lists = await sql<{ id: string; kind: string }>`select distinct l.id, l.kind from import i
    join list l on l.regency_code = i.regency_code and l.id = i.list_id
    where i.regency_code = ${regencyCode} and l.kind not in ('registration', 'correction', 'reported-deaths', 'jkn',
      'village-deaths', 'hospital-cases', 'police-accidents')
      and (i.committed_at >= ${last.since} or i.undone_at >= ${last.since})`.execute(db)
  if (!all && lists.rows.some(({ kind }) => kind === 'dukcapil')) return null
  const decisions = await sql<{ kind: string; leftId: string; rightId: string }>`
    select kind, left_id as "leftId", right_id as "rightId" from review_decision
    where regency_code = ${regencyCode} and (decided_at >= ${last.since} or undone_at >= ${last.since})`.execute(
    db,
  )
  const deathChanged = sql`d.record_id is not null
    and (d.lists_version > ${last.version} or d.taken_back_at >= ${last.since})`
  // What was said of a death is said of its cards too.
  const deaths = await sql<{ ofCards: boolean }>`select exists (select from reported_death d
    where d.regency_code = ${regencyCode} and ${deathChanged} and exists (select from source_record s
      where s.regency_code = ${regencyCode} and s.id = any(d.records) and s.role = 'participant')) as "ofCards"`.execute(
    db,
  )
  const desk = await sql<{
    id: string | null
  }>`select worker_id as id from registration where regency_code = ${regencyCode}
    and (lists_version > ${last.version} or taken_back_at >= ${last.since})
    union select unnest(array[c.worker_id, s.worker_id]) from data_correction c
    left join worker_source s on s.regency_code = ${regencyCode} and s.source_record_id = c.id
    where c.regency_code = ${regencyCode} and (c.lists_version > ${last.version} or c.undone_at >= ${last.since})
    union select unnest(array[d.person_id, s.worker_id]) from reported_death d
    left join worker_source s on s.regency_code = ${regencyCode} and s.source_record_id = d.record_id
    where d.regency_code = ${regencyCode} and ${deathChanged}`.execute(db)
  const duplicates = decisions.rows.filter(({ kind }) => kind === 'duplicate')
  return {
    all,
    lists: new Set(lists.rows.map(({ id }) => id)),
    participants: all || deaths.rows[0]!.ofCards || lists.rows.some(({ kind }) => kind === 'participants'),
    decided: new Set(duplicates.flatMap(({ leftId, rightId }) => [leftId, rightId])),
    matchesDecided: decisions.rows.length > duplicates.length,
    workers: new Set(desk.rows.flatMap(({ id }) => id ?? [])),
    models: { duplicate: duplicate.model, membership: membership.model },
  }
}

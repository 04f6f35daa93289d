import { sql } from 'kysely'
import { type Db, type Tx, tx } from '../platform/db/index.ts'
import type { Judged } from './judged.ts'
import type { TwinManifest } from './manifest.ts'
import { layOutTruth } from './score-truth.ts'

export interface LinkCounts {
  workers: number
  /** Links from a worker to a participant that stand as registered, and those of them that are right. */
  linked: number
  right: number
  /** People who are on a worker list and on the participant list. */
  linkable: number
  /** Workers whose person is on the participant list: more than the people where duplicates are not brought together. */
  linkableWorkers: number
  /** Right links that wait for a person's review. */
  rightInReview: number
  inReview: number
  /** Pairs of records of the worker lists: made one, rightly so, and truly one. */
  pairsMade: number
  pairsRight: number
  pairsTrue: number
}

/** Workers who are easily taken for somebody else, by why. */
export interface TrapCounts {
  trap: string
  workers: number
  /** Taken for the wrong participant unseen; for the right one unseen. */
  wrong: number
  right: number
  inReview: number
}

/** What the program found held against the truth of every row. */
export function readLinks(
  db: Db | Tx,
  manifest: TwinManifest,
  truthDir: string,
): Promise<{ counts: LinkCounts; judged: Judged[]; traps: TrapCounts[] }> {
  return tx(db as Db, async (trx) => {
    await layOutTruth(trx, manifest, truthDir)
    const counted = await counts(manifest.regencyCode).execute(trx)
    const judged = await bestPairs(manifest.regencyCode).execute(trx)
    const traps = await byTrap(manifest.regencyCode).execute(trx)
    return { counts: counted.rows[0]!, judged: judged.rows, traps: traps.rows }
  })
}

/** Each worker's best partner as the engine saw it, taken or refused. */
const bestPairs = (regencyCode: string) => sql<Judged>`
  select m.weight, m.probability, coalesce(w.person = p.person, false) as right,
    exists (select from review r where r.regency_code = ${regencyCode} and r.kind = 'membership'
      and r.left_id = m.worker_id and r.right_id = m.participant_id and r.why not in ('uncertain', 'sample')) as doubtful
  from (
    select worker_id, participant_id, weight, coalesce(chance, probability) as probability
    from worker_match where regency_code = ${regencyCode} and decided_by = 'engine'
    union all
    select worker_id, participant_id, weight, chance from match_refused where regency_code = ${regencyCode}) m
  join worker k on k.regency_code = ${regencyCode} and k.id = m.worker_id and k.standing <> 'not-a-worker'
  join worker_truth w using (worker_id) left join participant_truth p using (participant_id)`

const byTrap = (regencyCode: string) => sql<TrapCounts>`
  select t.trap, count(*)::integer as workers,
    count(*) filter (where m.status = 'registered' and p.person is distinct from w.person)::integer as wrong,
    count(*) filter (where m.status = 'registered' and p.person = w.person)::integer as right,
    count(*) filter (where m.status = 'review')::integer as "inReview"
  from worker_truth w join truth_trap t using (person)
  join worker k on k.regency_code = ${regencyCode} and k.id = w.worker_id and k.standing <> 'not-a-worker'
  left join worker_match m on m.regency_code = ${regencyCode} and m.worker_id = w.worker_id
  left join participant_truth p on p.participant_id = m.participant_id
  group by t.trap order by t.trap`

const counts = (regencyCode: string) => sql<LinkCounts>`
  with
  links as (
    select m.status, w.person, w.person = p.person as is_right
    from worker_match m join worker_truth w using (worker_id) left join participant_truth p using (participant_id)
    join worker k on k.regency_code = m.regency_code and k.id = m.worker_id and k.standing <> 'not-a-worker'
    where m.regency_code = ${regencyCode}),
  linkable as (
    select count(distinct w.person) as n, count(distinct w.worker_id) as workers from worker_truth w join participant_truth p using (person)
    join worker k on k.regency_code = ${regencyCode} and k.id = w.worker_id and k.standing <> 'not-a-worker'),
  together as (
    select s.worker_id, t.person, count(*) as n
    from worker_source s join truth_record t using (source_record_id)
    where s.regency_code = ${regencyCode} group by 1, 2),
  pairs as (
    select (select coalesce(sum(n * (n - 1) / 2), 0) from (select sum(n) as n from together group by worker_id) w) as made,
           (select coalesce(sum(n * (n - 1) / 2), 0) from together) as right_ones,
           (select coalesce(sum(n * (n - 1) / 2), 0) from (select sum(n) as n from together group by person) p) as there)
  select
    (select count(*) from worker k where k.regency_code = ${regencyCode}
      and k.standing <> 'not-a-worker')::integer as "workers",
    (select count(*) from links where status = 'registered')::integer as "linked",
    (select count(distinct person) from links where status = 'registered' and is_right)::integer as "right",
    (select n from linkable)::integer as "linkable",
    (select workers from linkable)::integer as "linkableWorkers",
    (select count(*) from links where status = 'review' and is_right)::integer as "rightInReview",
    (select count(*) from links where status = 'review')::integer as "inReview",
    made::integer as "pairsMade", right_ones::integer as "pairsRight", there::integer as "pairsTrue"
  from pairs`

import { type RawBuilder, sql } from 'kysely'
import type { Db, Lists } from '../platform/db/index.ts'
import { presentWorkers } from '../registry/questions.ts'
import type { PersonView } from './api.ts'
import { type CalibrationMaps, type Match, matchView, type RefusedMatch, refusedView } from './match-view.ts'
import { onLists } from './own-part.ts'
import { personParts } from './person-parts.ts'
import { shown } from './query-people.ts'

/** Everything the worker page shows: what each list says, where each field came from, why linked, memberships. */
export async function getPerson(
  db: Db,
  regencyCode: string,
  personId: string,
  asOf: string | null,
  lists: Lists = 'all',
): Promise<PersonView | undefined> {
  const found = await readPerson(db, regencyCode, personId, asOf, lists)
  if (!found) return undefined
  const { person, sources, fields, memberships, death } = found
  if (lists !== 'all') {
    // What other lists say, and how they were put together, is not theirs to see.
    const own = sources.map((source) => ({ ...source, reasons: [] }))
    const theirs = lists === 'participants' ? memberships : []
    return {
      person,
      sources: own,
      fields: [],
      match: null,
      refused: null,
      memberships: theirs,
      death: lists === 'participants' ? death : null,
      lists: ownWord(lists),
    }
  }
  const match = found.match && matchView(found.match, found.calibration)
  const refused = match || !found.refused ? null : refusedView(found.refused, found.calibration)
  return { person, sources, fields, match, refused, memberships, death, lists: 'all' }
}

interface Found extends Pick<PersonView, 'person' | 'sources' | 'fields' | 'memberships' | 'death'> {
  match: Match | null
  refused: RefusedMatch | null
  calibration: CalibrationMaps | null
}

/** All of it by one statement: a question to the database costs more than what it reads here. */
async function readPerson(
  db: Db,
  regencyCode: string,
  personId: string,
  asOf: string | null,
  lists: Lists,
): Promise<Found | undefined> {
  const r = sql`${regencyCode}`
  const parts = personParts(regencyCode, asOf, lists)
  const all = (rows: RawBuilder<unknown>) =>
    sql`(select coalesce(jsonb_agg(to_jsonb(x)), '[]') from (${rows}) x)`
  const one = (row: RawBuilder<unknown>) => sql`(select to_jsonb(x) from (${row}) x)`
  const { rows } = await sql<Found>`with who as materialized (
      select ${shown}, case when p.nik_valid then 'valid' else coalesce(w.nik_status, t.nik_status,
          (select s.nik_status from worker_source x join source_record s on s.regency_code = ${r} and s.id = x.source_record_id
            where x.regency_code = ${r} and x.worker_id = p.worker_id limit 1), 'missing') end as "nikStatus",
        w.mother_name as "motherName"
      from coverage_person p
      left join worker w on w.regency_code = ${r} and w.id = p.worker_id
      left join participant t on t.regency_code = ${r} and t.id = p.participant_id
      where p.regency_code = ${r} and p.person_id = ${personId} and ${onLists(regencyCode, { lists })})
    select to_jsonb(who) as person, ${all(parts.sources)} as sources, ${all(parts.fields)} as fields,
      ${one(parts.match)} as match, ${one(parts.death)} as death, ${one(parts.refused)} as refused, ${all(parts.memberships)} as memberships,
      ${one(parts.calibration)} as calibration
    from who`.execute(db)
  return rows[0]
}

const ownWord = (lists: Lists): PersonView['lists'] => (lists === 'participants' ? 'participants' : 'own')

/** Who stands now for somebody who was merged into another, or whose first list no longer names them. */
export async function getSuccessor(
  db: Db,
  regencyCode: string,
  personId: string,
  asOf: string | null,
  lists: Lists = 'all',
): Promise<PersonView | undefined> {
  const now = (await presentWorkers(db, regencyCode, [personId]))(personId)
  return now && now !== personId ? getPerson(db, regencyCode, now, asOf, lists) : undefined
}

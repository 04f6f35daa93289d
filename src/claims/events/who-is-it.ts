import { blockingKeys } from '../../linkage/score-one/index.ts'
import type { Secrets } from '../../platform/crypto.ts'
import type { Tx } from '../../platform/db/index.ts'
import { recognise } from '../../registration/questions.ts'
import { holdAlike, placeNumber, type Ready, reasonsJson } from '../../registry/questions.ts'
import { type Acting, dayOf } from '../ground.ts'

export interface Who {
  personId: string | null
  /** Who decided it: the engine, or the one who reports. */
  by: string | null
  reasons: string
  /** People of the lists who may be them, the likeliest first. */
  candidates: string[]
}

/**
 * Which person of the lists somebody is that an event is told of: as the engine decides for a registration, by all that
 * was said, in the whole regency; call it where that is within reach. One the engine is not sure of is a question for a person, never a link.
 */
export async function whoIsIt(
  trx: Tx,
  key: Secrets,
  acting: Acting,
  ready: Ready,
  eventId: string,
): Promise<Who> {
  const { regencyCode, at } = acting
  const keys = blockingKeys(placeNumber(regencyCode), dayOf(at))(ready.record)
  const asked = { regencyCode, keys, nikIndex: ready.nikIndex }
  await holdAlike(trx, asked, [eventId])
  const { joined, match } = await recognise(trx, asked, ready.record, dayOf(at), (sealed) => key.open(sealed))
  const rows = [...joined.review.map(({ key: row }) => row), ...joined.conflicts.map(({ key: row }) => row)]
  const asWorkers = await workersOf(trx, regencyCode, rows)
  const asParticipant = match.best && match.status !== 'not-registered' ? [match.best.key] : []
  if (joined.group !== null)
    return {
      personId: joined.group,
      by: 'engine',
      reasons: reasonsJson(joined.by?.parts ?? []),
      candidates: [],
    }
  const sure = match.status === 'registered' && match.best !== null && rows.length === 0
  const people = await peopleOf(trx, regencyCode, asParticipant)
  if (sure && people.length === 1)
    return { personId: people[0]!, by: 'engine', reasons: reasonsJson(match.best!.parts), candidates: [] }
  return {
    personId: null,
    by: null,
    reasons: '[]',
    candidates: [...new Set([...asWorkers, ...people])].slice(0, 10),
  }
}

async function workersOf(trx: Tx, regencyCode: string, records: readonly string[]): Promise<string[]> {
  if (records.length === 0) return []
  const rows = await trx
    .selectFrom('worker_source')
    .select(['worker_id', 'source_record_id'])
    .where('regency_code', '=', regencyCode)
    .where('source_record_id', 'in', records)
    .execute()
  const of = new Map(rows.map((row) => [row.source_record_id, row.worker_id]))
  return records.flatMap((record) => of.get(record) ?? [])
}

/** As whom the figures know participants. */
async function peopleOf(trx: Tx, regencyCode: string, participants: readonly string[]): Promise<string[]> {
  if (participants.length === 0) return []
  const rows = await trx
    .selectFrom('coverage_person')
    .select('person_id')
    .where('regency_code', '=', regencyCode)
    .where('participant_id', 'in', participants)
    .execute()
  return rows.map(({ person_id }) => person_id)
}

import { sql } from 'kysely'
import type { PersonRecord } from '../../linkage/index.ts'
import { blockingKeys } from '../../linkage/score-one/index.ts'
import type { Secrets } from '../../platform/crypto.ts'
import type { Tx } from '../../platform/db/index.ts'
import { type Recognised, recognise, recogniseMany } from '../../registration/questions.ts'
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
  const found = await recognise(trx, asked, ready.record, dayOf(at), (sealed) => key.open(sealed))
  return (await whoTheyAre(trx, regencyCode, [found]))[0]!
}

/** As `whoIsIt`, for many people in the same few statements, in their order; nobody is held at it. */
export async function whoAreThey(
  trx: Tx,
  key: Secrets,
  { regencyCode, at }: Acting,
  people: readonly { record: PersonRecord; nikIndex: string | null }[],
): Promise<Who[]> {
  const found = await recogniseMany(trx, regencyCode, people, dayOf(at), (sealed) => key.open(sealed))
  return whoTheyAre(trx, regencyCode, found)
}

async function whoTheyAre(trx: Tx, regencyCode: string, found: readonly Recognised[]): Promise<Who[]> {
  const rowsOf = ({ joined }: Recognised) => [...joined.review, ...joined.conflicts].map(({ key }) => key)
  const participantOf = ({ match }: Recognised) =>
    match.best && match.status !== 'not-registered' ? [match.best.key] : []
  const workers = await workersOf(trx, regencyCode, found.flatMap(rowsOf))
  const people = await peopleOf(trx, regencyCode, found.flatMap(participantOf))
  return found.map((one): Who => {
    const { joined, match } = one
    if (joined.group !== null) {
      const reasons = reasonsJson(joined.by?.parts ?? [])
      return { personId: joined.group, by: 'engine', reasons, candidates: [] }
    }
    const rows = rowsOf(one)
    const asParticipant = participantOf(one).flatMap((id) => people.get(id) ?? [])
    const sure = match.status === 'registered' && match.best !== null && rows.length === 0
    if (sure && asParticipant.length === 1)
      return {
        personId: asParticipant[0]!,
        by: 'engine',
        reasons: reasonsJson(match.best!.parts),
        candidates: [],
      }
    const asWorkers = rows.flatMap((row) => workers.get(row) ?? [])
    const candidates = [...new Set([...asWorkers, ...asParticipant])].slice(0, 10)
    return { personId: null, by: null, reasons: '[]', candidates }
  })
}

/** The worker of each of these records. */
async function workersOf(
  trx: Tx,
  regencyCode: string,
  records: readonly string[],
): Promise<Map<string, string>> {
  if (records.length === 0) return new Map()
  const { rows } = await sql<{ workerId: string; id: string }>`
    select worker_id as "workerId", source_record_id as id from worker_source
    where regency_code = ${regencyCode} and source_record_id = any(${records}::uuid[])`.execute(trx)
  return new Map(rows.map(({ id, workerId }) => [id, workerId]))
}

/** As whom the figures know each of these participants. */
async function peopleOf(
  trx: Tx,
  regencyCode: string,
  participants: readonly string[],
): Promise<Map<string, string[]>> {
  if (participants.length === 0) return new Map()
  const { rows } = await sql<{ id: string; personId: string }>`
    select participant_id as id, person_id as "personId" from coverage_person
    where regency_code = ${regencyCode} and participant_id = any(${participants}::uuid[])`.execute(trx)
  const of = Map.groupBy(rows, ({ id }) => id)
  return new Map([...of].map(([id, people]) => [id, people.map(({ personId }) => personId)]))
}

import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { Tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import { openDeskFor, putOnList } from '../direct/store-person.ts'
import { bump, type Joining } from '../joining/act.ts'
import { rowsOf } from './rows-of.ts'

export interface WhichDeath {
  eventId: string
  /** Number of the report the person was told of by: nearest to it is the row the word is tied to. */
  nikIndex: string | null
  officeName: string
  listName: string
}

/**
 * An officer has seen that it is so: from now on the registry says that this person died on that day. It is a row of a list
 * of its own, tied to the person's rows as of now: it follows them through later lists, and taking it off its list is all
 * it takes to go back. Again changes nothing.
 */
export async function confirmDeath(
  trx: Tx,
  acting: Joining,
  { eventId, nikIndex, officeName, listName }: WhichDeath,
): Promise<{ ok: true; again: boolean } | Refusal> {
  const { regencyCode, actor, at, reason } = acting
  const death = await trx
    .selectFrom('reported_death')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('event_id', '=', eventId)
    .where('taken_back_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!death) return refusal('not-found')
  if (death.confirmed_at) return { ok: true, again: true }
  const rows = await rowsOf(trx, regencyCode, death.person_id, nikIndex)
  const [first] = rows
  // Left every list since they were reported: nothing here is said of them that a death could end.
  if (!first) return refusal('death-nobody')
  const version = await bump(trx, acting)
  const desk = { regencyCode, actor, at, officeName, listName }
  const listId = await openDeskFor(trx, desk, 'reported-deaths')
  const recordId = v7()
  await sql`insert into source_record (regency_code, id, list_id, content_hash, person_key, role, name, birth_date, nik_status,
      verdict, verdict_on, question, created_at)
    values (${regencyCode}, ${recordId}, ${listId}, ${`#${recordId}`}, ${`#${recordId}`}, 'verdict', ${first.name},
      ${first.birthDate}::date, 'missing', 'dead', ${death.died_on}::date, ${death.id}, ${at})`.execute(trx)
  await putOnList(trx, desk, listId, recordId, true)
  await sql`update reported_death set record_id = ${recordId}, records = ${rows.map(({ id }) => id)}::uuid[],
      lists_version = ${version}, confirmed_by = ${actor}, confirmed_at = ${at}, confirmed_reason = ${reason}
    where regency_code = ${regencyCode} and id = ${death.id}`.execute(trx)
  return { ok: true, again: false }
}

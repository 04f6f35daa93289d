import { sql } from 'kysely'
import { v7 } from 'uuid'
import { dayOf } from '../../platform/day.ts'
import type { Tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import { openDeskFor, putOnList } from '../direct/store-person.ts'
import { bump, type Joining, recordsOf } from '../joining/act.ts'
import { presentWorkers } from '../workers-to-link.ts'
import type { Corrected } from './fields.ts'

export interface Correction {
  requestId: string | null
  workerId: string
  /** Of the list the corrections stand on. */
  officeName: string
  listName: string
  values: Corrected
}
export type CorrectedWorker = { ok: true; correctionId: string; workerId: string } | Refusal

/**
 * Puts a value before what all lists say of a person. It is a row of a list of its own that names the rows of the person
 * as of now: it follows them through every later list and re-run, and taking it off its list is all it takes to go back.
 */
export async function correctWorker(trx: Tx, acting: Joining, given: Correction): Promise<CorrectedWorker> {
  const { regencyCode, actor, at } = acting
  const { values } = given
  const fields = Object.entries(values).flatMap(([field, value]) => (value === undefined ? [] : [field]))
  if (fields.length === 0) return refusal('correction-empty')
  const fault = await faultOf(trx, regencyCode, values, at)
  if (fault) return refusal('correction-unfit', { fields: fault })
  const workerId = (await presentWorkers(trx, regencyCode, [given.workerId]))(given.workerId)
  if (!workerId) return refusal('not-found')
  const records = await recordsOf(trx, regencyCode, [workerId])
  const version = await bump(trx, acting)
  const desk = { regencyCode, actor, at, officeName: given.officeName, listName: given.listName }
  const listId = await openDeskFor(trx, desk, 'correction')
  const id = v7()
  await sql`insert into data_correction (regency_code, id, request_id, worker_id, records, fields, lists_version, made_by,
      made_at)
    values (${regencyCode}, ${id}, ${given.requestId}, ${workerId}, ${records.map((each) => each.id)}::uuid[],
      ${fields}::text[], ${version}, ${actor}, ${at})`.execute(trx)
  await sql`insert into source_record (regency_code, id, list_id, content_hash, person_key, role, name, birth_date, sex,
      mother_name, village_code, occupation, nik_status, verdict, question, created_at)
    values (${regencyCode}, ${id}, ${listId}, ${`#${id}`}, ${`#${id}`}, 'verdict', ${values.name ?? ''},
      ${values.birthDate ?? null}::date, ${values.sex ?? null}, ${values.motherName ?? null},
      ${values.villageCode ?? null}, ${values.occupation ?? null}, 'missing', 'by-request', ${id}, ${at})`.execute(
    trx,
  )
  await putOnList(trx, desk, listId, id, true)
  return { ok: true, correctionId: id, workerId }
}

async function faultOf(trx: Tx, regencyCode: string, values: Corrected, at: Date): Promise<string | null> {
  if (values.birthDate && values.birthDate > dayOf(at)) return 'birthDate'
  if (values.name !== undefined && !/\p{L}/u.test(values.name)) return 'name'
  if (values.villageCode === undefined) return null
  const village = await trx
    .selectFrom('village')
    .select('code')
    .where('code', '=', values.villageCode)
    .where('regency_code', '=', regencyCode)
    .executeTakeFirst()
  return village ? null : 'villageCode'
}

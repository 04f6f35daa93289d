import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { PersonRecord } from '../../linkage/index.ts'
import type { BlockingKeys } from '../../linkage/score-one/index.ts'
import type { Secrets } from '../../platform/crypto.ts'
import { dayOf } from '../../platform/day.ts'
import type { Cell, Tx } from '../../platform/db/index.ts'
import { buildWorker } from '../build-worker.ts'
import type { CurrentRecord } from '../current-records.ts'
import { personCells, recordColumns } from '../imports/record-cells.ts'
import { ensureList, ensureOffice } from '../imports/store.ts'
import { personRecord } from '../person-record.ts'
import type { ReadPerson } from '../reading/person.ts'
import { insertWorker } from '../write-workers.ts'

/** A person ready to be stored: NIK sealed, indexed and masked; `record` holds it open, in memory only. */
export interface Ready {
  id: string
  cells: readonly Cell[]
  /** Of all that was said, to tell a repeated request from another one under the same id. */
  contentHash: string
  nikIndex: string | null
  record: PersonRecord
  person: ReadPerson
}

export function readyPerson(key: Secrets, person: ReadPerson): Ready {
  const id = v7()
  const place = { sheetNo: 0, sheet: '', rowNumber: 0 }
  const cells = personCells(key, id, person, place, []).slice(0, recordColumns.length)
  const cellOf = (column: (typeof recordColumns)[number]) => cells[recordColumns.indexOf(column)]
  return {
    id,
    cells,
    contentHash: String(cellOf('content_hash')),
    nikIndex: (cellOf('nik_index') as string | null) ?? null,
    record: personRecord({ ...person, id }),
    person,
  }
}

export interface Desk {
  regencyCode: string
  actor: string
  at: Date
  officeName: string
  listName: string
}

/** The list of people registered one by one at an office. */
export const openDesk = (trx: Tx, desk: Desk): Promise<string> => openDeskFor(trx, desk, 'registration')

/** A list of what an office does for people one by one. */
export async function openDeskFor(
  trx: Tx,
  { regencyCode, officeName, listName, at }: Desk,
  kind: 'registration' | 'correction' | 'reported-deaths',
): Promise<string> {
  const officeId = await ensureOffice(trx, regencyCode, officeName, undefined, kind, at)
  return ensureList(trx, regencyCode, { officeId, kind, name: listName, group: null, at })
}

/** Keeps what was said of a person for good, sealed as the rows of lists are, and by what it is found again. */
export async function storeRecord(
  trx: Tx,
  { regencyCode, at }: Desk,
  listId: string,
  ready: Ready,
  keys: BlockingKeys,
): Promise<void> {
  // Two clerks may say the very same of one person: each has said it.
  const cells = ready.cells.map((cell, i) =>
    recordColumns[i] === 'content_hash' ? `${cell}#${ready.id}` : cell,
  )
  await sql`insert into source_record (regency_code, list_id, created_at, ${sql.join(recordColumns.map((c) => sql.ref(c)))})
    values (${regencyCode}, ${listId}, ${at}, ${sql.join(cells.map((cell) => sql`${cell ?? null}`))})`.execute(
    trx,
  )
  await trx
    .insertInto('record_key')
    .values({ regency_code: regencyCode, source_record_id: ready.id, name_key: keys.name, keys: keys.stored })
    .execute()
}

/** Gives the record to a worker, a new one (named after the record) when `workerId` is null. */
export async function giveToWorker(
  trx: Tx,
  { regencyCode, at }: Desk,
  listId: string,
  { id, nikIndex, cells, person }: Ready,
  worker: { id: string | null; weight: number | null; reasons: string },
): Promise<string> {
  if (worker.id === null) {
    const record: CurrentRecord = {
      ...person,
      id,
      listId,
      listKind: 'registration',
      asOf: dayOf(at),
      personKey: '',
      nikIndex,
      nikSealed: (cells[recordColumns.indexOf('nik_sealed')] as Buffer | null) ?? null,
    }
    await insertWorker(trx, regencyCode, at, { id, ...buildWorker([record], []) })
  }
  const workerId = worker.id ?? id
  await trx
    .insertInto('worker_source')
    .values({
      regency_code: regencyCode,
      source_record_id: id,
      worker_id: workerId,
      decided_by: 'engine',
      weight: worker.weight,
      reasons: worker.reasons,
    })
    .execute()
  return workerId
}

/**
 * Somebody who was known only as a resident works, now that they are registered: true when they were. The rest of what
 * is known of a worker is weighed anew by the refresh; a row it is writing just now is left to it.
 */
export async function nowWorks(trx: Tx, { regencyCode, at }: Desk, workerId: string, { person }: Ready) {
  const { rows } =
    await sql`update worker set standing = ${person.isAsn ? 'asn' : 'present'}, updated_at = ${at},
      occupation = ${person.occupation}, segment = ${person.segment}, group_code = ${person.groupCode}
    where regency_code = ${regencyCode} and id in (select id from worker where regency_code = ${regencyCode}
      and id = ${workerId} and standing = 'not-a-worker' for no key update skip locked) returning id`.execute(
      trx,
    )
  return rows.length > 0
}

/**
 * Puts the record on the list of its day: from now on it is current. All registrations of a list pass here one after
 * the other, so it comes last.
 */
export async function putOnList(
  trx: Tx,
  { regencyCode, actor, at, listName }: Desk,
  listId: string,
  recordId: string,
  additive = false,
): Promise<void> {
  const day = dayOf(at)
  const counts = (rows: ReturnType<typeof sql>) =>
    sql`jsonb_build_object('rows', ${rows}, 'new', ${rows}, 'changed', 0, 'unchanged', 0, 'gone', 0,
      'rejected', 0, 'withWarnings', 0, 'byIssue', '{}'::jsonb)`
  const { rows } = await sql<{ id: string; row: number }>`
    insert into import (regency_code, id, list_id, as_of, file_name, file_hash, file_bytes, status, counts, rows_read,
      additive, created_by, created_at, committed_at)
    values (${regencyCode}, ${v7()}, ${listId}, ${day}::date, ${listName}, 'registration', 0, 'committed',
      ${counts(sql`1`)}, 1, ${additive}, ${actor}, ${at}, ${at})
    on conflict (regency_code, list_id, file_hash, as_of) where status = 'committed'
    do update set rows_read = import.rows_read + 1,
      counts = import.counts || jsonb_build_object('rows', import.rows_read + 1, 'new',
        import.rows_read + 1 - (import.counts ->> 'rejected')::integer)
    returning id, rows_read as row`.execute(trx)
  const { id, row } = rows[0]!
  await trx
    .insertInto('import_row')
    .values({
      regency_code: regencyCode,
      import_id: id,
      row_number: row,
      source_record_id: recordId,
      change: 'new',
    })
    .execute()
}

/** Takes the record off its list again: what was said stays, and is current no more. */
export async function takeOffList(trx: Tx, regencyCode: string, recordId: string): Promise<void> {
  const issues = JSON.stringify([{ code: 'taken-back', severity: 'info', field: null, fix: null }])
  await sql`with off as (
      update import_row set change = 'rejected', issues = ${issues}::jsonb
      where regency_code = ${regencyCode} and source_record_id = ${recordId} and change <> 'rejected' returning import_id)
    update import i set counts = i.counts || jsonb_build_object('new', (i.counts ->> 'new')::integer - 1,
      'rejected', (i.counts ->> 'rejected')::integer + 1)
    from off where i.regency_code = ${regencyCode} and i.id = off.import_id`.execute(trx)
}

import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { comingFrom, recordAct, recordForEach } from '../access/questions.ts'
import { markedNikFile, openFullPeople, resolveDay } from '../coverage/questions.ts'
import { openFullMembers } from '../financing/questions.ts'
import type { Clock } from '../platform/clock.ts'
import type { Tx } from '../platform/db/index.ts'
import type { JobHandler } from '../platform/jobs.ts'
import { askedOf } from './asked.ts'
import { type ExportGround, exportVault, keptFor, makeJobName } from './ground.ts'
import { stateOf } from './state.ts'
import { findExport, type StoredExport, updateExport } from './store.ts'
import { watermarkOf } from './watermark.ts'

/** The job `full-export`: `{ regencyCode, id }`. */
export const makeJob =
  (ground: ExportGround, clock: Clock): JobHandler<{ regencyCode: string; id: string }> =>
  async ({ regencyCode, id }) => {
    try {
      await makeExport(ground, regencyCode, id, clock.now())
    } catch (error) {
      await updateExport(ground.db, regencyCode, id, { failed_at: clock.now() })
      throw error
    }
  }

/**
 * Makes the file that was allowed, from one moment of the data. Whose numbers stand in it is written down in the same
 * transaction that lets it be fetched; killed before that, nothing can be fetched and the job begins again.
 */
export async function makeExport(
  ground: ExportGround,
  regencyCode: string,
  id: string,
  at: Date,
): Promise<void> {
  const { db } = ground
  const row = await findExport(db, regencyCode, id)
  if (!row || !['making', 'failed'].includes(stateOf(row, at))) return
  const origin = { actingAs: row.asked_as, fromWhere: 'server' }
  const make = { people: makePeople, bill: makeMembers, 'nik-faults': makeQuestions }[row.kind]
  await comingFrom(origin, () => make(ground, row, at))
}

async function makePeople(ground: ExportGround, row: StoredExport, at: Date): Promise<void> {
  const { db, key } = ground
  const asked = askedOf(row)
  if (asked.kind !== 'people') throw new Error('not a request for people')
  const day = await resolveDay(db, row.regency_code, asked.people.asOf, at)
  if (!day.ok || day.asOf === null) throw new Error('the day of the request has no figures')
  const { asOf, latest } = day
  const mark = await watermarkOf(db, row, at)
  await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const on = { ok: true as const, asOf, latest }
      const { file, ids } = await openFullPeople(
        trx,
        key,
        row.regency_code,
        on,
        asked.people,
        mark,
        row.language,
      )
      await keep(ground, trx, row, file, ids, at)
    })
}

async function makeMembers(ground: ExportGround, row: StoredExport, at: Date): Promise<void> {
  const { db, key } = ground
  const asked = askedOf(row)
  if (asked.kind !== 'bill') throw new Error('not a request for the members of a bill')
  const mark = await watermarkOf(db, row, at)
  await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const { file, ids } = await openFullMembers(
        trx,
        key,
        row.regency_code,
        asked.members,
        mark,
        row.language,
      )
      await keep(ground, trx, row, file, ids, at)
    })
}

async function makeQuestions(ground: ExportGround, row: StoredExport, at: Date): Promise<void> {
  const { db, key } = ground
  const asked = askedOf(row)
  if (asked.kind !== 'nik-faults') throw new Error('not a request for questions')
  const { regency_code: regencyCode, asked_by: actor, reason } = row
  const whose = { regencyCode, actor, kind: asked.fault, reason, at }
  const { file, ids } = await markedNikFile(db, key, whose, await watermarkOf(db, row, at), row.language)
  await db.transaction().execute((trx) => keep(ground, trx, row, Readable.from([file]), ids, at))
}

type Ids = Parameters<typeof recordForEach>[2]

async function keep(
  { key, dataDir }: ExportGround,
  trx: Tx,
  row: StoredExport,
  file: Readable,
  ids: Ids,
  at: Date,
) {
  const { regency_code: regencyCode, id, asked_by: actor, reason } = row
  const fileKey = randomBytes(32).toString('hex')
  const stored = await exportVault(dataDir, fileKey).store(file)
  const act = { regencyCode, actor, at, reason, detail: { export: row.code } }
  const written = await recordForEach(trx, { ...act, action: 'person.exported', subjectKind: 'person' }, ids)
  const made = { action: 'export.made', subjectKind: 'export', subjectId: id }
  await recordAct(trx, { ...act, ...made, detail: { persons: written, bytes: stored.bytes } })
  await updateExport(trx, regencyCode, id, {
    made_at: at,
    written,
    file_hash: stored.sha256,
    file_key_sealed: key.seal(fileKey),
    available_until: new Date(at.getTime() + keptFor),
    failed_at: null,
  })
}

/** Allowed, not yet made, and no job knows of it (those of the command line, and a queue that gave up). */
export async function resumeMaking({ db, jobs }: ExportGround, regencyCode: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id::text as id from full_export
    where regency_code = ${regencyCode} and verdict = 'approved' and made_at is null`.execute(db)
  for (const { id } of rows) await jobs?.enqueue(db, makeJobName, { regencyCode, id }, { key: id })
}

import { promises as fs } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { recordAct } from '../access/questions.ts'
import { throwAwayExports } from '../exports/questions.ts'
import { type Db, type Tx, tx } from '../platform/db/index.ts'
import type { Vault } from '../platform/vault.ts'
import type { RanView } from './api.ts'
import { type Acting, daysOf } from './choices.ts'
import { dayMs } from './dry-run.ts'
import { due, type RowKind, recordsOf, rowsOver } from './due.ts'
import type { KindId } from './kinds.ts'

export interface RetentionGround {
  db: Db
  vault: Vault
  dataDir: string
}

type Ender = (
  ground: RetentionGround,
  trx: Tx,
  regencyCode: string,
  before: Date,
  at: Date,
) => Promise<number>

const enders: [KindId, Ender][] = [
  ['undone-rows', (_, trx, r, before, at) => endRows('undone-rows', trx, r, before, at)],
  ['superseded-rows', (_, trx, r, before, at) => endRows('superseded-rows', trx, r, before, at)],
  ['jkn-rows', (_, trx, r, before, at) => endRows('jkn-rows', trx, r, before, at)],
  ['original-files', (_, trx, r, before, at) => endFiles(trx, r, before, at)],
  ['waiting-people', (_, trx, r, before) => endWaiting(trx, r, before)],
  ['sessions', (_, trx, r, before) => endSessions(trx, r, before)],
]

/**
 * Lets go what is over, kind by kind, each whole or not at all, and written down. Nothing that a standing list, a
 * decision or an open question hangs on is touched (`recordsOf`).
 */
export async function runRetention(
  ground: RetentionGround,
  { regencyCode, actor, at }: Acting,
  reason: string,
): Promise<RanView> {
  const { db, vault, dataDir } = ground
  const gone: RanView['gone'] = []
  for (const [id, end] of enders) {
    const count = await tx(db, async (trx) => {
      // Two runs come one after the other.
      await sql`select pg_advisory_xact_lock(hashtextextended(${`retention ${regencyCode}`}, 0))`.execute(trx)
      const days = await daysOf(trx, regencyCode, id)
      const before = new Date(at.getTime() - (days ?? 0) * dayMs)
      const ended = days === null ? 0 : await end(ground, trx, regencyCode, before, at)
      if (ended > 0)
        await recordAct(trx, {
          regencyCode,
          actor,
          at,
          action: 'retention.ended',
          subjectKind: 'retention',
          subjectId: id,
          reason,
          detail: { count: ended, days },
        })
      return ended
    })
    gone.push({ id, count })
  }
  await removeFiles(db, vault)
  gone.push({ id: 'full-exports', count: await throwAwayExports(db, dataDir, at) })
  const total = gone.reduce((sum, { count }) => sum + count, 0)
  const what = {
    action: 'retention.run',
    subjectKind: 'retention',
    subjectId: 'all',
    reason,
    detail: { total },
  }
  await recordAct(db, { regencyCode, actor, at, ...what })
  return { gone }
}

async function endRows(kind: RowKind, trx: Tx, r: string, before: Date, at: Date) {
  const over = rowsOver(kind, r, before)
  await sql`create temp table ending_import on commit drop as select id from (${over}) o`.execute(trx)
  const imports = sql`select id from ending_import`
  await sql`create temp table ending_record on commit drop as ${recordsOf(r, imports)}`.execute(trx)
  const rows =
    await sql`delete from import_row where regency_code = ${r} and import_id in (${imports})`.execute(trx)
  await sql`delete from record_key where regency_code = ${r} and source_record_id in (select id from ending_record)`.execute(
    trx,
  )
  await sql`delete from source_record where regency_code = ${r} and id in (select id from ending_record)`.execute(
    trx,
  )
  // Rows of the file that were shown when it was understood.
  await sql`update import set rows_gone_at = ${at}::timestamptz, 
      layout = case when layout ? 'sample' then jsonb_set(layout, '{sample}', '[]') else layout end
    where regency_code = ${r} and id in (${imports})`.execute(trx)
  return Number(rows.numAffectedRows ?? 0)
}

async function endFiles(trx: Tx, r: string, before: Date, at: Date): Promise<number> {
  const ended = await sql`update import set file_gone_at = ${at}::timestamptz
    where regency_code = ${r} and id in (select id from (${due['original-files']!.over(r, before)}) o)`.execute(
    trx,
  )
  return Number(ended.numAffectedRows ?? 0)
}

/** Who waits still is never touched. */
async function endWaiting(trx: Tx, r: string, before: Date): Promise<number> {
  const ended = await sql`delete from waiting_person
    where regency_code = ${r} and closed_at < ${before}::timestamptz`.execute(trx)
  return Number(ended.numAffectedRows ?? 0)
}

async function endSessions(trx: Tx, r: string, before: Date): Promise<number> {
  const ended = await sql`delete from session s using app_user u
    where u.id = s.user_id and u.regency_code = ${r} and s.expires_at < ${before}::timestamptz`.execute(trx)
  return Number(ended.numAffectedRows ?? 0)
}

/** Files that no import of any regency holds any more; a run that was cut off before this is made up for by the next. */
async function removeFiles(db: Db, vault: Vault): Promise<void> {
  const { rows } = await sql<{ hash: string }>`select file_hash as hash from import
    group by file_hash having bool_and(file_gone_at is not null)`.execute(db)
  for (const { hash } of rows) if (await isOld(vault, hash)) await vault.remove(hash)
}

/** Somebody may be sending the same file again just now, and its import is written after it. */
async function isOld(vault: Vault, hash: string): Promise<boolean> {
  const found = await fs.stat(join(vault.folder, hash.slice(0, 2), hash)).catch(() => undefined)
  return found !== undefined && Date.now() - found.mtimeMs > 3_600_000
}

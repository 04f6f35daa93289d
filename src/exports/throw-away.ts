import { promises as fs } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Db } from '../platform/db/index.ts'
import { exportVault } from './ground.ts'

/**
 * Throws away the files that are out of time (fetched an hour ago and still there: the program ended while sending), and
 * what belongs to no request: first the key, then the file.
 */
export async function throwAwayExports(db: Db, dataDir: string, at: Date): Promise<number> {
  const { rows } = await sql<{ hash: string }>`update full_export
    set gone_at = ${at}::timestamptz, file_key_sealed = null
    where gone_at is null and made_at is not null
      and (available_until <= ${at}::timestamptz or fetched_at <= ${at}::timestamptz - interval '1 hour')
    returning file_hash as hash`.execute(db)
  const vault = exportVault(dataDir, '00')
  const { rows: kept } = await sql<{ hash: string }>`select file_hash as hash from full_export
    where gone_at is null and file_hash is not null`.execute(db)
  const wanted = new Set(kept.map(({ hash }) => hash))
  for (const name of await vault.list())
    if (!wanted.has(name) && (await isOld(dataDir, name, at))) await vault.remove(name)
  return rows.length
}

/** A file that is being made is known to the database only when it is whole. */
async function isOld(dataDir: string, name: string, at: Date): Promise<boolean> {
  const { mtimeMs } = await fs.stat(join(dataDir, 'exports', name.slice(0, 2), name))
  return at.getTime() - mtimeMs > 3_600_000
}

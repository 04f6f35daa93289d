import { readConfig } from '../config.ts'
import { connect } from '../db/index.ts'
import { makeDataDir } from '../embedded/index.ts'
import type { Log } from '../log/index.ts'
import { openDatabase } from '../open-database.ts'
import { type Refusal, refusal } from '../problem.ts'
import type { Manifest } from './manifest.ts'
import { type RestoreOptions, restoreBackup } from './restore-backup.ts'

/** Restores on a machine where nothing is set up yet: no key is made, the backup brings its own. */
export async function runRestore(
  options: RestoreOptions & { log: Log },
): Promise<{ ok: true; manifest: Manifest; dataDir: string } | Refusal> {
  const read = readConfig()
  if (!read.ok) return read
  const { config } = read
  makeDataDir(config.dataDir)
  const opened = await openDatabase(config, { command: 'restore', share: false, log: options.log }).catch(
    (error: Error) => refusal('database-failed', { reason: error.message }),
  )
  if (!opened.ok) return opened
  const db = connect(opened.database.url, { name: 'semesta restore', max: 2 })
  try {
    const result = await restoreBackup(db, config, options)
    return result.ok ? { ...result, dataDir: config.dataDir } : result
  } finally {
    await db.destroy()
    await opened.database.close()
  }
}

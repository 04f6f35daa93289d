import { mkdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, type Writable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { finished } from 'node:stream/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { PoolClient } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Config } from '../config.ts'
import { secretsFrom } from '../crypto.ts'
import { type Db, migrate, migrateTo, migrationState, withClient } from '../db/index.ts'
import { keyFileOf, loadSecrets, writeKeyOnce } from '../key-file.ts'
import { type Refusal, refusal } from '../problem.ts'
import { type ArchiveEntry, readArchive } from './archive.ts'
import { fileFolder, keyName, type Manifest } from './manifest.ts'
import { columnList, quoted, tablesInOrder } from './tables.ts'
import { verifyBackup } from './verify-backup.ts'

export interface RestoreOptions {
  path: string
  passphrase: string | undefined
  onProgress?: (table: string) => void
}

/**
 * Puts a backup into an empty database and an empty data folder: read through and checked first, then all in one
 * transaction. Older backups are restored as they were and then brought up to date.
 */
export async function restoreBackup(
  db: Db,
  config: Pick<Config, 'dataDir' | 'key'>,
  options: RestoreOptions,
): Promise<{ ok: true; manifest: Manifest } | Refusal> {
  const verified = await verifyBackup(options.path, options.passphrase)
  if (!verified.ok) return verified
  const { manifest } = verified
  const { applied, pending } = await migrationState(db)
  const known = new Set([...applied, ...pending])
  if (manifest.migrations.some((name) => !known.has(name))) return refusal('backup-too-new')

  if (applied.length === 0) await migrateTo(db, manifest.migrations.at(-1)!)
  const refused = await withClient(db, async (client) => {
    await client.query('begin')
    const result = await load(client, config, manifest, options).catch((error: Error) => error)
    await client.query(result === undefined ? 'commit' : 'rollback')
    if (result instanceof Error) throw result
    return result
  })
  if (refused) return refused
  await migrate(db)
  return { ok: true, manifest }
}

async function load(
  client: PoolClient,
  config: Pick<Config, 'dataDir' | 'key'>,
  manifest: Manifest,
  { path, passphrase, onProgress }: RestoreOptions,
): Promise<Refusal | undefined> {
  for (const { name } of await tablesInOrder(client)) {
    const { rows } = await client.query<{ rows: number }>(`select count(*)::int as rows from ${quoted(name)}`)
    if (rows[0]!.rows > 0) return refusal('restore-not-empty', { table: name, rows: rows[0]!.rows })
  }
  const tables = tableWriter(client, manifest, onProgress)
  let keySeen = false
  for await (const entry of readArchive(path, passphrase)) {
    if (entry.name === keyName) {
      if (!placeKey(config, (await contentOf(entry)).toString().trim()))
        return refusal('key-does-not-fit', { key: manifest.keyId })
      keySeen = true
    } else if (entry.name.startsWith(fileFolder)) await placeFile(config.dataDir, entry)
    else if (entry.name.startsWith('tables/')) await tables.write(entry)
    else await contentOf(entry)
  }
  await tables.end()
  if (keySeen) return undefined
  const loaded = loadSecrets(config)
  return loaded.ok && loaded.secrets.id === manifest.keyId
    ? undefined
    : refusal('key-does-not-fit', { key: manifest.keyId })
}

const contentOf = (entry: ArchiveEntry) => buffer(Readable.from(entry.content))

/** Feeds the parts of each table, which come one after another, to one COPY. */
function tableWriter(client: PoolClient, manifest: Manifest, onProgress: RestoreOptions['onProgress']) {
  const columns = new Map(manifest.tables.map((table) => [table.name, table.columns]))
  let open: { table: string; sink: Writable; done: Promise<void> } | undefined
  async function end() {
    if (!open) return
    open.sink.end()
    await open.done
    onProgress?.(open.table)
    open = undefined
  }
  return {
    end,
    async write(entry: ArchiveEntry) {
      const table = entry.name.split('/')[1]!
      if (open?.table !== table) {
        await end()
        const sink = client.query(
          copyFrom(`copy ${quoted(table)} (${columnList(columns.get(table)!)}) from stdin`),
        )
        const done = finished(sink)
        done.catch(() => undefined)
        open = { table, sink, done }
      }
      const text = await promisify(gunzip)(await contentOf(entry))
      await new Promise<void>((resolve, reject) =>
        open!.sink.write(text, (error) => (error ? reject(error) : resolve())),
      )
    },
  }
}

/** False when another key is there already. */
function placeKey(config: Pick<Config, 'dataDir' | 'key'>, key: string): boolean {
  if (config.key) return secretsFrom(config.key).id === secretsFrom(key).id
  if (writeKeyOnce(keyFileOf(config.dataDir), key)) return true
  const present = loadSecrets(config)
  return present.ok && present.secrets.id === secretsFrom(key).id
}

async function placeFile(dataDir: string, entry: ArchiveEntry) {
  const sha256 = entry.name.slice(fileFolder.length)
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a file of the vault')
  const folder = join(dataDir, 'files', sha256.slice(0, 2))
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  await writeFile(join(folder, sha256), Readable.from(entry.content), { mode: 0o600, flush: true })
}

import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { PoolClient } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { Platform } from '../boot.ts'
import { migrationState, withClient } from '../db/index.ts'
import { keyFileOf } from '../key-file.ts'
import { type Refusal, refusal } from '../problem.ts'
import { type ArchiveWriter, writeArchive } from './archive.ts'
import { fileFolder, formatVersion, keyName, type Manifest, manifestName, tablePart } from './manifest.ts'
import { columnList, quoted, type TableShape, tablesInOrder } from './tables.ts'

/** Text of a table is packed in parts of this size: memory stays bounded whatever the table. */
const partBytes = 4 * 1024 * 1024

export interface BackupOptions {
  path: string
  /** Seals the whole file; without one it holds the key and all data in the clear. */
  passphrase: string | undefined
  at: Date
  onProgress?: (table: string, rows: number) => void
}

/** Database (one consistent moment of it), files and key in one file that no PostgreSQL version is needed to read. */
export async function writeBackup(
  platform: Platform,
  options: BackupOptions,
): Promise<{ ok: true; manifest: Manifest } | Refusal> {
  if (existsSync(options.path)) return refusal('backup-exists', { file: options.path })
  const { applied } = await migrationState(platform.db)
  let manifest: Manifest | undefined
  await writeArchive(options.path, options.passphrase, async (archive) => {
    const parts: Record<string, string> = {}
    const put = async (name: string, content: Buffer) => {
      parts[name] = createHash('sha256').update(content).digest('hex')
      await archive.put(name, content)
    }
    const keyIncluded = !platform.config.key
    if (keyIncluded) await put(keyName, readFileSync(keyFileOf(platform.config.dataDir)))

    const { tables, postgres } = await withClient(platform.db, (client) =>
      snapshot(client, put, options.onProgress),
    )
    for (const sha256 of await platform.vault.list()) await putVaultFile(platform, archive, sha256, parts)

    manifest = {
      format: 'semesta-backup',
      version: formatVersion,
      madeAt: options.at.toISOString(),
      regency: platform.config.regency,
      postgres,
      migrations: applied,
      keyId: platform.secrets.id,
      keyIncluded,
      tables,
      parts,
    }
    await archive.put(manifestName, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`))
  })
  return { ok: true, manifest: manifest! }
}

type Put = (name: string, content: Buffer) => Promise<void>

async function snapshot(client: PoolClient, put: Put, onProgress: BackupOptions['onProgress']) {
  await client.query('begin transaction isolation level repeatable read, read only')
  try {
    const version = await client.query<{ server_version: string }>('show server_version')
    const tables: Manifest['tables'] = []
    for (const table of await tablesInOrder(client)) {
      const rows = await putTable(client, table, put)
      tables.push({ ...table, rows })
      onProgress?.(table.name, rows)
    }
    return { tables, postgres: version.rows[0]?.server_version ?? '' }
  } finally {
    await client.query('rollback')
  }
}

async function putTable(client: PoolClient, table: TableShape, put: Put): Promise<number> {
  const source = client.query(copyTo(`copy ${quoted(table.name)} (${columnList(table.columns)}) to stdout`))
  let held: Buffer[] = []
  let bytes = 0
  let part = 0
  const flush = async () => {
    if (bytes === 0) return
    await put(tablePart(table.name, part), await promisify(gzip)(Buffer.concat(held)))
    part += 1
    held = []
    bytes = 0
  }
  for await (const chunk of source as AsyncIterable<Buffer>) {
    held.push(chunk)
    bytes += chunk.length
    if (bytes >= partBytes) await flush()
  }
  await flush()
  return source.rowCount
}

/** Vault files go in as they lie there: sealed. */
async function putVaultFile(
  platform: Platform,
  archive: ArchiveWriter,
  sha256: string,
  parts: Record<string, string>,
) {
  const path = join(platform.vault.folder, sha256.slice(0, 2), sha256)
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  parts[fileFolder + sha256] = hash.digest('hex')
  await archive.putFile(fileFolder + sha256, path)
}

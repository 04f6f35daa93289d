import { existsSync, linkSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Config } from '../config.ts'
import { type KeptKey, type Secrets, secretsFrom } from '../crypto.ts'
import type { Db } from '../db/index.ts'
import { keyFileOf, loadSecrets, readKey } from '../key-file.ts'
import { type Refusal, refusal } from '../problem.ts'

export type Standing = Awaited<ReturnType<typeof standingOf>>

/** Which key the database stands on, and which one it is on the way to. */
export async function standingOf(db: Db) {
  const rows = await db.selectFrom('sealing_key').selectAll().execute()
  return {
    inUse: rows.find(({ standing }) => standing === 'in use'),
    coming: rows.find(({ standing }) => standing === 'coming'),
  }
}

/** The key of this installation, with what is still needed of those before it. */
export async function secretsInUse(
  db: Db,
  config: Pick<Config, 'key' | 'dataDir'>,
): Promise<{ ok: true; secrets: Secrets; standing: Standing } | Refusal> {
  const standing = await standingOf(db)
  if (!config.key && standing.inUse) putInPlace(config.dataDir, standing.inUse.id)
  const loaded = loadSecrets(config)
  if (!loaded.ok) return loaded
  const { secrets } = loaded
  if (!standing.inUse) {
    // The first key to be used with a database is remembered by its id; any other finds nobody and opens nothing.
    await db
      .insertInto('sealing_key')
      .values({ id: secrets.id, first_used_at: new Date(), kept_sealed: null })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    return secretsInUse(db, config)
  }
  if (standing.inUse.id !== secrets.id) return refusal('key-does-not-fit', { key: secrets.id })
  return { ok: true, secrets: withKept(secrets, standing.inUse.kept_sealed), standing }
}

const keptSchema = z.array(z.object({ id: z.string(), keys: z.record(z.string(), z.string()) }))

export const withKept = (secrets: Secrets, sealed: Uint8Array | null): Secrets =>
  sealed ? secrets.after(keptSchema.parse(JSON.parse(secrets.open(sealed)))) : secrets
export const sealKept = (secrets: Secrets, kept: readonly KeptKey[]): Buffer =>
  secrets.seal(JSON.stringify(kept))

export const newKeyFileOf = (dataDir: string) => join(dataDir, 'key.new')
export const oldKeyFileOf = (dataDir: string, id: string) => join(dataDir, `key.old-${id}`)

/** The database is on the new key, and the program was ended before the files were: they follow it. */
export function putInPlace(dataDir: string, inUse: string): void {
  const [file, coming] = [keyFileOf(dataDir), newKeyFileOf(dataDir)]
  if (!existsSync(coming) || !existsSync(file)) return
  const next = readKey(coming)
  if (next === undefined || secretsFrom(next).id !== inUse) return
  const now = readKey(file)
  if (now !== undefined && now !== next) {
    const old = oldKeyFileOf(dataDir, secretsFrom(now).id)
    if (!existsSync(old)) linkSync(file, old)
  }
  renameSync(coming, file)
}

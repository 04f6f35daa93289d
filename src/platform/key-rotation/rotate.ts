import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Config } from '../config.ts'
import { keepOf, type Secrets, secretsFrom } from '../crypto.ts'
import { type Db, type Tx, tx } from '../db/index.ts'
import { readKey, writeKeyOnce } from '../key-file.ts'
import { type Refusal, refusal } from '../problem.ts'
import { openVault } from '../vault.ts'
import { newKeyFileOf, putInPlace, sealKept, standingOf } from './in-use.ts'
import { places } from './places.ts'
import { keepStep, readStep, renewTable } from './steps.ts'
import { renewVault } from './vault-step.ts'
import { type KeyVerdict, verifyKey } from './verify.ts'

export interface RotateGround {
  db: Db
  config: Pick<Config, 'key' | 'dataDir'>
  /** The key in use, with what is kept of those before. */
  secrets: Secrets
  vaultFolder: string
}

/** What other subjects do when the key changes. */
export interface RotateActs {
  /** In the transaction that begins a change of key. */
  begun(trx: Tx, ids: { from: string; to: string }): Promise<void>
  /** In the transaction that ends it: `before` and `after` are the keys. */
  ended(trx: Tx, before: Secrets, after: Secrets): Promise<void>
}

export interface RotateOptions {
  /** The new key of an installation whose key is in SEMESTA_KEY. */
  newKey: string | undefined
  told?: (step: string, done: number, total: number) => void
  signal?: AbortSignal
  batchRows?: number
}

export interface Rotated {
  ok: true
  from: string
  to: string
  values: number
  files: number
}

/**
 * Changes the key: everything sealed is sealed anew, every fingerprint gets another over it, then all of it is opened with
 * the new key, and only then does that one count. Nobody else may use the database meanwhile. Killed anywhere, the same
 * call goes on where it was.
 */
export async function rotateKey(
  ground: RotateGround,
  acts: RotateActs,
  { newKey, told = () => undefined, signal, batchRows }: RotateOptions,
): Promise<Rotated | { ok: false; verdict: KeyVerdict } | Refusal> {
  const { db, config, secrets: before, vaultFolder } = ground
  const master = masterOf(config, newKey)
  if (!master) return refusal('key-new-missing')
  const after = secretsFrom(master, [...before.kept, keepOf(before)])
  if (after.id === before.id || before.kept.some(({ id }) => id === after.id)) return refusal('key-new-used')
  const begun = await begin(db, acts, before, after)
  if (!begun.ok) return begun

  for (const place of places) {
    const total = await countRows(db, place.table)
    let done = (await readStep(db, `table ${place.table}`))?.rows ?? 0
    const seen = (rows: number) => {
      done += rows
      told(place.table, done, total)
      signal?.throwIfAborted()
    }
    await renewTable(db, before, after, place, seen, batchRows)
  }
  const vault = openVault(vaultFolder, after)
  const files = (await vault.list()).length
  let filesDone = 0
  await renewVault(openVault(vaultFolder, before), vault, (count) => {
    filesDone += count
    told('files', filesDone, files)
    signal?.throwIfAborted()
  })
  let opened = 0
  const verdict = await verifyKey(db, vault, after, (count) => {
    opened += count
    told('verify', opened, 0)
    signal?.throwIfAborted()
  })
  if (!verdict.ok) return { ok: false, verdict }
  await end(db, acts, before, after)
  told('ended', 1, 1)
  if (!config.key) putInPlace(config.dataDir, after.id)
  return { ok: true, from: before.id, to: after.id, values: verdict.values, files: verdict.files }
}

/** The new key: given by the environment, or a file beside the one in use that is made the first time. */
function masterOf({ key, dataDir }: RotateGround['config'], newKey: string | undefined): string | undefined {
  if (key) return newKey
  const file = newKeyFileOf(dataDir)
  writeKeyOnce(file, randomBytes(32).toString('hex'))
  return readKey(file)
}

async function begin(
  db: Db,
  acts: RotateActs,
  before: Secrets,
  after: Secrets,
): Promise<{ ok: true } | Refusal> {
  const { coming } = await standingOf(db)
  if (coming) return coming.id === after.id ? { ok: true } : refusal('key-rotation-other', { key: coming.id })
  await tx(db, async (trx) => {
    await trx
      .insertInto('sealing_key')
      .values({
        id: after.id,
        first_used_at: new Date(),
        standing: 'coming',
        generation: after.kept.length,
        kept_sealed: sealKept(after, after.kept),
      })
      .execute()
    await trx.deleteFrom('key_step').execute()
    await acts.begun(trx, { from: before.id, to: after.id })
    await keepStep(trx, 'begun', { cursor: null, done: true, rows: 0 })
  })
  return { ok: true }
}

/** From here on the new key counts: all of it in one transaction. */
async function end(db: Db, acts: RotateActs, before: Secrets, after: Secrets): Promise<void> {
  await tx(db, async (trx) => {
    await acts.ended(trx, before, after)
    await trx.deleteFrom('sealing_key').where('id', '=', before.id).execute()
    await trx.updateTable('sealing_key').set({ standing: 'in use' }).where('id', '=', after.id).execute()
    await trx.deleteFrom('key_step').execute()
  })
}

async function countRows(db: Db, table: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::integer as n from ${sql.table(table)}`.execute(
    db,
  )
  return rows[0]!.n
}

import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Platform } from '../boot.ts'
import { secretsFrom } from '../crypto.ts'
import { copyInto, type Db, withClient } from '../db/index.ts'
import { keyFileOf, writeKeyOnce } from '../key-file.ts'
import { silentLog } from '../log/index.ts'
import { freshDatabase } from '../test-database.ts'
import { openVault } from '../vault.ts'
import { olderPostgres } from './older-postgres.ts'
import { restoreBackup } from './restore-backup.ts'
import { quoted, tablesInOrder } from './tables.ts'
import { writeBackup } from './write-backup.ts'

const folder = mkdtempSync(join(tmpdir(), 'semesta-backup-'))
afterAll(() => rmSync(folder, { recursive: true }))
const { db, close } = await freshDatabase()
afterAll(close)

const key = '5a'.repeat(32)
const at = new Date('2026-01-02T03:04:05Z')
const upload = randomBytes(300_000)
const platform = makePlatform()
let uploadName = ''
const clear = join(folder, 'clear.tar')
const sealed = join(folder, 'sealed.tar')
const passphrase = 'kopi Kalosi tiga gelas'

function makePlatform(): Platform {
  const dataDir = emptyFolder()
  writeKeyOnce(keyFileOf(dataDir), key)
  const secrets = secretsFrom(key)
  return {
    config: { port: 0, databaseUrl: undefined, dataDir, key: undefined, regency: '73.16' },
    db,
    databaseUrl: '',
    secrets,
    vault: openVault(join(dataDir, 'files'), secrets),
    log: silentLog,
    announce: () => undefined,
    close: async () => undefined,
  }
}

function emptyFolder() {
  return mkdtempSync(join(folder, 'data-'))
}

/** Rows and an order-free checksum of every table. */
async function sums(of: Db) {
  const names = (await withClient(of, tablesInOrder)).map((table) => table.name)
  const found: Record<string, unknown> = {}
  for (const name of names) {
    const { rows } = await sql`
      select count(*)::int as rows, coalesce(sum(hashtextextended(t::text, 0)), 0)::text as checksum
      from ${sql.raw(quoted(name))} t`.execute(of)
    found[name] = rows[0]
  }
  return found
}

beforeAll(async () => {
  await sql`insert into sealing_key values (${platform.secrets.id}, ${at})`.execute(db)
  await sql`insert into province values ('73', 'Sulawesi Selatan')`.execute(db)
  await sql`insert into regency values ('73.16', '73', 'Enrekang')`.execute(db)
  const office = '019b0000-0000-7000-8000-000000000001'
  const list = '019b0000-0000-7000-8000-000000000002'
  await sql`insert into office values ('73.16', ${office}, 'Kantor', 'opd', ${at})`.execute(db)
  await sql`insert into list (regency_code, id, office_id, kind, name, created_at)
            values ('73.16', ${list}, ${office}, 'participants', 'Peserta', ${at})`.execute(db)
  const columns = [
    'regency_code',
    'id',
    'list_id',
    'content_hash',
    'person_key',
    'role',
    'name',
    'birth_date',
  ]
  const more = ['nik_sealed', 'nik_status', 'programmes', 'created_at']
  await copyInto(db, 'source_record', [...columns, ...more], records(list))
  uploadName = (await platform.vault.store(Readable.from([upload]))).sha256
  expect(await writeBackup(platform, { path: clear, passphrase: undefined, at })).toMatchObject({ ok: true })
  expect(await writeBackup(platform, { path: sealed, passphrase, at })).toMatchObject({ ok: true })
})

function* records(list: string) {
  for (let n = 0; n < 40_000; n += 1) {
    const id = `019b0000-0000-7000-8000-${String(n).padStart(12, '0')}`
    const name = n % 1000 === 0 ? 'La\tBaco\n\\N "\\." é 😀' : `Nama ${n}`
    const start = [
      '73.16',
      id,
      list,
      `hash ${n}`,
      `person ${n}`,
      'participant',
      name,
      n % 3 ? '1980-02-29' : null,
    ]
    yield [
      ...start,
      n % 2 ? platform.secrets.seal(`73160101019${n}`) : null,
      'valid',
      n % 5 ? ['JKK', 'JKM'] : [],
      at,
    ]
  }
}

async function restoreTo(target: Db, path: string, given?: string) {
  const dataDir = emptyFolder()
  const result = await restoreBackup(target, { dataDir, key: undefined }, { path, passphrase: given })
  return { result, dataDir }
}

test.each([
  ['in the clear', clear, undefined],
  ['sealed', sealed, passphrase],
])('a backup %s restores to the same rows, files and key', async (_, path, given) => {
  const target = await freshDatabase()
  const { result, dataDir } = await restoreTo(target.db, path, given)
  expect(result).toMatchObject({ ok: true })
  const before = await sums(db)
  expect(before.source_record).toMatchObject({ rows: 40_000 })
  expect(await sums(target.db)).toEqual(before)
  expect(readFileSync(keyFileOf(dataDir), 'utf8')).toBe(`${key}\n`)
  expect(statSync(keyFileOf(dataDir)).mode & 0o777).toBe(0o600)
  const vault = openVault(join(dataDir, 'files'), secretsFrom(key))
  expect((await buffer(vault.read(uploadName))).equals(upload)).toBe(true)
  await target.close()
})

test('a backup is for its owner only, and sealed nothing in it is readable', () => {
  expect(statSync(clear).mode & 0o777).toBe(0o600)
  expect(statSync(sealed).mode & 0o777).toBe(0o600)
  expect(readFileSync(clear).includes(key)).toBe(true)
  expect(readFileSync(sealed).includes(key)).toBe(false)
  expect(readFileSync(sealed).includes('manifest')).toBe(false)
})

test('a file that is there is never overwritten', async () => {
  const before = readFileSync(clear)
  const again = await writeBackup(platform, { path: clear, passphrase: undefined, at })
  expect(again).toMatchObject({ ok: false, problem: 'backup-exists' })
  expect(readFileSync(clear).equals(before)).toBe(true)
  expect(existsSync(`${clear}.half`)).toBe(false)
})

test('what is damaged, locked or no backup is refused, and nothing is restored', async () => {
  const target = await freshDatabase()
  const whole = readFileSync(clear)
  const middle = Math.floor(whole.length / 2)
  const changed = Buffer.from(whole)
  changed[middle]! ^= 1
  const cases: [string, Buffer, string | undefined, string][] = [
    ['cut', whole.subarray(0, middle), undefined, 'backup-damaged'],
    ['cut at its end', whole.subarray(0, whole.lastIndexOf('manifest.json')), undefined, 'backup-damaged'],
    ['changed', changed, undefined, 'backup-damaged'],
    ['sealed and cut', readFileSync(sealed).subarray(0, middle), passphrase, 'backup-damaged'],
    ['no passphrase', readFileSync(sealed), undefined, 'backup-locked'],
    ['wrong passphrase', readFileSync(sealed), 'teh', 'backup-locked'],
    ['text', Buffer.from('halo'.repeat(500)), undefined, 'backup-unreadable'],
    ['empty', Buffer.alloc(0), undefined, 'backup-unreadable'],
  ]
  for (const [name, content, given, problem] of cases) {
    const path = join(folder, 'case.tar')
    writeFileSync(path, content)
    const { result, dataDir } = await restoreTo(target.db, path, given)
    expect(result, name).toMatchObject({ ok: false, problem })
    expect(existsSync(keyFileOf(dataDir)), name).toBe(false)
  }
  expect(await sums(target.db)).toMatchObject({ source_record: { rows: 0 }, sealing_key: { rows: 0 } })
  const missing = await restoreTo(target.db, join(folder, 'nowhere.tar'))
  expect(missing.result).toMatchObject({ ok: false, problem: 'backup-unreadable' })
  await target.close()
})

test('a database or a data folder with something in it is left alone', async () => {
  const target = await freshDatabase()
  await sql`insert into province values ('11', 'Aceh')`.execute(target.db)
  expect((await restoreTo(target.db, clear)).result).toMatchObject({
    problem: 'restore-not-empty',
    detail: { table: 'province' },
  })
  await sql`delete from province`.execute(target.db)
  const dataDir = emptyFolder()
  writeKeyOnce(keyFileOf(dataDir), '77'.repeat(32))
  const result = await restoreBackup(
    target.db,
    { dataDir, key: undefined },
    { path: clear, passphrase: undefined },
  )
  expect(result).toMatchObject({ problem: 'key-does-not-fit' })
  expect(await sums(target.db)).toMatchObject({ source_record: { rows: 0 } })
  await target.close()
})

const older = olderPostgres(15)

test.skipIf(!older)('the same into PostgreSQL 15', async () => {
  const data = join(folder, 'pg15')
  mkdirSync(data)
  const server = await older!.start(data)
  try {
    const { result } = await restoreTo(server.db, clear)
    expect(result).toMatchObject({ ok: true })
    const version = await sql<{ server_version: string }>`show server_version`.execute(server.db)
    expect(version.rows[0]?.server_version).toMatch(/^15\./)
    expect(await sums(server.db)).toEqual(await sums(db))
  } finally {
    await server.stop()
  }
})

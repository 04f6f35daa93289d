import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordAct } from '../src/access/questions.ts'
import { loadAreas } from '../src/areas/questions.ts'
import { anchorNow, linksOf, sealAll } from '../src/audit/questions.ts'
import { verifyChain } from '../src/audit/verify.ts'
import type { Secrets } from '../src/platform/crypto.ts'
import { keyFileOf, loadSecrets } from '../src/platform/key-file.ts'
import { newKeyFileOf, secretsInUse, standingOf } from '../src/platform/key-rotation/in-use.ts'
import { places, untouched } from '../src/platform/key-rotation/places.ts'
import { verifyKey } from '../src/platform/key-rotation/verify.ts'
import { freshDatabase, type TestDatabase } from '../src/platform/test-database.ts'
import { openVault } from '../src/platform/vault.ts'
import { refresh } from '../src/refresh.ts'
import { givenList } from '../src/registry/given-list.ts'
import { outcome } from './server-process.ts'

const regencyCode = '73.16'
const now = new Date('2026-01-05T08:00:00Z')
let database: TestDatabase
let dataDir: string
let before: Secrets
const config = () => ({ dataDir, key: undefined })
const folder = () => join(dataDir, 'files')
const firsts = ['Hasan', 'Marwah', 'Sudirman', 'Bunga', 'Tahir', 'Rosmini', 'Jumadil', 'Wati']
const lasts = ['Lolo', 'Pasande', 'Kamaru', 'Bengnga', 'Tikupadang', 'Mangiri', 'Sallata', 'Dondi']
const nameOf = (n: number) => `${firsts[n % 8]} ${lasts[Math.floor(n / 8)]}`
const two = (n: number) => String(n).padStart(2, '0')
const dayOf = (n: number) => ({ day: two((n % 28) + 1), month: two((n % 12) + 1), year: two(60 + (n % 35)) })
const nikOf = (n: number) => `731601${dayOf(n).day}${dayOf(n).month}${dayOf(n).year}${9000 + n}`
const files = ['satu', 'dua', 'x'.repeat(200_000)]
const names: string[] = []

beforeAll(async () => {
  database = await freshDatabase()
  dataDir = mkdtempSync(join(tmpdir(), 'semesta-key-'))
  const { db } = database
  await loadAreas(db)
  const loaded = await secretsInUse(db, config())
  if (!loaded.ok) throw new Error(loaded.problem)
  before = loaded.secrets
  await list('Pekerja', 60)
  for (const text of files) {
    const stored = await openVault(folder(), before).store(Readable.from([Buffer.from(text)]))
    names.push(stored.sha256)
  }
  await note('rahma', 12)
  await sealAll(db, linksOf(before))
}, 180_000)
afterAll(async () => {
  await database.close()
  rmSync(dataDir, { recursive: true, force: true })
})

async function list(name: string, count: number, key = before) {
  const rows = Array.from({ length: count }, (_, n) => ({
    name: nameOf(n),
    nik: nikOf(n),
    birthDate: `19${dayOf(n).year}-${dayOf(n).month}-${dayOf(n).day}`,
    sex: 'L' as const,
    villageCode: '73.16.01.1001',
  }))
  await givenList(database.db, key, { regencyCode, kind: 'village-workers', name, asOf: '2025-12-31', rows })
  await refresh({ db: database.db, key }, regencyCode, now)
}

async function note(actor: string, count: number) {
  for (let n = 0; n < count; n += 1)
    await recordAct(database.db, {
      regencyCode,
      actor,
      at: now,
      action: 'nik.opened',
      subjectKind: 'person',
      subjectId: `${n}`,
    })
}

async function keyNow(): Promise<Secrets> {
  const loaded = await secretsInUse(database.db, config())
  if (!loaded.ok) throw new Error(loaded.problem)
  return loaded.secrets
}

/** Starts a change of key that is killed with its n-th step or soon after; what it said when it came to its end before. */
function rotateUntil(words: number): Promise<string | null> {
  const victim = join(import.meta.dirname, 'key-rotation.victim.ts')
  const child = spawn(process.execPath, [victim, database.url, dataDir, folder(), String(words)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  let faults = ''
  child.stderr.on('data', (chunk) => {
    faults += chunk
  })
  child.stdout.on('data', (chunk) => {
    text += chunk
  })
  return new Promise((resolve, reject) => {
    child.on('exit', (code, signal) => {
      if (signal === 'SIGKILL') resolve(null)
      else if (code === 0) resolve(text.trim().split('\n').at(-1)!)
      else reject(new Error(faults))
    })
  })
}

describe('the table of what hangs on the key', () => {
  it('names every column that could, and no other', async () => {
    const { rows } = await sql<{
      name: string
      sealed: boolean
    }>`select c.relname || '.' || a.attname as name,
        a.atttypid = 'bytea'::regtype as sealed
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname !~ '^kysely'
        and (a.atttypid = 'bytea'::regtype
          or a.attname ~ '(^|_)(sealed|index|hash|key|keys|code_hash|mark|link|counted|cursor|prefix|question|print)$'
          or c.relname || '.' || a.attname in ('nik_question.code', 'full_export.code'))
      order by 1`.execute(database.db)
    const told = places.flatMap(({ table, columns }) =>
      Object.keys(columns).map((column) => `${table}.${column}`),
    )
    expect([...told, ...Object.keys(untouched)].sort()).toEqual(rows.map(({ name }) => name).sort())
    const sealedTold = places.flatMap(({ table, columns }) =>
      Object.keys(columns).flatMap((column) =>
        columns[column]!.is === 'sealed' ? [`${table}.${column}`] : [],
      ),
    )
    const sealed = rows.filter(({ name, sealed }) => sealed && !(name in untouched)).map(({ name }) => name)
    expect(sealedTold.sort()).toEqual(sealed.sort())
  })
})

describe('a change of key', () => {
  it('that is killed again and again comes to its end, and everything opens under the new key alone', async () => {
    const { db } = database
    const anchor = await anchorNow(db, linksOf(before), regencyCode, now)
    if ('ok' in anchor) throw new Error('no anchor')
    let kills = 0
    let done: string | null = null
    // First again and again near its beginning, then ever later, to the very last step.
    while (done === null) {
      done = await rotateUntil(kills < 12 ? 1 + (kills % 6) : kills - 8)
      if (done !== null) break
      kills += 1
      expect(kills).toBeLessThan(120)
      // In between either all of it still counts as old, or all of it as new.
      const { inUse } = await standingOf(db)
      if (inUse!.id !== before.id) break
    }
    const after = await keyNow()
    console.info(`key rotation: killed ${kills} times, then ${done ?? 'found done'}`)
    expect(kills).toBeGreaterThan(8)
    expect(after.id).not.toBe(before.id)
    expect(after.kept.map(({ id }) => id)).toEqual([before.id])
    expect(await standingOf(db)).toMatchObject({ inUse: { id: after.id, generation: 1 }, coming: undefined })
    expect(existsSync(newKeyFileOf(dataDir))).toBe(false)
    expect(readdirSync(dataDir)).toContain(`key.old-${before.id}`)
    const loaded = loadSecrets(config())
    expect(loaded.ok && loaded.secrets.id).toBe(after.id)

    const verdict = await verifyKey(db, openVault(folder(), after), after)
    expect(verdict).toMatchObject({ ok: true, wrong: [], files: 3 })
    expect(verdict.values).toBeGreaterThan(100)
    for (const [i, name] of names.entries())
      expect((await buffer(openVault(folder(), after).read(name))).toString()).toBe(files[i])
    const { rows } = await sql<{ nik_sealed: Buffer }>`select nik_sealed from worker`.execute(db)
    for (const { nik_sealed } of rows) expect(() => before.open(nik_sealed)).toThrow()

    expect(await verifyChain(db, linksOf(after), regencyCode, { anchor })).toMatchObject({
      ok: true,
      firstBroken: null,
    })
  }, 600_000)

  it('leaves every fingerprint where it was: the same list sent again is the same people', async () => {
    const { db } = database
    const after = await keyNow()
    const found = await sql<{
      name: string
    }>`select name from worker where nik_index = ${after.nikIndex(nikOf(7))}`.execute(db)
    expect(found.rows).toEqual([{ name: nameOf(7) }])
    const old = await sql`select from worker where nik_index = ${before.nikIndex(nikOf(7))}`.execute(db)
    expect(old.rows).toEqual([])
    const workers = await db.selectFrom('worker').select('id').orderBy('id').execute()
    await list('Pekerja lain', 60, after)
    expect(await db.selectFrom('worker').select('id').orderBy('id').execute()).toEqual(workers)
    const registry = await sql<{ n: number }>`select count(*)::integer as n from nik_registry r
      join worker w on w.id = r.worker_id and w.nik_index = r.nik_index`.execute(db)
    expect(registry.rows[0]!.n).toBe(60)
  }, 120_000)

  it('keeps the audit whole over several keys, and tells when the old part or a seam is made anew', async () => {
    const { db } = database
    await note('salim', 5)
    expect(await rotateUntil(10_000)).toContain('"ok":true')
    const third = await keyNow()
    expect(third.kept).toHaveLength(2)
    await note('salim', 5)
    const check = () => verifyChain(db, linksOf(third), regencyCode)
    expect(await check()).toMatchObject({ ok: true })
    const [seam] = await db.selectFrom('audit_seam').selectAll().orderBy('generation').execute()
    // Whoever has only the old key writes history anew from the first row.
    const links = linksOf(before)
    await db.updateTable('audit').set({ actor: 'budi' }).where('actor', '=', 'rahma').execute()
    const { rows } = await sql<{ seq: number; audit_id: string }>`select seq, audit_id from audit_link
      where regency_code = ${regencyCode} and seq <= ${seam!.seq} order by seq`.execute(db)
    const { contentOf, rowText } = await import('../src/audit/canonical.ts')
    let link = ''
    for (const { seq, audit_id } of rows) {
      const row = await sql`select ${rowText} from audit a where id = ${audit_id}`.execute(db)
      link = links.link(link, seq, contentOf(regencyCode, row.rows[0] as never))
      await db.updateTable('audit_link').set({ link }).where('seq', '=', seq).execute()
    }
    expect(await check()).toMatchObject({ ok: false })
    await db.updateTable('audit_seam').set({ link }).where('generation', '=', 0).execute()
    expect(await check()).toMatchObject({ ok: false })
  }, 120_000)
})

describe('semesta key', () => {
  it('names what does not open, and says so in its exit', async () => {
    const after = await keyNow()
    await sql`update participant set nik_sealed = ${before.seal('1')}`.execute(database.db)
    const one = await sql`update worker set nik_sealed = ${before.seal('1')}
      where id = (select id from worker order by id limit 1)`.execute(database.db)
    expect(one.numAffectedRows).toBe(1n)
    const verdict = await verifyKey(database.db, openVault(folder(), after), after)
    expect(verdict.ok).toBe(false)
    expect(verdict.wrong).toContainEqual({ place: 'worker.nik_sealed', count: 1 })
    expect(existsSync(keyFileOf(dataDir))).toBe(true)
  })

  it('is told by its command, which refuses to begin without reason or backup', async () => {
    const { run } = await import('./server-process.ts')
    const data = mkdtempSync(join(tmpdir(), 'semesta-key-cli-'))
    const master = 'ab'.repeat(32)
    const next = 'cd'.repeat(32)
    const own = await freshDatabase()
    const env = { SEMESTA_DATA: data, DATABASE_URL: own.url, SEMESTA_KEY: master, SEMESTA_DEMO: 'off' }
    const said = async (args: string[], more = {}) => {
      const { code, stdout } = await outcome(run(args, { ...env, ...more }))
      return { code, told: JSON.parse(stdout) }
    }
    try {
      expect(await said(['key', 'rotate', '--json'])).toMatchObject({
        code: 1,
        told: { code: 'cli-argument-missing' },
      })
      const begin = ['key', 'rotate', '--json', '--reason', 'Pegawai pindah']
      expect((await said([...begin, '--no-backup'])).told.code).toBe('key-new-missing')
      const backup = join(data, 'sebelum.tar')
      const done = await said([...begin, '--backup', backup], { SEMESTA_NEW_KEY: next })
      expect(done).toMatchObject({ code: 0, told: { resumed: false, oldKeyFile: null } })
      expect(existsSync(backup)).toBe(true)
      expect(await said(['key', 'verify', '--json'])).toMatchObject({
        code: 3,
        told: { code: 'key-does-not-fit' },
      })
      expect(await said(['key', 'verify', '--json'], { SEMESTA_KEY: next })).toMatchObject({
        code: 0,
        told: { ok: true, key: done.told.to },
      })
    } finally {
      await own.close()
      rmSync(data, { recursive: true, force: true })
    }
  }, 240_000)
})

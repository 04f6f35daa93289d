import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadAreas } from '../src/areas/questions.ts'
import { secretsFrom } from '../src/platform/crypto.ts'
import { connect, type Db, migrate } from '../src/platform/db/index.ts'
import { type EmbeddedServer, startEmbedded } from '../src/platform/embedded/index.ts'
import { processesOf } from '../src/platform/embedded/processes.ts'
import { type Jobs, openJobs } from '../src/platform/jobs.ts'
import { silentLog } from '../src/platform/log/index.ts'
import { openVault } from '../src/platform/vault.ts'
import { createImport } from '../src/registry/imports/create-import.ts'
import { findImportView } from '../src/registry/imports/reads.ts'
import { type RawValue, rawXlsx } from './files/raw-xlsx.ts'

const folder = mkdtempSync(join(tmpdir(), 'semesta-kill-'))
chmodSync(folder, 0o755)
const vaultFolder = join(folder, 'vault')
const keyText = 'ef'.repeat(32)
const key = secretsFrom(keyText)
const vault = openVault(vaultFolder, key)
const regencyCode = '73.16'
const acting = { regencyCode, actor: 'test', at: new Date('2026-01-05T08:00:00Z') }
const rows = 12_000

let server: EmbeddedServer
let db: Db
let jobs: Jobs
let worker: { process: ChildProcess; said: string } | undefined

beforeAll(async () => {
  server = await startEmbedded(folder, { log: silentLog })
  db = connect(server.url)
  await migrate(db)
  await loadAreas(db)
  jobs = await openJobs(server.url, silentLog)
})
afterAll(async () => {
  await endWorker()
  await jobs?.stop()
  await db?.destroy()
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** A list with every usual fault, the same in every round. */
function list(): Buffer {
  const header = ['No', 'NIK', 'Nama', 'Tgl Lahir', 'L/P', 'Desa', 'Pekerjaan']
  const people = Array.from({ length: rows }, (_, i): RawValue[] => {
    const serial = 9000 + (i % 1000)
    const day = String(1 + (i % 28)).padStart(2, '0')
    const year = 60 + Math.floor(i / 1000)
    const nik = `731601${day}07${year}${serial}`
    const shown =
      i % 17 === 0 ? null : i % 13 === 0 ? Number(`${nik.slice(0, 15)}0`) : i % 19 === 0 ? nik.slice(1) : nik
    return [
      i + 1,
      shown,
      `Orang ${i % 400}`,
      i % 23 === 0 ? '31-02-1990' : `${day}-07-19${year}`,
      'L',
      i % 29 === 0 ? 'Entah' : 'Bangkala',
      'Petani',
    ]
  })
  return rawXlsx({ sheets: [{ name: 'Data', rows: [header, ...people] }] })
}
const file = list()

async function startWorker() {
  const script = join(import.meta.dirname, 'files', 'import-worker.ts')
  const child = spawn(process.execPath, [script, server.url, vaultFolder, keyText], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const started = { process: child, said: '' }
  child.stdout!.on('data', (chunk) => {
    started.said += chunk
  })
  worker = started
  await eventually(() => started.said.includes('ready'))
}
async function endWorker() {
  const child = worker?.process
  worker = undefined
  if (!child || child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await ended
}

/** Asks again while the database is away. */
async function eventually(what: () => boolean | Promise<boolean>, seconds = 150) {
  const until = Date.now() + seconds * 1000
  while (Date.now() < until) {
    if (await Promise.resolve(what()).catch?.(() => false)) return
    await sleep(15)
  }
  throw new Error(`it did not come about: ${await whatWaits().catch((error) => error)}`)
}
/** Jobs that are not done, who holds or waits for a lock, and what the connections do. */
async function whatWaits(): Promise<string> {
  const { rows } = await sql<{
    said: string
  }>`select concat_ws(' ', name, state, retry_count, start_after, started_on,
      output::text, now()) as said from pgboss.job where state <> 'completed'
    union all select concat_ws(' ', l.pid, l.locktype, l.mode, l.granted) from pg_locks l
      where l.locktype = 'advisory' or not l.granted
    union all select concat_ws(' ', pid, application_name, state, wait_event, query_start, left(query, 80))
      from pg_stat_activity where datname is not null`.execute(db)
  return rows.map(({ said }) => said).join('\n')
}
const patiently = async <T>(ask: () => Promise<T>): Promise<T> => {
  let answer: T | undefined
  await eventually(() =>
    ask().then(
      (given) => {
        answer = given
        return true
      },
      () => false,
    ),
  )
  return answer as T
}
const view = (id: string) => patiently(() => findImportView(db, regencyCode, id))
const count = async (id: string) =>
  Number(
    (
      await patiently(() =>
        sql<{ n: number }>`select count(*) as n from import_row where import_id = ${id}`.execute(db),
      )
    ).rows[0]!.n,
  )

/** All that was stored of an import, but for ids and moments. */
async function fingerprint(id: string) {
  const { rows: stored } = await patiently(() =>
    sql<{ records: string; n: number }>`select count(*) as n,
        md5(string_agg(concat_ws('|', i.sheet, i.row_number, i.change, i.issues, r.content_hash, r.person_key, r.role,
          r.name, r.birth_date, r.birth_text, r.village_code, r.nik_index, r.nik_mask, r.nik_status, r.segment),
          e'\n' order by i.sheet, i.row_number)) as records
      from import_row i left join source_record r on r.regency_code = ${regencyCode} and r.id = i.source_record_id
      where i.import_id = ${id}`.execute(db),
  )
  const { counts, layout } = (await view(id))!
  return { ...stored[0], counts, layout }
}

async function open(officeName: string): Promise<string> {
  const created = await createImport({ db, key, vault, jobs }, acting, {
    kind: 'village-workers',
    asOf: '2025-12-31',
    officeName,
    fileName: 'daftar.xlsx',
    source: Readable.from([file]),
  })
  if (!created.ok) throw new Error(created.problem)
  return created.importId
}
const askCommit = (importId: string) =>
  patiently(() => jobs.enqueue(db, 'commit-import', { regencyCode, importId }, { key: importId }))
const versions = async () =>
  (await patiently(() => db.selectFrom('tenant').select('lists_version').executeTakeFirst()))
    ?.lists_version ?? 0

async function kill(victim: 'worker' | 'database') {
  if (victim === 'worker') return endWorker()
  for (const pid of processesOf(server.pgdata)) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It went by itself when its parent did.
    }
  }
}

/** Nothing, or all: never a part. */
async function expectWhole(id: string) {
  const [{ status }, stored] = [(await view(id))!, await count(id)]
  // Between the two questions the work may have been done.
  if (status === 'staging' && stored > 0) expect((await view(id))!.status).toBe('staged')
  expect([0, rows]).toContain(stored)
}

let undisturbed: Awaited<ReturnType<typeof fingerprint>>
it('an undisturbed import is stored whole', async () => {
  await startWorker()
  const id = await open('Kantor tenang')
  await eventually(async () => (await view(id))?.status === 'staged')
  await askCommit(id)
  await eventually(async () => (await view(id))?.status === 'committed')
  undisturbed = await fingerprint(id)
  expect(Number(undisturbed.n)).toBe(rows)
  expect(undisturbed.counts).toMatchObject({ rows, new: rows, rejected: 0 })
}, 240_000)

// When in the reading the blow falls, as a share of the rows; after 1 the database is at work on them.
const rounds = [0, 0.05, 0.3, 0.6, 1].flatMap((share, i) => [
  { round: 2 * i + 1, victim: 'worker' as const, share },
  { round: 2 * i + 2, victim: 'database' as const, share },
])

it.each(rounds)(
  'round $round: kill -9 of the $victim at $share of the reading, and again while it is stored',
  async ({ round, victim, share }) => {
    if (!worker) await startWorker()
    const before = await versions()
    const id = await patiently(() => open(`Kantor ${round}`))
    await eventually(async () => {
      const now = (await view(id))!
      return (
        now.status !== 'staging' || (share > 0 && now.progress.read >= share * 0.99 * rows) || share === 0
      )
    })
    if (share === 1) await sleep(40 * round)
    await kill(victim)
    await expectWhole(id)
    if (!worker) await startWorker()
    await eventually(async () => (await view(id))?.status === 'staged')
    expect(await count(id)).toBe(rows)

    worker!.said = ''
    await askCommit(id)
    await eventually(
      async () => worker!.said.includes('committing') || (await view(id))?.status === 'committed',
    )
    await sleep(round * 2)
    await kill(victim)
    await expectWhole(id)
    if (!worker) await startWorker()
    await eventually(async () => (await view(id))?.status === 'committed')

    expect(await fingerprint(id)).toEqual(undisturbed)
    expect(await versions()).toBe(before + 1)
    const acts = await patiently(() =>
      db.selectFrom('audit').select('action').where('subject_id', '=', id).orderBy('id').execute(),
    )
    expect(acts.map((act) => act.action)).toEqual(['import.created', 'import.committed'])
  },
  600_000,
)

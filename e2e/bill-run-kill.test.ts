import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { manyPeople } from '../src/financing/bills/many-people.ts'
import { connect, type Db, migrate } from '../src/platform/db/index.ts'
import { type EmbeddedServer, startEmbedded } from '../src/platform/embedded/index.ts'
import { silentLog } from '../src/platform/log/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'semesta-bills-'))
chmodSync(folder, 0o755)
const regencyCode = '73.16'
const months = { fromMonth: '2025-01-01', untilMonth: '2027-01-01' }
const people = 16_667
let server: EmbeddedServer
let db: Db

beforeAll(async () => {
  server = await startEmbedded(folder, { log: silentLog })
  db = connect(server.url)
  await migrate(db)
  await manyPeople(db, { regencyCode, people, ...months })
}, 120_000)
afterAll(async () => {
  await db?.destroy()
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Lets the run go until it has made so many bills, then a little on into the next, and kills it; whole, it ends by itself. */
function run(killAfter?: number): Promise<void> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bill-run.victim.ts'), server.url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', async (bytes: Buffer) => {
    said += bytes
    if (killAfter === undefined || said.trim().split('\n').length <= killAfter) return
    await sleep(40)
    child.kill('SIGKILL')
  })
  return new Promise((resolve, reject) => {
    child.on('exit', (code, signal) =>
      code === 0 || (killAfter !== undefined && signal === 'SIGKILL')
        ? resolve()
        : reject(new Error(`ended with ${code ?? signal}`)),
    )
  })
}

const counted = async () => {
  const { rows } = await sql<{ bills: number; lines: number; orphans: number; amount: number; sums: number }>`
    select (select count(*) from bill)::int as bills, (select count(*) from bill_line)::int as lines,
      (select count(*) from bill_line b where not exists (select from bill x where x.id = b.bill_id))::int as orphans,
      (select coalesce(sum(amount), 0) from bill)::bigint as amount,
      (select coalesce(sum(amount), 0) from bill_line)::bigint as sums`.execute(db)
  return rows[0]!
}

it('a run of 400,008 lines, killed three times, ends with every line once', async () => {
  for (const killAfter of [2, 4, 6]) {
    await run(killAfter)
    const { bills, lines, orphans, amount, sums } = await counted()
    expect(bills).toBeGreaterThan(0)
    expect(bills).toBeLessThan(24)
    expect({ lines, orphans, amount }).toEqual({ lines: bills * people, orphans: 0, amount: sums })
  }
  await run()
  expect(await counted()).toEqual({
    bills: 24,
    lines: 24 * people,
    orphans: 0,
    amount: 24 * people * 16_800,
    sums: 24 * people * 16_800,
  })
  const { rows } = await sql<{ most: number }>`
    select max(n)::int as most from (select count(*) as n from bill_line group by line_id, month) l`.execute(
    db,
  )
  expect(rows[0]!.most).toBe(1)
}, 300_000)

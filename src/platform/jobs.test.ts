import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { tx } from './db/index.ts'
import { openJobs } from './jobs.ts'
import { silentLog } from './log/index.ts'
import { freshDatabase } from './test-database.ts'

const { db, url, close } = await freshDatabase()
const jobs = await openJobs(url, silentLog)
afterAll(async () => {
  await jobs.stop()
  await close()
})

test('a job runs with its data, only when the transaction that made it commits', async () => {
  const seen: number[] = []
  await jobs.work({ plain: async (data: { n: number }) => void seen.push(data.n) })
  await tx(db, (trx) => jobs.enqueue(trx, 'plain', { n: 1 }))
  const rolledBack = tx(db, async (trx) => {
    await jobs.enqueue(trx, 'plain', { n: 2 })
    throw new Error('changed my mind')
  })
  await expect(rolledBack).rejects.toThrow('changed my mind')
  await jobs.settle(['plain'])
  expect(seen).toEqual([1])
})

test('with a key at most one waits, and one asked for during a run runs after it', async () => {
  const seen: number[] = []
  for (const n of [1, 2, 3]) await jobs.enqueue(db, 'keyed', { n }, { key: '73.16' })
  await jobs.enqueue(db, 'keyed', { n: 9 }, { key: '73.17' })
  await jobs.work({
    keyed: async (data: { n: number }) => {
      seen.push(data.n)
      if (data.n === 1) await jobs.enqueue(db, 'keyed', { n: 4 }, { key: '73.16' })
    },
  })
  await jobs.settle(['keyed'])
  expect(seen.toSorted()).toEqual([1, 4, 9])
})

test('a job that fails is tried again', async () => {
  let tries = 0
  await jobs.work({
    flaky: async () => {
      tries += 1
      if (tries === 1) throw new Error('not this time')
    },
  })
  await jobs.enqueue(db, 'flaky', {})
  await jobs.settle(['flaky'])
  expect(tries).toBe(2)
})

test('stopping tells the running job, which runs again when somebody works again', async () => {
  const first = await openJobs(url, silentLog)
  let told = false
  let begun = () => {}
  const running = new Promise<void>((resolve) => {
    begun = resolve
  })
  await first.work({
    long: async (_, { signal }) => {
      begun()
      await sleep(60_000, undefined, { signal }).catch(() => {
        told = true
      })
      signal.throwIfAborted()
    },
  })
  await first.enqueue(db, 'long', {})
  await running
  await first.stop()
  expect(told).toBe(true)
  let again = 0
  await jobs.work({
    long: async () => {
      again += 1
    },
  })
  await jobs.settle(['long'])
  expect(again).toBe(1)
})

test('a job whose process is killed runs again within seconds', async () => {
  await jobs.enqueue(db, 'killed', {})
  const child = spawn(process.execPath, [join(import.meta.dirname, 'jobs.victim.ts'), url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  // While it lives nobody else gets the job.
  let again = 0
  await jobs.work({
    killed: async () => {
      again += 1
    },
  })
  await sleep(5000)
  expect(again).toBe(0)
  child.kill('SIGKILL')
  const start = performance.now()
  await jobs.settle(['killed'])
  expect(again).toBe(1)
  expect(performance.now() - start).toBeLessThan(15_000)
  const state = await sql<{ state: string }>`select state from pgboss.job where name = 'killed'`.execute(db)
  expect(state.rows).toEqual([{ state: 'completed' }])
})

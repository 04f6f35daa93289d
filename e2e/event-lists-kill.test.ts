import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { deathHead, lines, nameOf, openLists } from '../src/test-event-lists.ts'

let g: Awaited<ReturnType<typeof openLists>>
beforeAll(async () => {
  g = await openLists()
}, 120_000)
afterAll(() => g?.close())

/** Stores the list in a process of its own, killed so long after it began; without a time it ends. */
function store(id: string, killAfter?: number): Promise<boolean> {
  const victim = join(import.meta.dirname, 'event-lists.victim.ts')
  const child = spawn(process.execPath, [victim, g.url, join(g.folder, 'vault'), 'cd'.repeat(32), id], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', async (bytes: Buffer) => {
    said += bytes
    if (killAfter === undefined || !said.includes('begun')) return
    await sleep(killAfter)
    child.kill('SIGKILL')
  })
  return new Promise((resolve) => child.on('exit', () => resolve(said.includes('stored'))))
}

const countOf = async (table: string): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(g.db)).rows[0]!.n

it('killed while it becomes events, a list is not stored and nothing of it is there; stored again it is whole', async () => {
  const rows = Array.from(
    { length: 1500 },
    (_, n) => `${n};${nameOf(n + 900)};;02-0${1 + (n % 9)}-1961;Pasang;03-06-2025;;;;`,
  )
  const known = [1, 2, 3].map((i) => g.deathOf(i, '04-06-2025'))
  const { id } = await g.stage(lines(deathHead, ...known, ...rows), {
    kind: 'village-deaths',
    officeName: 'Desa Pasang',
  })
  for (const killAfter of [0, 150, 700]) {
    const stored = await store(id, killAfter)
    expect([0, 1503]).toContain(await countOf('claim_event'))
    if (stored) break
    expect((await g.view(id)).status).toBe('staged')
    expect([await countOf('claim'), await countOf('claim_event_telling')]).toEqual([0, 0])
  }
  await store(id)
  expect((await g.view(id)).counts?.events).toMatchObject({
    made: 1503,
    linked: 3,
    unlinked: 1500,
    claims: 3,
  })
  expect([
    await countOf('claim_event'),
    await countOf('claim_event_telling'),
    await countOf('claim'),
  ]).toEqual([1503, 1503, 3])
}, 180_000)

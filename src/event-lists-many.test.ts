import { afterAll, beforeAll, expect, it } from 'vitest'
import { eventLists } from './claims/questions.ts'
import { connect, type Db, type Statement, watchStatements } from './platform/db/index.ts'
import { commitImport } from './registry/imports/commit-import.ts'
import { acting } from './registry/imports/test-ground.ts'
import { undoImport } from './registry/imports/undo-import.ts'
import { deathHead, lines, nameOf, openLists } from './test-event-lists.ts'

let g: Awaited<ReturnType<typeof openLists>>
let watched: Db
const said: Statement[] = []
beforeAll(async () => {
  g = await openLists(1_000)
  watchStatements((statement) => said.push(statement))
  watched = connect(g.url)
}, 600_000)
afterAll(async () => {
  await watched?.destroy()
  await g?.close()
})

const villages = ['Bangkala', 'Tuncung', 'Pasang', 'Salodua']
/** The first are workers of the list; the others nobody knows. */
const dead = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => {
    const n = from + i
    const day = String(1 + (n % 28)).padStart(2, '0')
    return n < 1_000
      ? g.deathOf(n + 1, `${day}-0${1 + (n % 9)}-2025`)
      : `${n};${nameOf(n + 50_000)};;${day}-0${1 + (n % 9)}-19${50 + (n % 40)};${villages[n % 4]};${day}-06-2025;;;;`
  })

async function stored(rows: string[], officeName: string): Promise<{ id: string; statements: number }> {
  const { id } = await g.stage(lines(deathHead, ...rows), { kind: 'village-deaths', officeName })
  said.length = 0
  const done = await commitImport({ ...g.ground, db: watched, events: eventLists(g.key) }, acting, id)
  expect(done).toEqual({ ok: true })
  return { id, statements: said.length }
}

it('makes events of 20,000 rows in a few statements a thousand, and takes them back in as few', async () => {
  const few = await stored(dead(100, 30_000), 'Desa Sedikit')
  const many = await stored(dead(20_000), 'Kabupaten')
  expect((await g.view(many.id)).counts?.events).toMatchObject({
    made: 20_000,
    linked: 1_000,
    unlinked: 19_000,
    claims: 1_000,
  })
  // No statement is of one row: what grows is one round of the engine for 2,000 rows, and one audit row a case, 1,000 at once.
  expect(many.statements - few.statements).toBeLessThan(200)
  said.length = 0
  const ground = { ...g.ground, db: watched, events: eventLists(g.key) }
  expect(await undoImport(ground, acting, many.id)).toEqual({ ok: true })
  expect(said.length).toBeLessThan(80)
  expect((await g.view(many.id)).counts?.events).toMatchObject({ takenBack: 20_000, kept: [] })
}, 600_000)

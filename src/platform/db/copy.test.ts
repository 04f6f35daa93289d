import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { freshDatabase } from '../test-database.ts'
import { type Cell, copyInto, tx } from './index.ts'

const { db, close } = await freshDatabase()
afterAll(close)

await sql`create table odd (n bigint, t text, b bytea, a text[], j jsonb, d date, at timestamptz, f boolean)`.execute(
  db,
)
const columns = ['n', 't', 'b', 'a', 'j', 'd', 'at', 'f']
const at = new Date('2025-12-31T16:00:00Z')

test('every odd value comes back as it was', async () => {
  const odd = 'tab\t line\n return\r back\\slash \\N \\. "quote" é 😀'
  const rows: Cell[][] = [
    [
      9_007_199_254_740_991,
      odd,
      Buffer.from([0, 92, 255]),
      [odd, '', 'NULL', '{}'],
      JSON.stringify({ odd }),
      '2025-12-31',
      at,
      true,
    ],
    [null, '', null, [], '[]', null, null, false],
    [1n, '\\.', undefined, null, null, '0001-01-01', at, null],
  ]
  expect(await copyInto(db, 'odd', columns, rows)).toBe(3)
  const back = (await sql<Record<string, unknown>>`select * from odd`.execute(db)).rows
  expect(back[0]).toEqual({
    n: 9_007_199_254_740_991,
    t: odd,
    b: Buffer.from([0, 92, 255]),
    a: [odd, '', 'NULL', '{}'],
    j: { odd },
    d: '2025-12-31',
    at,
    f: true,
  })
  expect(back[1]).toEqual({ n: null, t: '', b: null, a: [], j: [], d: null, at: null, f: false })
  expect(back[2]).toMatchObject({ n: 1, t: '\\.', b: null, a: null, j: null })
})

test('the zero character, which PostgreSQL cannot hold, is dropped', async () => {
  await copyInto(db, 'odd', ['t'], [['a\0b']])
  expect((await sql`select t from odd where t = 'ab'`.execute(db)).rows).toHaveLength(1)
})

test('a failure half way leaves nothing, and the connection serves on', async () => {
  async function* rows() {
    for (let n = 0; n < 100_000; n += 1) yield [n, 'half']
    throw new Error('the file ended too early')
  }
  await expect(tx(db, (trx) => copyInto(trx, 'odd', ['n', 't'], rows()))).rejects.toThrow('too early')
  expect((await sql`select 1 from odd where t = 'half'`.execute(db)).rows).toHaveLength(0)
})

test('a row of the wrong width is a bug, said plainly', async () => {
  await expect(copyInto(db, 'odd', ['n', 't'], [[1]])).rejects.toThrow('a row has 1 cells, not 2')
})

test('a value PostgreSQL refuses is an error, not a silent loss', async () => {
  await expect(copyInto(db, 'odd', ['d'], [['2025-02-31']])).rejects.toThrow(/date/)
})

test('rows are counted inside a transaction, and seen by it', async () => {
  await tx(db, async (trx) => {
    expect(await copyInto(trx, 'odd', ['t'], [['in'], ['in']])).toBe(2)
    const seen = await sql<{ count: number }>`select count(*) as count from odd where t = 'in'`.execute(trx)
    expect(seen.rows[0]?.count).toBe(2)
  })
})

test('a bigint beyond the safe integers is refused', async () => {
  await expect(sql`select 9007199254740993::bigint as n`.execute(db)).rejects.toThrow('without loss')
})

test('a query streams in batches', async () => {
  let seen = 0
  const query = db.selectFrom(sql<{ n: number }>`generate_series(1, 2500)`.as<'s'>(sql`s(n)`)).selectAll()
  for await (const row of query.stream(1000)) {
    seen += Number(row !== undefined)
  }
  expect(seen).toBe(2500)
})

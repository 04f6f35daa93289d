import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadAreas } from '../../areas/questions.ts'
import { freshDatabase } from '../../platform/test-database.ts'
import { as, regency } from '../bills/test-ground.ts'
import { human } from '../decrees/test-people.ts'
import { askFor } from '../waiting/ask-for.ts'
import { waitingPeople } from '../waiting/waiting-people.ts'
import type { DecileRowsBody, DecilesBody } from './api.ts'
import { enterDeciles } from './enter-deciles.ts'
import { readDeciles } from './read-deciles.ts'
import { getDecileRows, getDeciles } from './reads.ts'

const { db, close } = await freshDatabase()
beforeAll(() => loadAreas(db))
afterAll(close)

const acting = as('dina')
const index = (nik: string) => `#${nik}`
const nik = (n: number) => `731601120380900${n}`
async function known(n: number, name: string): Promise<string> {
  const id = await human(db, { name })
  await sql`update worker set nik_index = ${index(nik(n))} where regency_code = ${regency} and id = ${id}`.execute(
    db,
  )
  return id
}
const enter = async (lines: string[], more: Partial<DecilesBody> = {}) => {
  const read = await readDeciles(Buffer.from(lines.join('\n')), index)
  if (!read.ok) return read
  const body = { source: 'DTSEN', asOf: '2026-01-31', leaveOut: false, apply: true, ...more }
  return enterDeciles(db, acting, body, read.rows)
}
const kept = async () => {
  const { rows } = await sql<{ nik: string; decile: number; source: string }>`
    select nik_index as nik, decile, source from welfare_decile order by 1, 3`.execute(db)
  return rows.map((one) => [one.nik.at(-1), one.decile, one.source])
}

test('deciles are read as Dinas Sosial writes them, kept of people on the lists alone, the latest of each source', async () => {
  const [first, second, third] = [await known(1, 'Ani'), await known(2, 'Budi'), await known(3, 'Citra')]
  const file = [
    'DATA DTSEN,,',
    'No,NIK,Desil Nasional',
    `1,${nik(1)},Desil 7`,
    `2,${nik(2)},2`,
    `3,${nik(9)},1`,
  ]
  const looked = await enter(file, { apply: false })
  expect(looked).toMatchObject({ people: 2, changed: 2, nobody: 1, faulty: 0, applied: false })
  expect(await kept()).toEqual([])
  expect(await enter(file)).toMatchObject({ ok: true, people: 2, applied: true })
  expect(await enter(file)).toMatchObject({ people: 2, changed: 0, applied: true })
  expect(await enter(['NIK,Desil', `${nik(1)},1`], { asOf: '2025-06-30' })).toMatchObject({
    people: 0,
    older: 1,
  })
  expect(await kept()).toEqual([
    ['1', 7, 'DTSEN'],
    ['2', 2, 'DTSEN'],
  ])
  expect(await getDeciles(db, regency)).toMatchObject({
    sources: [{ source: 'DTSEN', asOf: '2026-01-31', people: 2, enteredBy: 'dina' }],
    known: 2,
    unknown: 1,
  })

  // Who waits comes by it too, whatever was said when they were asked for; nobody knows the third one's.
  const asked = { group: 'rentan', askedBy: 'Desa', askedOn: '2026-01-05', note: '' } as const
  await askFor(db, acting, { ...asked, personIds: [first, second, third] })
  const order = async () => (await waitingPeople(db, regency)).map(({ name, decile }) => [name, decile])
  expect(await order()).toEqual([
    ['Budi', 2],
    ['Ani', 7],
    ['Citra', null],
  ])
  await enter(['NIK,Desil', `${nik(1)},1`], { source: 'P3KE', asOf: '2026-02-28' })
  expect((await order())[0]).toEqual(['Ani', 1])
})

test('with a row that cannot be read nothing is entered, unless it is left out', async () => {
  const before = await kept()
  const file = ['NIK,Desil', `${nik(3)},4`, '123,5', `${nik(2)},6-10`, `${nik(1)},3`, `${nik(1)},4`]
  expect(await enter(file)).toMatchObject({
    applied: false,
    faulty: 3,
    faults: [
      { row: 3, code: 'nik' },
      { row: 4, code: 'decile' },
      { row: 5, code: 'two-deciles' },
    ],
  })
  expect(await kept()).toEqual(before)
  expect(await enter(file, { leaveOut: true })).toMatchObject({ applied: true, people: 1 })
  expect(await kept()).toContainEqual(['3', 4, 'DTSEN'])
  expect(await enter(['Nama,Desil', 'Ani,3'])).toMatchObject({ problem: 'decile-columns' })
  expect(await enter(file, { asOf: '2027-01-01' })).toMatchObject({ problem: 'decile-future' })
})

test('every number of them opens the people it counts, page by page', async () => {
  await known(7, 'Dian')
  const { sources, known: withOne, unknown: without } = await getDeciles(db, regency)
  const all = async (of: DecileRowsBody['of']) => {
    const first = await getDecileRows(db, regency, { of })
    const last = await getDecileRows(db, regency, { of, after: first.rows[0]?.personId })
    expect(last.rows).toEqual(first.rows.slice(1))
    return first
  }
  for (const { source, people } of sources) {
    const { total, rows } = await all({ source })
    expect([total, rows.length]).toEqual([people, people])
    expect(rows.every(({ decile }) => decile !== null)).toBe(true)
  }
  expect(await all({ known: true })).toMatchObject({ total: withOne })
  const none = await all({ known: false })
  expect(none).toMatchObject({ total: without })
  expect(none.rows.every(({ decile }) => decile === null)).toBe(true)
  expect([sources.length > 1, withOne > 0, without > 0]).toEqual([true, true, true])
})

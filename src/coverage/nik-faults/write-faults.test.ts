import { afterAll, beforeAll, expect, test } from 'vitest'
import { secretsFrom } from '../../platform/crypto.ts'
import { freshDatabase, type TestDatabase } from '../../platform/test-database.ts'
import { refresh } from '../../refresh.ts'
import { type GivenList, type GivenRow, givenList } from '../../registry/given-list.ts'
import type { NikFaultKind } from '../api.ts'
import { at, regency, settleRegency } from '../test-population.ts'

const key = secretsFrom('44'.repeat(32))
let database: TestDatabase

/** 7316014107909001: day, month and year fit no sex in particular; the serial tells them apart. */
const nik = (n: number) => `731601${String(1 + (n % 28)).padStart(2, '0')}0980${String(9001 + n).slice(0, 4)}`
const first = [
  'ABDUL',
  'NUR',
  'RUSLI',
  'SITI',
  'HERMAN',
  'KARTINI',
  'BASO',
  'DARMAWATI',
  'IRFAN',
  'YULIANA',
  'TAUFIK',
]
const second = [
  'KADIR',
  'LATIF',
  'HASNA',
  'SAID',
  'MANGGE',
  'PALALLO',
  'RANTE',
  'TODING',
  'BUNTU',
  'SALEH',
  'JAFAR',
]
/** Always the same numbers, spread out. */
let seed = 7
const below = (n: number) => {
  seed = (seed * 48_271) % 2_147_483_647
  return seed % n
}
const someone = (i: number): GivenRow => ({
  name: `${first[i % 11]} ${second[Math.floor(i / 11) % 11]}`,
  birthDate: `19${60 + below(40)}-09-${String(1 + below(28)).padStart(2, '0')}`,
  villageCode: '73.16.01.2001',
  motherName: `${first[below(11)]} ${second[below(11)]}`,
  nik: below(8) === 0 ? null : nik(i + below(3)),
  damaged: below(9) === 0,
})

beforeAll(async () => {
  database = await freshDatabase()
  const { db } = database
  await settleRegency(db, '2025-12-31')
  const list = (kind: GivenList['kind'], name: string, rows: GivenRow[]) =>
    givenList(db, key, { regencyCode: regency, kind, name, asOf: '2025-12-31', rows })
  const people = Array.from({ length: 120 }, (_, i) => someone(i))
  // The second office writes many of them again, some with another number.
  const again = people.map((one, i) =>
    below(3) === 0 ? { ...one, nik: nik(i + 300) } : { ...one, nik: nik(i), damaged: false },
  )
  await list('village-workers', 'Pekerja', people)
  await list('office-workers', 'Kader', again)
  const card = {
    segment: 'BPU' as const,
    programmes: ['JKK'],
    coveredFrom: '2025-01-01',
    coveredUntil: '2026-02-01',
  }
  await list(
    'participants',
    'Peserta',
    again.filter((_, i) => i % 2 === 0).map((one, i) => ({ ...one, ...card, kpj: `9${1000 + i}` })),
  )
  await refresh({ db, key }, regency, at)
}, 60_000)
afterAll(() => database.close())

interface Row {
  person: string
  record: string
  nik: string | null
  card: boolean
  told: string
}

/** One row after the other: who says which number of whom. */
async function rowsOfPeople(): Promise<Row[]> {
  const { db } = database
  const records = new Map(
    (await db.selectFrom('source_record').selectAll().execute()).map((one) => [one.id, one]),
  )
  const matched = new Map(
    (await db.selectFrom('worker_match').selectAll().execute()).map((one) => [
      one.participant_id,
      one.worker_id,
    ]),
  )
  const idle = new Set(
    (await db.selectFrom('worker').selectAll().execute())
      .filter((one) => one.standing === 'not-a-worker')
      .map(({ id }) => id),
  )
  const said = (person: string, record: string, card: boolean): Row => {
    const { nik_index, nik_status, name, birth_date } = records.get(record)!
    const told = `${name.toUpperCase()}${birth_date ?? ''}`
    return { person, record, nik: nik_status === 'valid' ? nik_index : null, card, told }
  }
  const sources = await db.selectFrom('worker_source').selectAll().execute()
  const cards = await db.selectFrom('membership').selectAll().execute()
  return [
    ...sources
      .filter((one) => !idle.has(one.worker_id))
      .map((one) => said(one.worker_id, one.source_record_id, false)),
    ...cards.map((one) =>
      said(matched.get(one.participant_id) ?? one.participant_id, one.source_record_id, true),
    ),
  ]
}

/** The keys of the faults of each kind, the plain way. */
function recount(rows: readonly Row[]): Record<NikFaultKind, string[]> {
  const numbered = rows.filter((row) => row.nik !== null)
  const firstTold = (own: readonly Row[]) => own.map((row) => row.told).sort()[0]
  const shared = [...Map.groupBy(numbered, (row) => row.nik!)].filter(([, held]) => {
    const tellings = [...Map.groupBy(held, (row) => row.person).values()].map(firstTold)
    return new Set(tellings).size > 1
  })
  const numbersOf = (person: string) =>
    new Set(numbered.filter((row) => row.person === person).map((row) => row.nik)).size
  const people = [...new Set(rows.map((row) => row.person))]
  return {
    shared: shared.map(([number]) => number).sort(),
    double: people.filter((person) => numbersOf(person) > 1).sort(),
    correction: rows
      .filter((row) => row.nik === null && !row.card && numbersOf(row.person) === 1)
      .map((row) => row.record)
      .sort(),
  }
}

test('the faults found by the refresh are those counted one row after the other', async () => {
  const rows = await rowsOfPeople()
  const found = await database.db
    .selectFrom('nik_fault')
    .selectAll()
    .where('regency_code', '=', regency)
    .execute()
  const keys = (kind: NikFaultKind) =>
    [...new Set(found.filter((one) => one.kind === kind).map((one) => one.key))].sort()
  const slow = recount(rows)
  for (const kind of ['shared', 'double', 'correction'] as const) {
    expect(slow[kind].length, kind).toBeGreaterThan(3)
    expect(keys(kind), kind).toEqual(slow[kind])
  }
  for (const { kind, key, person_id, record_id, records } of found) {
    expect(records).toContain(record_id)
    const own = rows.filter((row) => records.includes(row.record))
    expect(new Set(own.map((row) => row.person))).toEqual(new Set([person_id]))
    if (kind === 'shared') expect(new Set(own.map((row) => row.nik))).toEqual(new Set([key]))
  }
  for (const key of slow.shared) {
    const held = found.filter((one) => one.key === key).flatMap((one) => one.records)
    expect(held.toSorted()).toEqual(
      rows
        .filter((row) => row.nik === key)
        .map((row) => row.record)
        .sort(),
    )
  }
})

test('a second refresh finds the same', async () => {
  const { db } = database
  const read = () =>
    db.selectFrom('nik_fault').selectAll().orderBy('kind').orderBy('key').orderBy('place').execute()
  const before = await read()
  await refresh({ db, key }, regency, at, undefined, { force: true })
  expect(await read()).toEqual(before)
})

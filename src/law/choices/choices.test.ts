import { afterAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../platform/test-database.ts'
import { lawBook } from '../../rules/index.ts'
import { assessCase } from '../assess/assess-case.ts'
import { choose } from './choose.ts'
import { choicesOf, lawOf } from './reads.ts'

const { db, close } = await freshDatabase()
afterAll(close)
const here = { regencyCode: '73.16', actor: 'admin' }
const at = (hour: number) => new Date(Date.UTC(2026, 2, 1, hour))
const boundary = 'jkm.masa-tunggu-bpu.batas'
const reason = 'Jawaban kantor cabang'

/** A figure whose value now is not verified: it has to be accepted before it counts. */
const doubtful = [...lawBook.figures.values()].find(
  ({ history }) => history.at(-1)!.confidence === 'unverified',
)!
const exactlyThreeMonths = {
  segment: 'BPU',
  memberSince: '2026-01-05',
  paidThrough: '2026-03',
  diedOn: '2026-03-20',
  workRelated: false,
}

async function totalOf(regencyCode: string) {
  const found = assessCase(await lawOf(db, regencyCode), 'jkm', exactlyThreeMonths, 'id')
  return found.ok ? found.view.total : found
}

describe('a reading', () => {
  test('chosen by the regency changes its assessments, and no other regency', async () => {
    expect(await totalOf('73.16')).toBe(42_000_000)
    expect(await choose(db, here, { reading: boundary, option: 'exclusive', reason }, at(1))).toEqual({
      ok: true,
    })
    expect(await totalOf('73.16')).toBe(10_000_000)
    expect(await totalOf('73.17')).toBe(42_000_000)
  })

  test('chosen anew holds from then on; what was chosen before stays on record', async () => {
    await choose(db, here, { reading: boundary, option: 'inclusive', reason: 'Surat edaran baru' }, at(2))
    expect(await totalOf('73.16')).toBe(42_000_000)
    expect((await choicesOf(db, '73.16')).readings).toEqual([
      {
        reading: boundary,
        option: 'inclusive',
        by: 'admin',
        at: at(2).toISOString(),
        reason: 'Surat edaran baru',
      },
    ])
    const rows = await db.selectFrom('law_choice').select('option').orderBy('chosen_at').execute()
    expect(rows.map(({ option }) => option)).toEqual(['exclusive', 'inclusive'])
    // The default, chosen, is the law as enacted: the same hash.
    expect((await lawOf(db, '73.16')).readings.size).toBe(0)
  })
})

describe('an unverified figure', () => {
  test('counts once accepted, and no longer when refused again', async () => {
    const figure = doubtful.id
    await choose(db, here, { figure, accept: true, reason }, at(3))
    expect((await lawOf(db, '73.16')).accepted).toEqual(new Set([figure]))
    expect((await choicesOf(db, '73.16')).accepted).toEqual([
      { figure, by: 'admin', at: at(3).toISOString(), reason },
    ])
    await choose(db, here, { figure, accept: false, reason: 'Ternyata lain' }, at(4))
    expect((await lawOf(db, '73.16')).accepted.size).toBe(0)
    expect((await choicesOf(db, '73.16')).accepted).toEqual([])
  })
})

test('each choice is an act in the audit, with its reason', async () => {
  const acts = await db.selectFrom('audit').select(['action', 'subject_id', 'reason']).orderBy('at').execute()
  expect(acts).toHaveLength(4)
  expect(acts[0]).toEqual({ action: 'law.reading-chosen', subject_id: boundary, reason })
})

test.each([
  [{ figure: 'tidak.ada', accept: true, reason }, 'law-figure-unknown'],
  [{ figure: 'jkm.santunan-kematian', accept: true, reason }, 'law-figure-needs-no-choice'],
  [{ reading: 'tidak.ada', option: 'x', reason }, 'law-reading-unknown'],
  [{ reading: boundary, option: 'kira-kira', reason }, 'law-option-unknown'],
])('%j is refused and nothing is written', async (choice, problem) => {
  const count = async () => (await db.selectFrom('law_choice').select('id').execute()).length
  const before = await count()
  expect(await choose(db, here, choice, at(5))).toMatchObject({ ok: false, problem })
  expect(await count()).toBe(before)
})

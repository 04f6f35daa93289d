import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDatabase, type TestDatabase } from '../platform/test-database.ts'
import { getBridge } from './get-bridge.ts'
import { refreshCoverage } from './refresh.ts'
import { at, regency, settle, settleRegency } from './test-population.ts'

const day = '2025-12-31'
let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await settleRegency(database.db, day)
})
afterAll(() => database.close())

it('begins at the rows of the file, and each total is the one before less what lies between', async () => {
  const { db } = database
  const card = { from: '2025-01-01', until: '2026-01-01', payer: 'self', segment: 'BPU' } as const
  const gone = { ...card, until: '2025-06-01' }
  await settle(db, [
    {
      worker: { standing: 'present' },
      participant: { standing: 'present', cards: [card, card] },
      match: 'registered',
    },
    { participant: { standing: 'dead', cards: [card] } },
    { participant: { standing: 'present', cards: [card] } },
    { participant: { standing: 'present', cards: [gone] } },
  ])
  const { id } = await db.selectFrom('import').select('id').executeTakeFirstOrThrow()
  // Five cards, one of them on two rows, and a row nobody could read.
  const [first, ...others] = Array.from({ length: 5 }, () => v7())
  const rows = [first!, first!, ...others, null]
  await db
    .insertInto('import_row')
    .values(
      rows.map((record, i) => ({
        regency_code: regency,
        import_id: id,
        row_number: i + 2,
        sheet: '',
        source_record_id: record,
        change: record ? ('new' as const) : ('rejected' as const),
        issues: '[]',
      })),
    )
    .execute()
  await db.transaction().execute((trx) => refreshCoverage(trx, regency, at))
  const { steps } = await getBridge(db, regency, day)
  expect(steps.map(({ code, value }) => [code, value])).toEqual([
    ['file-rows', 7],
    ['rejected-rows', 1],
    ['repeated-rows', 1],
    ['list-rows', 5],
    ['further-cards', 1],
    ['people', 4],
    ['not-active', 1],
    ['active', 3],
    ['active-dead', 1],
    ['active-moved', 0],
    ['active-not-on-lists', 1],
    ['active-on-lists', 1],
  ])
  let running = steps[0]!.value
  for (const { kind, value } of steps.slice(1)) {
    if (kind === 'minus') running -= value
    else expect(value).toBe(running)
  }
})

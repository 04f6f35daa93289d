import { sql } from 'kysely'
import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { loadAreas } from '../../areas/questions.ts'
import { freshDatabase } from '../../platform/test-database.ts'
import { setTariff } from '../tariffs/set-tariff.ts'
import { checkWaste } from './check-waste.ts'
import { getWasteRows } from './reads.ts'
import { listSays, paidPerson } from './test-paid.ts'

const { db, close } = await freshDatabase()
const regency = '73.16'
const at = new Date('2026-06-30T02:00:00Z')
const cards = [{ payer: 'regency', from: '2025-01-01', until: '2027-01-01' } as const]

beforeAll(async () => {
  await loadAreas(db)
  await sql`insert into tenant (regency_code, lists_version, linked_version, created_at) values (${regency}, 1, 1, ${at})`.execute(
    db,
  )
  const tariff = {
    scheme: 'fixed',
    amount: 16_800,
    withJht: false,
    document: 'Perbup 1/2025',
    reason: '',
  } as const
  await setTariff(
    db,
    { regencyCode: regency, actor: 'ani', at },
    { id: v7(), group: 'rentan', fromMonth: '2025-01-01', ...tariff },
  )
})
beforeEach(async () => {
  for (const table of ['waste_finding', 'membership', 'worker_match', 'participant', 'coverage_person'])
    await sql`delete from ${sql.table(table)} where regency_code = ${regency}`.execute(db)
})
afterAll(close)

const found = async () => {
  await checkWaste(db, regency, at, '2026-06-30')
  const { rows } = await getWasteRows(db, regency, { kind: 'asn', closed: false })
  expect(rows).toHaveLength(1)
  return rows[0]!
}

test('somebody a list gives the day of appointment of is paid in vain from the month after it', async () => {
  const { worker, number } = await paidPerson(db, { standing: 'asn', standingOn: '2026-02-01', cards })
  await listSays(db, number, 'asn', { on: '2026-02-01', asOf: '2026-06-15', worker })
  expect(await found()).toMatchObject({
    monthsLost: 4,
    lost: 4 * 16_800,
    evidence: { dated: 'event', since: '2026-02-01', list: 'Pegawai' },
  })
})

test('without that day, from the month after the first list that says so', async () => {
  const { worker, number } = await paidPerson(db, { standing: 'asn', cards })
  await listSays(db, number, 'asn', { on: null, asOf: '2026-04-10', worker })
  await listSays(db, number, 'asn', { on: null, asOf: '2026-06-15', worker })
  expect(await found()).toMatchObject({
    monthsLost: 2,
    lost: 2 * 16_800,
    evidence: { dated: 'list', since: '2026-04-10', listed: '2026-04-10' },
  })
})

test('not at all where no list says since when, or the day is still to come', async () => {
  await paidPerson(db, { standing: 'asn', cards })
  const later = await paidPerson(db, { standing: 'asn', standingOn: '2026-09-01', cards })
  await listSays(db, later.number, 'asn', { on: '2026-09-01', asOf: '2026-06-15', worker: later.worker })
  const undated = await found()
  expect(undated).toMatchObject({ monthsLost: 0, lost: 0, evidence: { dated: 'never' } })
})

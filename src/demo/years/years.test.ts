import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { loadAreas } from '../../areas/questions.ts'
import { reconcileBills } from '../../financing/questions.ts'
import { freshDatabase } from '../../platform/test-database.ts'
import { fundedGroups } from '../../rules/index.ts'
import { playYears } from './play-years.ts'
import { scoreBills } from './score-bills.ts'

const { db, close } = await freshDatabase()
const truth = mkdtempSync(join(tmpdir(), 'semesta-years-'))
const regency = '73.16'
afterAll(async () => {
  rmSync(truth, { recursive: true })
  await close()
})
const ofEach = 100

/** Workers of each group, paid for by the regency; every tenth has died meanwhile. */
async function people(): Promise<void> {
  await sql`insert into worker (regency_code, id, name, search, birth_date, village_code, district_code, group_code, nik_mask, nik_status,
      standing, created_at, updated_at)
    select ${regency}, gen_random_uuid(), 'Orang ' || g || i, 'orang', '1985-03-17', '73.16.01.2002', '73.16.01', g, '7316', 'valid',
      case when i % 10 = 0 then 'dead' else 'present' end, now(), now()
    from unnest(${[...fundedGroups]}::text[]) g, generate_series(1, ${ofEach}::int) i`.execute(db)
  await sql`insert into coverage_person (regency_code, person_id, worker_id, name, search, nik_valid, village_code, district_code,
      segment, group_code, standing, protection, financed, list_count)
    select regency_code, id, id, name, search, true, village_code, district_code, 'BPU', group_code, standing, 'active', true, 1
    from worker`.execute(db)
}

test('two years run through: decrees, bills, rejections, payments; what was done wrong is found, and nothing else', async () => {
  await loadAreas(db)
  await people()
  const played = await playYears(db, regency, truth)
  const all = ofEach * fundedGroups.length
  expect(played).toMatchObject({ ok: true, people: { 2025: all, 2026: all - all / 10 } })
  if (!played.ok) return
  const posted = await sql<{
    sum: number
  }>`select sum(amount)::bigint as sum from budget_entry where kind = 'realisation'`.execute(db)
  expect(posted.rows[0]!.sum).toBe(played.paid)
  const view = await reconcileBills(db, regency, { fromMonth: '2025-01-01', untilMonth: '2026-10-01' })
  expect(view.sums.paid.amount).toBe(played.paid)
  const score = await scoreBills(db, regency, truth)
  expect(score).toMatchObject({ precision: 1, recall: 1 })
  for (const kind of score!.kinds) expect(kind.injected).toBeGreaterThan(2)
  expect(score!.kinds.reduce((sum, { injected }) => sum + injected, 0)).toBe(played.faults)
  // Rp16,800 for each of the rejected of January that was not brought back, and Rp2,000 for each other tariff.
  const amounts = Object.fromEntries(
    view.differences.map(({ kind, people: n, amount }) => [kind, [n, amount]]),
  )
  const [rejected, otherTariff] = score!.kinds.map(({ injected }) => injected)
  expect(amounts['rejected-paid']).toEqual([rejected, rejected! * 16_800])
  expect(amounts['tariff-differs']).toEqual([otherTariff, otherTariff! * 2_000])
  expect(amounts.unpaid).toBeUndefined()
  expect(await playYears(db, regency, truth)).toMatchObject({ ok: false, problem: 'demo-years-there' })
}, 120_000)

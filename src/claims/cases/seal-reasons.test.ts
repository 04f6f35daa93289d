import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { covered, key, openCases, regency } from '../test-case.ts'
import { worker } from '../test-family.ts'
import { sealReasons } from './seal-reasons.ts'

const { db, close, reported, claimOf, step } = await openCases()
afterAll(close)

/** Everything the tables of claims and the audit hold, as text. */
async function everything(): Promise<string> {
  const { rows } = await sql<{
    all: string
  }>`select concat((select jsonb_agg(c) from claim c), (select jsonb_agg(a) from claim_act a),
    (select jsonb_agg(u) from audit u)) as all`.execute(db)
  return rows[0]!.all
}

async function stuck(reason: string) {
  const { id } = await worker(db, key, { cards: [covered] })
  const claim = (await reported(id)).event.claims[0]!.id
  expect(await step(claim, { kind: 'stuck', code: 'dispute', reason })).toEqual({ ok: true })
  return claim
}

test('why a claim does not move is of a family: it is read on the claim and stands nowhere in clear', async () => {
  const claim = await stuck('Istri kedua menggugat')
  expect(await claimOf(claim)).toMatchObject({ stuckReason: 'Istri kedua menggugat' })
  expect((await claimOf(claim)).acts.at(-1)).toMatchObject({ kind: 'stuck', reason: 'Istri kedua menggugat' })
  expect(await everything()).not.toContain('menggugat')
  await step(claim, { kind: 'freed' })
  await step(claim, { kind: 'withdrawn', reason: 'Keluarga menolak otopsi' })
  expect((await claimOf(claim)).stuckReason).toBeNull()
  expect(await everything()).not.toContain('otopsi')
})

test('what an earlier version wrote in clear is sealed, and reads as before', async () => {
  const claim = await stuck('Sakit jiwa')
  await sql`update claim set stuck_reason = 'Sakit lama', stuck_sealed = null where regency_code = ${regency} and id = ${claim}`.execute(
    db,
  )
  await sql`update claim_act set reason = 'Sakit lama', reason_sealed = null
    where regency_code = ${regency} and claim_id = ${claim} and kind = 'stuck'`.execute(db)
  expect((await claimOf(claim)).stuckReason).toBe('Sakit lama')
  await sealReasons(db, key, regency)
  expect(await everything()).not.toContain('Sakit lama')
  expect((await claimOf(claim)).stuckReason).toBe('Sakit lama')
  expect((await claimOf(claim)).acts.at(-1)!.reason).toBe('Sakit lama')
})

import { sql } from 'kysely'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { covered, key, openCases, regency, today } from '../test-case.ts'
import { worker } from '../test-family.ts'
import { findUnclaimed } from './find-unclaimed.ts'

const { db, close, reported, step } = await openCases()
afterAll(close)

beforeAll(async () => {
  await sql`insert into coverage_snapshot (regency_code, as_of, lists_version, computed_at, participants_rows, participants_people)
    values (${regency}, ${today}, 1, now(), 0, 0)`.execute(db)
})

/** A reported death nobody claims for. */
async function dead() {
  const { id } = await worker(db, key, { cards: [covered] })
  const { event } = await reported(id)
  for (const claim of event.claims) await step(claim.id, { kind: 'withdrawn', reason: 'Belum diurus' })
  return id
}
async function found(id: string) {
  await findUnclaimed(db, regency, new Date(`${today}T02:00:00Z`))
  const { rows } = await sql<{
    kind: string
    certainty: string
    reasons: string[]
  }>`select kind, certainty, reasons
    from unclaimed_entitlement where regency_code = ${regency} and person_id = ${id}`.execute(db)
  return rows[0]
}
async function paid(id: string, programme: string, amount: number, on: string) {
  const file = v7()
  await sql`insert into benefit_import (regency_code, id, file_name, sha256, from_day, until_day, rows, amount, entered_by, entered_at)
    values (${regency}, ${file}, 'a.xlsx', ${file}, '2025-01-01', '2025-02-01', 1, ${amount}, 'ani', now())`.execute(
    db,
  )
  const { rows } = await sql<{
    nik: string
    name: string
    kpj: string
  }>`select p.nik_index as nik, p.name, m.kpj from coverage_person p
    join membership m on m.regency_code = ${regency} and m.participant_id = p.participant_id
    where p.regency_code = ${regency} and p.person_id = ${id}`.execute(db)
  const { nik, name, kpj } = rows[0]!
  await sql`insert into benefit_payment (regency_code, id, import_id, row_number, content_key, nth, programme, amount, paid_on, payer_kind,
      name, search, kpj, nik_index, beneficiary)
    values (${regency}, ${v7()}, ${file}, 1, ${v7()}, 1, ${programme}, ${amount}, ${on}, 'regency', ${name}, ${name.toLowerCase()}, ${kpj},
      ${nik}, ${v7()})`.execute(db)
}

test('a list that names another day of death than the report makes it a question', async () => {
  const id = await dead()
  expect((await found(id))!.reasons).not.toContain('two-days')
  await sql`update worker set standing = 'dead', standing_on = '2026-05-02' where regency_code = ${regency} and id = ${id}`.execute(
    db,
  )
  expect(await found(id)).toMatchObject({
    kind: 'death',
    certainty: 'perhaps',
    reasons: expect.arrayContaining(['two-days']),
  })
})

test('JKK paid since the death as much as the grant settles it, and asks for children; before it, it was another matter', async () => {
  const id = await dead()
  await paid(id, 'JKK', 90_000_000, '2026-06-01')
  expect((await found(id))!.kind).toBe('death')
  await paid(id, 'JKK', 90_000_000, '2026-06-20')
  expect(await found(id)).toMatchObject({ kind: 'scholarship', certainty: 'perhaps' })
})

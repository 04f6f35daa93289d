import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, expect, it } from 'vitest'
import { secretsFrom } from '../platform/crypto.ts'
import { migrate, migrateTo } from '../platform/db/index.ts'
import { freshDatabase } from '../platform/test-database.ts'
import { refresh } from '../refresh.ts'
import { givenList } from '../registry/given-list.ts'
import { findRegistration } from './reads.ts'
import { registerPerson } from './register-person.ts'

const { db, close } = await freshDatabase()
afterAll(close)
const regencyCode = '73.16'
const key = secretsFrom('5e'.repeat(32))
const at = new Date('2026-01-05T02:00:00Z')
const ali = {
  name: 'Muhammad Ali',
  nik: '7316011203809001',
  birthDate: '1980-03-12',
  sex: 'L',
  villageCode: '73.16.01.1001',
} as const

it('lists of the release before are linked anew once, and who is on them is known to the desk', async () => {
  await sql`drop schema public cascade`.execute(db)
  await sql`create schema public`.execute(db)
  await migrateTo(db, '0004-chances-and-samples')
  await givenList(db, key, {
    regencyCode,
    kind: 'village-workers',
    name: 'Maiwa',
    asOf: '2025-12-31',
    rows: [ali],
  })
  await sql`update tenant set linked_version = lists_version`.execute(db)
  await sql`insert into province values ('73', 'Sulawesi Selatan')`.execute(db)
  await sql`insert into regency values (${regencyCode}, '73', 'Enrekang')`.execute(db)
  await sql`insert into district values ('73.16.01', ${regencyCode}, 'Maiwa')`.execute(db)
  await sql`insert into village values ('73.16.01.1001', '73.16.01', ${regencyCode}, 'Bangkala', 'kelurahan')`.execute(
    db,
  )

  await migrate(db)
  expect(await refresh({ db, key }, regencyCode, at)).toMatchObject({ workers: { workers: 1 } })
  expect(await refresh({ db, key }, regencyCode, at)).toBeNull()
  const id = randomUUID()
  const body = { id, ...ali, name: 'MUH. ALI', nik: undefined }
  expect(await registerPerson({ db, key }, { regencyCode, actor: 'rahma', at }, body)).toMatchObject({
    ok: true,
  })
  const view = await findRegistration(db, regencyCode, id)
  expect(view).toMatchObject({ name: 'MUH. ALI', registeredBy: 'rahma', figuresWait: true })
  expect([view?.joined?.name, ...(view?.questions.map((one) => one.name) ?? [])]).toContain('Muhammad Ali')
})

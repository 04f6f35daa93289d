import { sql } from 'kysely'
import { afterAll, expect, it } from 'vitest'
import { migrate, migrateTo } from '../platform/db/index.ts'
import { dropReach } from '../platform/db/reach/index.ts'
import { freshDatabase } from '../platform/test-database.ts'

const { db, close } = await freshDatabase()
afterAll(close)

it('an office that was typed into a grant becomes one office, however it was spelt, with the lists it had', async () => {
  await dropReach(db)
  await sql`drop schema public cascade`.execute(db)
  await sql`create schema public`.execute(db)
  await migrateTo(db, '0010-grants')
  const known = '01980000-0000-7000-8000-000000000001'
  await sql`insert into office (regency_code, id, name, kind, created_at)
    values ('73.16', ${known}, 'Dinas Pertanian', 'opd', now())`.execute(db)
  const user = '01980000-0000-7000-8000-000000000002'
  await sql`insert into app_user (id, username, password_hash, display_name, regency_code, created_at)
    values (${user}, 'pengguna', '-', 'Pengguna', '73.16', now())`.execute(db)
  const typed = ['dinas  pertanian.', 'DPMPD', 'Dpmpd ', '']
  for (const [i, office] of typed.entries())
    await sql`insert into access_grant (regency_code, id, user_id, role, office, valid_from, granted_by, granted_at)
      values ('73.16', gen_random_uuid(), ${user}, 'opd', ${office}, '2026-01-01', '-', now() + ${i} * interval '1 minute')`.execute(
      db,
    )
  await migrate(db)
  const { rows } = await sql<{
    office: string | null
    id: string | null
  }>`select o.name as office, g.office_id as id
    from access_grant g left join office o on o.regency_code = g.regency_code and o.id = g.office_id
    order by g.granted_at`.execute(db)
  expect(rows.map(({ office }) => office)).toEqual(['Dinas Pertanian', 'DPMPD', 'DPMPD', null])
  expect(rows[0]!.id).toBe(known)
})

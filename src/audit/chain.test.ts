import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Tx } from '../platform/db/index.ts'
import { chainOf, regencyCode } from './test-chain.ts'

let chain: Awaited<ReturnType<typeof chainOf>>
const size = 11
beforeAll(async () => {
  chain = await chainOf(size)
})
afterAll(() => chain.close())

/** Damages the database for good, checks, and mends it by what `mend` remembers. */
async function after(damage: string) {
  const { db } = chain
  const kept = {
    audit: (await sql<object>`select * from audit`.execute(db)).rows,
    audit_link: (await sql<object>`select * from audit_link`.execute(db)).rows,
    audit_head: (await sql<object>`select * from audit_head`.execute(db)).rows,
    audit_unsealed: (await sql<object>`select * from audit_unsealed`.execute(db)).rows,
  }
  for (const statement of damage.split(';')) await sql.raw(statement).execute(db)
  const verdict = await chain.verify()
  await db.transaction().execute(async (trx) => {
    for (const [table, rows] of Object.entries(kept)) await putBack(trx, table, rows)
  })
  return verdict
}
async function putBack(trx: Tx, table: string, rows: object[]) {
  await sql`delete from ${sql.table(table)}`.execute(trx)
  await sql`insert into ${sql.table(table)} select * from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`.execute(
    trx,
  )
}
const where = (n: number) => `where id = '${chain.ids[n - 1]}'`
const linkAt = (n: number) => `where seq = ${n}`

it('is whole as long as nobody touched it', async () => {
  expect(await chain.verify()).toEqual({ ok: true, rows: size, firstBroken: null })
})

describe('one byte changed', () => {
  it.each([
    ['at', `at + interval '1 microsecond'`],
    ['actor', `'clerk-9'`],
    ['acting_as', `'administrator'`],
    ['from_where', `'10.0.0.0/24'`],
    ['action', `action || ' '`],
    ['subject_kind', `'Person'`],
    ['subject_id', `subject_id || '0'`],
    ['reason', `coalesce(reason, '') || ' '`],
    ['detail', `detail || '{"rows": 99}'`],
  ])('in %s is found and named, whichever row', async (column, value) => {
    for (const n of [1, 6, size])
      expect(await after(`update audit set ${column} = ${value} ${where(n)}`)).toEqual({
        ok: false,
        rows: n - 1,
        firstBroken: { seq: n, id: chain.ids[n - 1], at: expect.any(String), what: 'row-changed' },
      })
  })

  it('in every column there is: none is left out of the hash', async () => {
    const { rows } = await sql<{ name: string }>`select column_name as name from information_schema.columns
      where table_name = 'audit' and table_schema = 'public'`.execute(chain.db)
    const tried = ['at', 'actor', 'acting_as', 'from_where', 'action', 'subject_kind', 'subject_id', 'reason']
    expect(rows.map((row) => row.name).toSorted()).toEqual(
      [...tried, 'detail', 'id', 'regency_code'].toSorted(),
    )
    const moved = await after(`update audit set regency_code = '73.15' ${where(6)}`)
    const renamed = await after(`update audit set id = '019b8c00-0000-7000-8000-000000000000' ${where(6)}`)
    for (const { firstBroken } of [moved, renamed])
      expect(firstBroken).toMatchObject({ seq: 6, id: chain.ids[5], what: 'row-removed' })
  })

  it('from nothing to an empty text is a change', async () => {
    const { firstBroken } = await after(`update audit set reason = '' ${where(6)}`)
    expect(firstBroken).toMatchObject({ seq: 6, what: 'row-changed' })
  })

  it('in a link, is told from one in its row', async () => {
    for (const n of [1, 6, size])
      expect(
        (await after(`update audit_link set link = reverse(link) ${linkAt(n)}`)).firstBroken,
      ).toMatchObject({ seq: n, what: 'link-changed' })
  })
})

describe('a row removed', () => {
  it.each([1, 6, size])('is found: row %i', async (n) => {
    const { firstBroken, rows } = await after(`delete from audit ${where(n)}`)
    expect(firstBroken).toMatchObject({ seq: n, id: chain.ids[n - 1], what: 'row-removed' })
    // Its id still tells when it was written.
    expect(Math.abs(Date.parse(firstBroken!.at!) - Date.now())).toBeLessThan(600_000)
    expect(rows).toBe(n - 1)
  })

  it.each([
    [1, 'link-removed'],
    [6, 'link-removed'],
    [size, 'end-removed'],
  ])('with its link is found: row %i', async (n, what) => {
    const gone = await after(`with a as (delete from audit ${where(n)}) delete from audit_link ${linkAt(n)}`)
    expect(gone.firstBroken).toEqual({ seq: n, id: null, at: null, what })
  })

  it('is found when the numbers after it were moved up, and when the head was moved too', async () => {
    const close = `delete from audit ${where(6)}; delete from audit_link ${linkAt(6)};
      update audit_link set seq = seq + 1000 where seq > 6; update audit_link set seq = seq - 1001 where seq > 1000`
    expect((await after(close)).firstBroken).toMatchObject({ seq: 6, what: 'row-changed' })
    const last = `delete from audit ${where(size)}; delete from audit_link ${linkAt(size)};
      update audit_head set seq = ${size - 1}, link = (select link from audit_link ${linkAt(size - 1)})`
    expect((await after(last)).firstBroken).toMatchObject({ seq: size - 1, what: 'head-changed' })
  })

  it('before it was linked leaves that it waited', async () => {
    const { firstBroken } = await after(
      `insert into audit_unsealed values ('${regencyCode}', '019b8c00-0000-7000-8000-000000000000')`,
    )
    expect(firstBroken).toMatchObject({ seq: null, what: 'removed-unsealed' })
  })

  it('the head removed is found, and nothing is linked to what has no end', async () => {
    expect((await after('delete from audit_head')).firstBroken).toMatchObject({ what: 'head-removed' })
  })
})

it('finds two rows exchanged', async () => {
  const [third, fourth] = [chain.ids[2], chain.ids[3]]
  const swapped = await after(`update audit a set subject_id = b.subject_id, at = b.at, actor = b.actor
    from audit b where (a.id, b.id) in (('${third}', '${fourth}'), ('${fourth}', '${third}'))`)
  expect(swapped.firstBroken).toMatchObject({ seq: 3, id: third, what: 'row-changed' })
  const linked =
    await after(`update audit_link set audit_id = case seq when 3 then '${fourth}' else '${third}' end::uuid
    where seq in (3, 4)`)
  expect(linked.firstBroken).toMatchObject({ seq: 3, what: 'row-changed' })
})

it('finds a row that another hand put there', async () => {
  const put = `insert into audit (regency_code, id, at, actor, action, subject_kind, subject_id)
    values ('${regencyCode}', '019b8c00-0000-7000-8000-000000000001', '2026-01-01', 'admin', 'nik.opened', 'person', 'x')`
  expect(await after(put)).toMatchObject({
    rows: size,
    firstBroken: { seq: null, id: '019b8c00-0000-7000-8000-000000000001', what: 'row-added' },
  })
})

it('is whole again once all is put back', async () => {
  expect(await chain.verify()).toEqual({ ok: true, rows: size, firstBroken: null })
})

import fc from 'fast-check'
import { sql } from 'kysely'
import { afterEach, expect, it } from 'vitest'
import { type Anchor, anchorNow, anchorText, readAnchor } from './anchor.ts'
import { sealAll } from './seal.ts'
import { act, chainOf, links, otherLinks, regencyCode } from './test-chain.ts'
import { verifyChain } from './verify.ts'

let close: undefined | (() => Promise<void>)
afterEach(() => close?.())
const at = new Date('2026-01-05T20:00:00Z')

async function anchored() {
  const chain = await chainOf(6)
  close = chain.close
  const anchor = (await anchorNow(chain.db, links, regencyCode, at)) as Anchor
  for (let n = 7; n <= 10; n += 1) await act(chain.db, n)
  return { ...chain, anchor }
}

it('of yesterday still holds after more rows', async () => {
  const { db, anchor } = await anchored()
  expect(anchor).toMatchObject({ regencyCode, day: '2026-01-06', rows: 6 })
  expect(await verifyChain(db, links, regencyCode, { anchor })).toEqual({
    ok: true,
    rows: 10,
    firstBroken: null,
  })
})

it.each([
  ['under another key', otherLinks],
  ['under the very key of the installation', links],
])('finds history rewritten with its links made anew %s', async (_, forger) => {
  const { db, anchor } = await anchored()
  await sql`update audit set actor = 'somebody' where subject_id = 'subject-3'`.execute(db)
  await sql`insert into audit_unsealed select regency_code, id from audit on conflict do nothing`.execute(db)
  await sql`delete from audit_link`.execute(db)
  await sql`delete from audit_head`.execute(db)
  await sealAll(db, forger)
  // The chain itself looks whole to who has the key it was forged with.
  expect((await verifyChain(db, forger, regencyCode)).ok).toBe(true)
  const verdict = await verifyChain(db, forger, regencyCode, { anchor })
  expect(verdict.firstBroken).toMatchObject({ seq: 6, what: 'anchor-differs' })
  if (forger !== links)
    expect((await verifyChain(db, links, regencyCode)).firstBroken).toMatchObject({ seq: 1 })
})

it('finds that the last rows were taken away with links and head', async () => {
  const { db, anchor } = await anchored()
  await sql`delete from audit`.execute(db)
  for (const table of ['audit_link', 'audit_unsealed', 'audit_head'])
    await sql`delete from ${sql.table(table)}`.execute(db)
  expect((await verifyChain(db, links, regencyCode)).ok).toBe(true)
  const { firstBroken } = await verifyChain(db, links, regencyCode, { anchor })
  expect(firstBroken).toMatchObject({ seq: 1, what: 'head-removed' })
})

it('is refused of nothing, and of an end that was changed', async () => {
  const { db } = await anchored()
  expect(await anchorNow(db, links, '73.15', at)).toEqual({ ok: false, problem: 'audit-empty' })
  await sql`update audit_head set link = reverse(link)`.execute(db)
  expect(await anchorNow(db, links, regencyCode, at)).toEqual({ ok: false, problem: 'audit-end-changed' })
})

it('is read as people copy it, and a slip of the pen is noticed', async () => {
  const { anchor } = await anchored()
  const text = anchorText(anchor)
  expect(text).toMatch(/^73\.16 2026-01-06 6( |-)([0-9A-Z]{4}-){4}[0-9A-Z]{4}$/)
  const sloppy = text.replaceAll('0', 'O').replaceAll('1', 'l').toLowerCase()
  const [, , , groups = ''] = sloppy.split(' ')
  const copied = `  ${text.split(' ').slice(0, 3).join('  ')} ${groups.replaceAll('-', ' ')} `
  expect(readAnchor(copied)).toEqual({ ok: true, anchor })
  const places = [...text].flatMap((sign, i) => (/\w/.test(sign) ? [i] : []))
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.constantFrom(...'0123456789ABCDEFGH'), (i, sign) => {
      fc.pre(text[i] !== sign)
      const slipped = text.slice(0, i) + sign + text.slice(i + 1)
      expect(readAnchor(slipped)).toEqual({ ok: false, problem: 'audit-anchor-unreadable' })
    }),
    { numRuns: 300, seed: 7 },
  )
  for (const nonsense of ['', 'x', `${text} ${text}`, text.slice(0, -1)])
    expect(readAnchor(nonsense).ok).toBe(false)
})

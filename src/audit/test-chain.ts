import { sql } from 'kysely'
import { recordAct } from '../access/questions.ts'
import { secretsFrom } from '../platform/crypto.ts'
import type { Db, Tx } from '../platform/db/index.ts'
import { freshDatabase } from '../platform/test-database.ts'
import { linksOf } from './links.ts'
import { sealAll } from './seal.ts'
import { verifyChain } from './verify.ts'

export const regencyCode = '73.16'
export const links = linksOf(secretsFrom('a1'.repeat(32)))
export const otherLinks = linksOf(secretsFrom('b2'.repeat(32)))
const start = Date.parse('2026-01-05T08:00:00Z')

export const act = (db: Db | Tx, n: number, regency = regencyCode) =>
  recordAct(db, {
    regencyCode: regency,
    actor: `clerk-${n % 7}`,
    at: new Date(start + n * 1000),
    action: n % 2 === 0 ? 'person.viewed' : 'nik.opened',
    subjectKind: 'person',
    subjectId: `subject-${n}`,
    ...(n % 2 === 1 && { reason: `reason ${n}` }),
    detail: { rows: n },
  })

/** A database of its own with a sealed chain of `count` rows. */
export async function chainOf(count: number) {
  const database = await freshDatabase()
  const { db } = database
  for (let n = 1; n <= count; n += 1) {
    await act(db, n)
    // In several batches, as in life.
    if (n % 4 === 0) await sealAll(db, links)
  }
  await sealAll(db, links)
  const ids = (
    await sql<{ id: string }>`select audit_id::text as id from audit_link order by seq`.execute(db)
  ).rows.map((row) => row.id)
  return { ...database, ids, verify: () => verifyChain(db, links, regencyCode) }
}

/** Five people, two workers and two participants, before each test of review by two; a test file imports what it needs. */

import { sql } from 'kysely'
import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { tx } from '../platform/db/index.ts'
import { freshDatabase, type TestDatabase } from '../platform/test-database.ts'
import { decideReview, undoDecision } from './decide-review.ts'
import { findReview, listReviews } from './review-reads.ts'
import { switchTwoReviewers, viewerOf } from './review-setting.ts'

export const regencyCode = '73.16'
export const at = new Date('2026-01-05T02:00:00Z')
export const people = ['admin', 'rahma', 'sudirman', 'tenri', 'umar'] as const
export type Person = (typeof people)[number]
export let database: TestDatabase

beforeAll(async () => {
  database = await freshDatabase()
  const { db } = database
  await db
    .insertInto('tenant')
    .values({
      regency_code: regencyCode,
      lists_version: 7,
      linked_version: 7,
      created_at: at,
      lists_changed_at: null,
      linked_at: null,
    })
    .execute()
  for (const username of people) {
    const id = v7()
    await db
      .insertInto('app_user')
      .values({
        id,
        username,
        password_hash: '-',
        display_name: username,
        regency_code: regencyCode,
        created_at: at,
      })
      .execute()
    await db
      .insertInto('access_grant')
      .values({
        regency_code: regencyCode,
        id: v7(),
        user_id: id,
        role: username === 'admin' ? 'administrator' : 'reviewer',
        valid_from: '2026-01-05',
        granted_by: '-',
        granted_at: at,
      })
      .execute()
  }
})
afterAll(() => database.close())

export let workers: string[]
export let participants: string[]
beforeEach(async () => {
  const { db } = database
  for (const table of [
    'review',
    'review_opinion',
    'review_decision',
    'worker',
    'participant',
    'worker_match',
    'match_refused',
    'audit',
  ])
    await sql`delete from ${sql.ref(table)}`.execute(db)
  await sql`update tenant set two_reviewers = true, lists_version = 7`.execute(db)
  workers = [v7(), v7()]
  participants = [v7(), v7()]
  for (const [i, id] of workers.entries())
    await sql`insert into worker (regency_code, id, name, search, nik_status, standing, created_at, updated_at)
      values (${regencyCode}, ${id}, ${`Pekerja ${i}`}, 'pekerja', 'missing', 'present', ${at}, ${at})`.execute(
      db,
    )
  for (const id of participants) await settleParticipant(id)
})

/** A participant with one card, on a list. */
async function settleParticipant(id: string) {
  const { db } = database
  await sql`insert into participant (regency_code, id, name, search, nik_status, card_count, standing, created_at, updated_at)
    values (${regencyCode}, ${id}, 'Peserta', 'peserta', 'missing', 1, 'present', ${at}, ${at})`.execute(db)
  await sql`insert into office (regency_code, id, name, kind, created_at) values (${regencyCode}, ${id}, ${id}, 'bpjs', ${at})`.execute(
    db,
  )
  await sql`insert into list (regency_code, id, office_id, kind, name, created_at)
    values (${regencyCode}, ${id}, ${id}, 'participants', ${id}, ${at})`.execute(db)
  await sql`insert into source_record (regency_code, id, list_id, content_hash, person_key, role, name, nik_status, created_at)
    values (${regencyCode}, ${id}, ${id}, ${id}, ${id}, 'participant', 'Peserta', 'missing', ${at})`.execute(
    db,
  )
  await sql`insert into membership (regency_code, id, participant_id, source_record_id, segment, programmes, payer_kind,
      covered_from, covered_until) values (${regencyCode}, ${id}, ${id}, ${id}, 'BPU', '{JKK}', 'self', '2025-01-01', '2026-01-01')`.execute(
    db,
  )
}

export async function ask(left = workers[0]!, right = participants[0]!): Promise<string> {
  const id = v7()
  await database.db
    .insertInto('review')
    .values({
      regency_code: regencyCode,
      id,
      kind: 'membership',
      left_id: left,
      right_id: right,
      weight: 3,
      probability: 0.8,
      why: 'uncertain',
      priority: 0.2,
      created_at: at,
    })
    .execute()
  await sql`insert into worker_match (regency_code, worker_id, participant_id, status, decided_by, weight, probability, reasons)
    values (${regencyCode}, ${left}, ${right}, 'review', 'engine', 3, 0.8, '[]') on conflict do nothing`.execute(
    database.db,
  )
  return id
}

const by = (actor: Person) => ({ regencyCode, actor, at })
export const say = (actor: Person, id: string, verdict: 'same' | 'different', reason: string | null = null) =>
  tx(database.db, (trx) => decideReview(trx, by(actor), id, verdict, reason))
export const undo = (actor: Person, id: string) => tx(database.db, (trx) => undoDecision(trx, by(actor), id))
export const wantTwo = (wanted: boolean, actor: Person = 'admin') =>
  tx(database.db, (trx) => switchTwoReviewers(trx, by(actor), wanted))
export const see = async (viewer: Person, id: string) =>
  (await findReview(database.db, regencyCode, id, await viewerOf(database.db, regencyCode, viewer, at)))!
export const queue = async (viewer: Person, state: 'open' | 'waiting' | 'disputed' | 'decided') => {
  const seen = await listReviews(
    database.db,
    regencyCode,
    { state, page: 0 },
    await viewerOf(database.db, regencyCode, viewer, at),
  )
  return seen.rows.map(({ id }) => id)
}
export const standing = () =>
  database.db
    .selectFrom('review_decision')
    .select(['verdict', 'decided_by'])
    .where('undone_at', 'is', null)
    .execute()
export const match = async () =>
  (await database.db
    .selectFrom('worker_match')
    .select(['status', 'decided_by'])
    .where('worker_id', '=', workers[0]!)
    .executeTakeFirst()) ?? null
export const said = async () => {
  const rows = await database.db.selectFrom('review_opinion').selectAll().orderBy('id').execute()
  return rows.map(({ given_by, part, verdict, round }) => `${given_by} ${part} ${verdict} ${round}`)
}
export const version = async () =>
  (await database.db.selectFrom('tenant').select('lists_version').executeTakeFirstOrThrow()).lists_version
export const waits = { status: 'review', decided_by: 'engine' }

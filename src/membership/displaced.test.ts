import { afterAll, beforeAll, expect, it } from 'vitest'
import { getPerson } from '../coverage/get-person.ts'
import { secretsFrom } from '../platform/crypto.ts'
import { tx } from '../platform/db/index.ts'
import { freshDatabase, type TestDatabase } from '../platform/test-database.ts'
import { refresh } from '../refresh.ts'
import { decideReview, undoDecision } from '../registry/decide-review.ts'
import { type GivenRow, givenList } from '../registry/given-list.ts'
import { madeUpPeople, paidCard } from '../registry/made-up-people.ts'
import { listReviews } from '../registry/review-reads.ts'

const regencyCode = '73.16'
const secrets = secretsFrom('5e'.repeat(32))
const at = new Date('2026-01-05T02:00:00Z')
let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const people = madeUpPeople(60)

const viewer = { by: 'rahma', administrator: true, two: false }
const by = { regencyCode, actor: 'rahma', at }
const run = () => refresh({ db: database.db, key: secrets }, regencyCode, at)
const pairs = async () =>
  (await listReviews(database.db, regencyCode, { kind: 'membership', state: 'open', page: 0 }, viewer)).rows
const person = async (id: string) => (await getPerson(database.db, regencyCode, id, '2025-12-31'))!

it('who seemed to be a participant that a person gave to somebody else is told so, now and at every later run', async () => {
  const { db } = database
  const given = { regencyCode, asOf: '2025-12-31' }
  // Two men of one name, mother and village, and one card of that name: neither number nor day tells whose it is.
  const twin: GivenRow = { ...people[50]!, nik: '7316012705809777', birthDate: '1980-05-27' }
  const cards = people.slice(0, 40).map((each, i) => ({ ...each, ...paidCard, kpj: `2500000${i + 1000}` }))
  const card = { ...people[50]!, ...paidCard, nik: null, birthDate: null, kpj: '25000009999' }
  await givenList(db, secrets, { ...given, kind: 'village-workers', name: 'Maiwa', rows: [...people, twin] })
  await givenList(db, secrets, { ...given, kind: 'participants', name: 'Peserta', rows: [...cards, card] })
  await run()

  const asked = (await pairs()).filter((pair) => pair.right.nikMask === null)
  expect(asked).toHaveLength(2)
  const [one, other] = asked as [(typeof asked)[0], (typeof asked)[0]]
  expect(one.alsoClaimed).toEqual([{ personId: other.left.id, name: other.left.name }])
  expect((await person(other.left.id)).person.protection).toBe('review')

  const told = {
    takenBy: { personId: one.left.id, name: one.left.name },
    outclaimed: false,
    participantName: other.right.name,
  }
  await tx(db, (trx) => decideReview(trx, by, one.id, 'same'))
  const atOnce = await person(other.left.id)
  expect(atOnce.match).toBeNull()
  expect(atOnce.refused).toMatchObject(told)
  expect(atOnce.refused!.waterfall.weight).toBeCloseTo(other.waterfall.weight, 1)

  for (let again = 0; again < 2; again++) {
    await run()
    const later = await person(other.left.id)
    expect(later.refused).toMatchObject(told)
    // The safe side: not protected, and no chance left that they are.
    expect(later.person.protection).toBe('none')
    const kept = await db
      .selectFrom('match_refused')
      .select(['chance', 'taken_by'])
      .where('worker_id', '=', other.left.id)
      .execute()
    expect(kept).toEqual([{ chance: 0, taken_by: one.left.id }])
    await db
      .updateTable('tenant')
      .set((eb) => ({ lists_version: eb('lists_version', '+', 1) }))
      .execute()
  }

  await tx(db, (trx) => undoDecision(trx, by, one.id))
  expect((await person(other.left.id)).refused).toBeNull()
  await run()
  expect((await pairs()).filter((pair) => pair.right.nikMask === null)).toHaveLength(2)
  expect((await person(other.left.id)).person.protection).toBe('review')
})

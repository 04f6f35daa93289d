import fc from 'fast-check'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { tx } from '../platform/db/index.ts'
import { freshDatabase, type TestDatabase } from '../platform/test-database.ts'
import { decideReview, undoDecision } from './decide-review.ts'
import { findReview, listReviews } from './review-reads.ts'
import { readReviewers, switchTwoReviewers, viewerOf } from './review-setting.ts'

const regencyCode = '73.16'
const at = new Date('2026-01-05T02:00:00Z')
const people = ['admin', 'rahma', 'sudirman', 'tenri', 'umar'] as const
type Person = (typeof people)[number]
let database: TestDatabase

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
  for (const username of people)
    await db
      .insertInto('app_user')
      .values({
        id: v7(),
        username,
        password_hash: '-',
        display_name: username,
        role: username === 'admin' ? 'administrator' : 'reviewer',
        regency_code: regencyCode,
        created_at: at,
      })
      .execute()
})
afterAll(() => database.close())

let workers: string[]
let participants: string[]
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

async function ask(left = workers[0]!, right = participants[0]!): Promise<string> {
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
const say = (actor: Person, id: string, verdict: 'same' | 'different', reason: string | null = null) =>
  tx(database.db, (trx) => decideReview(trx, by(actor), id, verdict, reason))
const undo = (actor: Person, id: string) => tx(database.db, (trx) => undoDecision(trx, by(actor), id))
const wantTwo = (wanted: boolean, actor: Person = 'admin') =>
  tx(database.db, (trx) => switchTwoReviewers(trx, by(actor), wanted))
const see = async (viewer: Person, id: string) =>
  (await findReview(database.db, regencyCode, id, await viewerOf(database.db, regencyCode, viewer)))!
const queue = async (viewer: Person, state: 'open' | 'waiting' | 'disputed' | 'decided') => {
  const seen = await listReviews(
    database.db,
    regencyCode,
    { state, page: 0 },
    await viewerOf(database.db, regencyCode, viewer),
  )
  return seen.rows.map(({ id }) => id)
}
const standing = () =>
  database.db
    .selectFrom('review_decision')
    .select(['verdict', 'decided_by'])
    .where('undone_at', 'is', null)
    .execute()
const match = async () =>
  (await database.db
    .selectFrom('worker_match')
    .select(['status', 'decided_by'])
    .where('worker_id', '=', workers[0]!)
    .executeTakeFirst()) ?? null
const said = async () => {
  const rows = await database.db.selectFrom('review_opinion').selectAll().orderBy('id').execute()
  return rows.map(({ given_by, part, verdict, round }) => `${given_by} ${part} ${verdict} ${round}`)
}
const version = async () =>
  (await database.db.selectFrom('tenant').select('lists_version').executeTakeFirstOrThrow()).lists_version
const waits = { status: 'review', decided_by: 'engine' }

describe('two reviewers', () => {
  it('decide when the second says the same; the first alone changes nothing', async () => {
    const id = await ask()
    expect(await say('rahma', id, 'same')).toEqual({ ok: true, changed: false })
    expect([await standing(), await match(), await version()]).toEqual([[], waits, 7])
    expect(await say('sudirman', id, 'same')).toEqual({ ok: true, changed: true })
    expect(await standing()).toEqual([{ verdict: 'same', decided_by: 'sudirman' }])
    expect([await match(), await version()]).toEqual([{ status: 'registered', decided_by: 'person' }, 8])
    const opinions = await database.db.selectFrom('review_opinion').selectAll().orderBy('id').execute()
    expect(opinions.map(({ model_version }) => model_version)).toEqual([
      expect.stringMatching(/^\d+\.\d+\.\d+\+7$/),
      expect.stringMatching(/\+7$/),
    ])
  })

  it('do not see what the other said, until there is a decision', async () => {
    const id = await ask()
    await say('rahma', id, 'same', 'Nama ibunya sama')
    expect(await see('rahma', id)).toMatchObject({ stage: 'waiting', mine: 'same', may: { undo: true } })
    const blind = await see('sudirman', id)
    expect(blind).toMatchObject({
      stage: 'waiting',
      mine: null,
      opinions: [],
      decision: null,
      may: { decide: true, undo: false },
    })
    expect(JSON.stringify(blind)).not.toContain('rahma')
    expect(JSON.stringify(blind)).not.toContain('ibunya')
    await say('sudirman', id, 'same')
    expect((await see('tenri', id)).opinions).toMatchObject([
      { by: 'rahma', part: 'first', verdict: 'same', reason: 'Nama ibunya sama' },
      { by: 'sudirman', part: 'second', verdict: 'same' },
    ])
  })

  it('who disagree leave it to a third, who sees both with their reasons and has to say why', async () => {
    const id = await ask()
    await say('rahma', id, 'same', 'Alamatnya sama')
    expect(await say('sudirman', id, 'different', 'Tahun lahir beda')).toEqual({ ok: true, changed: false })
    expect([await standing(), await match()]).toEqual([[], waits])
    for (const party of ['rahma', 'sudirman'] as const) {
      expect(await say(party, id, 'same')).toMatchObject({ problem: 'review-disputed' })
      expect(await undo(party, id)).toMatchObject({ problem: 'review-disputed' })
      const seen = await see(party, id)
      expect(seen).toMatchObject({ stage: 'disputed', may: { decide: false, arbitrate: false } })
      expect(seen.opinions.map((one) => one.by)).toEqual([party])
    }
    expect(await see('tenri', id)).toMatchObject({
      may: { decide: true, arbitrate: true },
      opinions: [
        { by: 'rahma', reason: 'Alamatnya sama' },
        { by: 'sudirman', reason: 'Tahun lahir beda' },
      ],
    })
    expect(await say('tenri', id, 'different')).toMatchObject({ problem: 'review-reason-missing' })
    expect(await say('tenri', id, 'different', 'KK menyebut dua orang')).toEqual({ ok: true, changed: true })
    expect(await standing()).toEqual([{ verdict: 'different', decided_by: 'tenri' }])
    expect(await match()).toBeNull()
  })

  it('find in their queue only what they have not said, and disputes apart', async () => {
    const [one, two] = [await ask(), await ask(workers[1], participants[1])]
    await say('rahma', one, 'same')
    expect([await queue('rahma', 'open'), await queue('sudirman', 'open')]).toEqual([
      [two],
      expect.arrayContaining([one, two]),
    ])
    expect([await queue('rahma', 'waiting'), await queue('sudirman', 'waiting')]).toEqual([[one], [one]])
    await say('sudirman', one, 'different')
    expect([await queue('tenri', 'open'), await queue('tenri', 'disputed')]).toEqual([[two], [one]])
    await say('tenri', one, 'same', 'Dicek ke desa')
    expect([await queue('umar', 'disputed'), await queue('umar', 'decided')]).toEqual([[], [one]])
  })
})

describe('taking back', () => {
  it('one may think again, or take it back, while nobody else has spoken', async () => {
    const id = await ask()
    await say('rahma', id, 'same')
    expect(await say('rahma', id, 'same')).toEqual({ ok: true, changed: false })
    await say('rahma', id, 'different')
    expect(await undo('sudirman', id)).toMatchObject({ problem: 'review-not-yours' })
    await undo('rahma', id)
    expect(await said()).toEqual(['rahma first same 0', 'rahma first different 0', 'rahma first withdrawn 0'])
    expect((await see('rahma', id)).stage).toBe('open')
    await say('sudirman', id, 'same')
    expect(await say('rahma', id, 'same')).toMatchObject({ changed: true })
  })

  it('a decision of two is taken back by either, and both speak anew', async () => {
    const id = await ask()
    await say('rahma', id, 'same')
    await say('sudirman', id, 'same')
    expect(await undo('tenri', id)).toMatchObject({ problem: 'review-not-yours' })
    expect((await see('tenri', id)).may.undo).toBe(false)
    expect(await undo('rahma', id)).toMatchObject({ changed: true })
    expect([await standing(), await match(), (await see('rahma', id)).stage]).toEqual([[], waits, 'open'])
    expect(await say('sudirman', id, 'different')).toMatchObject({ changed: false })
    expect(await said()).toContain('sudirman first different 1')
  })

  it('a decision of the arbiter only by the arbiter, or by an administrator', async () => {
    const id = await ask()
    const dispute = async () => {
      await say('rahma', id, 'same')
      await say('sudirman', id, 'different')
      await say('tenri', id, 'same', 'Dicek ke desa')
    }
    await dispute()
    expect(await undo('rahma', id)).toMatchObject({ problem: 'review-not-yours' })
    expect(await undo('tenri', id)).toMatchObject({ changed: true })
    await dispute()
    expect(await undo('admin', id)).toMatchObject({ changed: true })
    expect((await said()).at(-1)).toBe('admin administrator withdrawn 1')
  })

  it('what is settled is not decided over', async () => {
    const id = await ask()
    await say('rahma', id, 'same')
    await say('sudirman', id, 'same')
    expect(await say('tenri', id, 'different')).toMatchObject({ problem: 'review-settled' })
    expect(await say('rahma', id, 'same')).toEqual({ ok: true, changed: false })
  })
})

describe('at the same instant', () => {
  it('two reviewers are a first and a second, whatever they say', async () => {
    for (const verdict of ['same', 'different'] as const) {
      const id = await ask(workers[verdict === 'same' ? 0 : 1], participants[verdict === 'same' ? 0 : 1])
      const done = await Promise.all([say('rahma', id, 'same'), say('sudirman', id, verdict)])
      expect(done.map((one) => one.ok)).toEqual([true, true])
      expect((await see('umar', id)).stage).toBe(verdict === 'same' ? 'decided' : 'disputed')
      const opinions = await database.db
        .selectFrom('review_opinion')
        .select(['part', 'given_by'])
        .where('left_id', '=', workers[verdict === 'same' ? 0 : 1]!)
        .orderBy('part')
        .execute()
      expect(opinions.map(({ part }) => part)).toEqual(['first', 'second'])
    }
  })

  it('one person is never two of the three', async () => {
    const id = await ask()
    await Promise.all(Array.from({ length: 4 }, () => say('rahma', id, 'same')))
    expect([await standing(), (await see('rahma', id)).stage]).toEqual([[], 'waiting'])
    expect(await said()).toEqual(['rahma first same 0'])
  })

  it('two arbiters: the first decides, the second finds it settled', async () => {
    const id = await ask()
    await say('rahma', id, 'same')
    await say('sudirman', id, 'different')
    const done = await Promise.all([
      say('tenri', id, 'same', 'ya, satu orang'),
      say('umar', id, 'different', 'bukan orangnya'),
    ])
    expect(done.filter((one) => one.ok)).toHaveLength(1)
    expect(done.find((one) => !one.ok)).toMatchObject({ problem: 'review-settled' })
    expect(await standing()).toHaveLength(1)
  })

  it('one participant is never given to two workers', async () => {
    await wantTwo(false)
    const [one, two] = [await ask(workers[0], participants[0]), await ask(workers[1], participants[0])]
    const done = await Promise.all([say('rahma', one, 'same'), say('sudirman', two, 'same')])
    expect(done.filter((each) => each.ok)).toHaveLength(1)
    expect(done.find((each) => !each.ok)).toMatchObject({ problem: 'match-taken' })
  })
})

describe('the setting', () => {
  it('is switched by an administrator, and that is kept', async () => {
    expect(await wantTwo(false, 'rahma')).toMatchObject({ problem: 'forbidden' })
    expect(await wantTwo(false)).toEqual({ ok: true, changed: true })
    expect(await wantTwo(false)).toEqual({ ok: true, changed: false })
    const acts = await database.db.selectFrom('audit').select(['action', 'actor', 'detail']).execute()
    expect(acts).toEqual([{ action: 'review.reviewers', actor: 'admin', detail: { two: false } }])
  })

  it('changes nothing that was said: half a decision waits while one decides, and counts again', async () => {
    const [half, open] = [await ask(), await ask(workers[1], participants[1])]
    await say('rahma', half, 'same')
    await wantTwo(false)
    expect([await standing(), await match()]).toEqual([[], waits])
    expect(await see('sudirman', half)).toMatchObject({ stage: 'open', may: { decide: true } })
    expect(await say('sudirman', open, 'different')).toMatchObject({ changed: true })
    await wantTwo(true)
    expect((await see('sudirman', half)).stage).toBe('waiting')
    expect((await see('sudirman', open)).stage).toBe('decided')
    expect(await undo('rahma', open)).toMatchObject({ problem: 'review-not-yours' })
    expect(await say('sudirman', half, 'same')).toMatchObject({ changed: true })
  })

  it('a dispute is decided by anybody once one is enough', async () => {
    const id = await ask()
    await say('rahma', id, 'same')
    await say('sudirman', id, 'different')
    await wantTwo(false)
    expect(await say('rahma', id, 'same')).toMatchObject({ changed: true })
    expect(await said()).toEqual(['rahma first same 0', 'sudirman second different 0', 'rahma sole same 0'])
  })

  it('tells how well reviewers agree, and that a few pairs tell little', async () => {
    expect(
      await readReviewers(database.db, regencyCode, await viewerOf(database.db, regencyCode, 'rahma')),
    ).toEqual({ two: true, maySwitch: false, people: 5, agreement: null })
    const [one, two] = [await ask(), await ask(workers[1], participants[1])]
    await say('rahma', one, 'same')
    await say('sudirman', one, 'same')
    await say('rahma', two, 'different')
    await say('sudirman', two, 'same')
    const seen = await readReviewers(
      database.db,
      regencyCode,
      await viewerOf(database.db, regencyCode, 'admin'),
    )
    expect(seen).toMatchObject({
      maySwitch: true,
      agreement: { pairs: 2, agreed: 1, enough: false, kappa: { value: 0 } },
    })
  })
})

/** The rules in a few lines, without a database: who said what in this round, and what came of it. */
class Model {
  two = true
  said: [Person, string][] = []
  outcome: string | null = null
  makers: Person[] = []

  say(who: Person, verdict: string, reason: boolean): boolean {
    if (this.outcome === verdict) return true
    if (!this.two) {
      if (this.outcome !== null) this.said = []
      return this.settle(verdict, [who])
    }
    if (this.outcome !== null) return false
    if (this.said.length === 2) {
      if (!reason || this.said.some(([name]) => name === who)) return false
      return this.settle(verdict, [who])
    }
    if (this.said.length === 1 && this.said[0]![0] !== who) {
      const [[first, before]] = this.said as [[Person, string]]
      this.said.push([who, verdict])
      return before === verdict ? this.settle(verdict, [first, who]) : true
    }
    this.said = [[who, verdict]]
    return true
  }

  undo(who: Person): boolean {
    if (this.outcome !== null) {
      if (this.two && who !== 'admin' && !this.makers.includes(who)) return false
      Object.assign(this, { outcome: null, makers: [], said: [] })
      return true
    }
    if (!this.two || this.said.length === 0) return true
    if (this.said.length === 2 || this.said[0]![0] !== who) return false
    this.said = []
    return true
  }

  private settle(verdict: string, makers: Person[]): true {
    Object.assign(this, { outcome: verdict, makers })
    return true
  }
}

it('does what the rules say, whoever does what in whatever order, switching on and off in between', async () => {
  const person = fc.constantFrom(...people)
  const act = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constant('say' as const),
        who: person,
        verdict: fc.constantFrom('same' as const, 'different' as const),
        reason: fc.boolean(),
      }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const), who: person }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('switch' as const), two: fc.boolean() }) },
  )
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 14 }), async (acts) => {
      const { db } = database
      for (const table of ['review', 'review_opinion', 'review_decision', 'worker_match', 'match_refused'])
        await sql`delete from ${sql.ref(table)}`.execute(db)
      await sql`update tenant set two_reviewers = true`.execute(db)
      const id = await ask()
      const model = new Model()
      let opinions = 0
      for (const one of acts) {
        if (one.do === 'switch') {
          await wantTwo(one.two)
          model.two = one.two
        } else if (one.do === 'say') {
          const { ok } = await say(one.who, id, one.verdict, one.reason ? 'karena begitu' : null)
          expect(ok).toBe(model.say(one.who, one.verdict, one.reason))
        } else expect((await undo(one.who, id)).ok).toBe(model.undo(one.who))

        expect((await standing()).map(({ verdict }) => verdict)).toEqual(
          model.outcome === null ? [] : [model.outcome],
        )
        expect((await match())?.decided_by ?? null).toBe(
          model.outcome === 'different' ? null : model.outcome === 'same' ? 'person' : 'engine',
        )
        const now = (await said()).length
        expect(now).toBeGreaterThanOrEqual(opinions)
        opinions = now
      }
    }),
    { numRuns: 60 },
  )
}, 120_000)

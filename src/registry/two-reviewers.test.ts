import { describe, expect, it } from 'vitest'
import { readReviewers, viewerOf } from './review-setting.ts'
import {
  ask,
  at,
  database,
  match,
  participants,
  queue,
  regencyCode,
  said,
  say,
  see,
  standing,
  undo,
  version,
  waits,
  wantTwo,
  workers,
} from './test-reviewers.ts'

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
      await readReviewers(
        database.db,
        regencyCode,
        await viewerOf(database.db, regencyCode, 'rahma', at),
        at,
      ),
    ).toEqual({ two: true, maySwitch: false, people: 5, agreement: null })
    const [one, two] = [await ask(), await ask(workers[1], participants[1])]
    await say('rahma', one, 'same')
    await say('sudirman', one, 'same')
    await say('rahma', two, 'different')
    await say('sudirman', two, 'same')
    const seen = await readReviewers(
      database.db,
      regencyCode,
      await viewerOf(database.db, regencyCode, 'admin', at),
      at,
    )
    expect(seen).toMatchObject({
      maySwitch: true,
      agreement: { pairs: 2, agreed: 1, enough: false, kappa: { value: 0 } },
    })
  })
})

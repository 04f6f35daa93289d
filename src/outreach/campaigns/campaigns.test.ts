import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { playDemo } from '../../demo-regency.ts'
import { secretsFrom } from '../../platform/crypto.ts'
import { connectWithin, within } from '../../platform/db/index.ts'
import { freshDatabase } from '../../platform/test-database.ts'
import { openVault } from '../../platform/vault.ts'
import { makePaths } from '../paths/make-paths.ts'
import { chooseVisit, undoVisit } from '../visits/mend-visit.ts'
import { getMember, getMembers } from '../visits/reads.ts'
import { recordVisits, type Told } from '../visits/record-visits.ts'
import { type CampaignBody, campaignBody } from './api.ts'
import { countCampaigns } from './count-again.ts'
import { closeCampaign, makeCampaign, previewCampaign } from './make-campaign.ts'
import { getCampaign, getCampaigns, getFunnel } from './reads.ts'
import { slowFunnel } from './test-slow-funnel.ts'
import { besideNames, stageNames } from './words.ts'

const key = '7e'.repeat(32)
const regencyCode = '73.16'
const at = new Date('2026-05-05T02:00:00Z')
const as = (actor: string, moment = at) => ({ regencyCode, actor, at: moment })
const { db, url, close } = await freshDatabase()
const dataDir = mkdtempSync(join(tmpdir(), 'semesta-campaigns-'))
const campaign = v7()
let body: CampaignBody
beforeAll(async () => {
  const secrets = secretsFrom(key)
  const vault = openVault(join(dataDir, 'files'), secrets)
  const platform = { db, databaseUrl: url, secrets, vault, config: { key, dataDir } }
  const played = await playDemo(platform, { regencyCode, workers: 2500 }, at)
  if (!played.ok) throw new Error(played.problem)
  await makePaths(db, regencyCode, at)
  body = campaignBody.parse({
    id: campaign,
    title: 'Triwulan II',
    fromDay: '2026-05-01',
    untilDay: '2026-07-31',
    paths: ['self', 'employer', 'lawful-source'],
    cost: 30_000_000,
  })
}, 120_000)
afterAll(async () => {
  await close()
  rmSync(dataDir, { recursive: true, force: true })
})

const members = async (asked = {}) =>
  (await getMembers(db, regencyCode, { campaign, due: false, ...asked }, '2026-05-05')).rows
const visit = (memberId: string, outcome: Told['outcome'], more: Partial<Told> = {}): Told => ({
  id: v7(),
  memberId,
  outcome,
  visitedOn: '2026-05-04',
  note: '',
  ...(outcome === 'refuses' && { refusal: 'no-need' as const }),
  ...more,
})
const tell = (visits: Told[], actor = 'desa') => recordVisits(db, as(actor), visits, { via: 'screen' })

describe('a campaign', () => {
  it('holds the people it said it would, once each, and is made once', async () => {
    const preview = await previewCampaign(db, regencyCode, body)
    expect(preview.people).toBeGreaterThan(300)
    expect(preview.taken).toBe(0)
    expect(await makeCampaign(db, as('budi'), body)).toEqual({
      ok: true,
      id: campaign,
      people: preview.people,
      repeated: false,
    })
    expect(await makeCampaign(db, as('budi'), body)).toMatchObject({ repeated: true })
    expect(await makeCampaign(db, as('budi'), { ...body, title: 'Lain' })).toMatchObject({
      problem: 'campaign-differs',
    })
    const { rows } = await sql<{
      people: number
      numbers: number
      rts: number
    }>`select count(distinct person_id)::int as people,
      count(distinct number)::int as numbers, count(*) filter (where rt <> '')::int as rts from campaign_person`.execute(
      db,
    )
    expect(rows[0]).toMatchObject({ people: preview.people, numbers: preview.people })
    expect(rows[0]!.rts).toBeGreaterThan(0)
    expect((await getCampaign(db, regencyCode, campaign))!.funnel.target).toBe(preview.people)
  })

  it('leaves whom it holds to no second open campaign of the same path', async () => {
    const second = { ...body, id: v7(), title: 'Kedua' }
    expect(await previewCampaign(db, regencyCode, second)).toMatchObject({ people: 0 })
    expect(await makeCampaign(db, as('budi'), second)).toMatchObject({ problem: 'campaign-nobody' })
    expect(await getCampaigns(db, regencyCode)).toHaveLength(1)
    const other = { ...second, paths: ['fix-nik' as const] }
    expect(await makeCampaign(db, as('budi'), other)).toMatchObject({ ok: true })
    expect(await closeCampaign(db, as('budi'), other.id, { reason: 'Salah buat' })).toEqual({ ok: true })
    expect(await previewCampaign(db, regencyCode, other)).toMatchObject({ taken: 0 })
  })
})

describe('a visit', () => {
  it('that was kept before its campaign closed is told again as kept, and a new one is refused', async () => {
    const other = { ...body, id: v7(), title: 'Lekas ditutup', paths: ['fix-nik' as const] }
    expect(await makeCampaign(db, as('budi'), other)).toMatchObject({ ok: true })
    const [one] = await members({ campaign: other.id })
    const kept = visit(one!.id, 'not-met')
    expect(await tell([kept])).toMatchObject({ added: 1, applied: true })
    expect(await closeCampaign(db, as('budi'), other.id, { reason: 'Selesai' })).toEqual({ ok: true })
    expect(await tell([kept])).toMatchObject({ added: 0, repeated: 1, faults: [], applied: true })
    expect(await tell([visit(one!.id, 'wants')])).toMatchObject({
      applied: false,
      faults: [{ code: 'closed' }],
    })
    expect(await tell([{ ...kept, outcome: 'moved' }])).toMatchObject({ faults: [{ code: 'closed' }] })
  })

  it('counts at once, is one when it is told twice, and is not erased by the next', async () => {
    const [one] = await members()
    const first = visit(one!.id, 'not-met', { visitedOn: '2026-05-02', nextOn: '2026-05-04' })
    expect(await tell([first])).toMatchObject({ added: 1, repeated: 0, applied: true })
    expect(await tell([first])).toMatchObject({ added: 0, repeated: 1, applied: true })
    expect(await tell([{ ...first, outcome: 'moved' }])).toMatchObject({
      applied: false,
      faults: [{ row: 1, code: 'id-taken' }],
    })
    expect((await members({ due: true }))[0]!.id).toBe(one!.id)
    await tell([visit(one!.id, 'wants')])
    const now = (await getMember(db, regencyCode, one!.id))!
    expect(now).toMatchObject({ outcome: 'wants', nextOn: null, seenOn: '2026-05-04' })
    expect(now.visits.map(({ outcome }) => outcome)).toEqual(['wants', 'not-met'])
    expect((await getCampaign(db, regencyCode, campaign))!.funnel).toMatchObject({ visited: 1, agreed: 1 })
  })

  it('of two phones is kept twice, and a contradiction is for a person to decide', async () => {
    const [, one] = await members()
    const [yes, no] = [visit(one!.id, 'wants'), visit(one!.id, 'refuses')]
    expect(await tell([yes], 'desa')).toMatchObject({ conflicts: 0 })
    expect(await tell([no], 'kader')).toMatchObject({ conflicts: 1 })
    const { funnel } = (await getCampaign(db, regencyCode, campaign))!
    expect(funnel).toMatchObject({ visited: 2, agreed: 1, conflict: 1 })
    expect((await members({ stage: 'conflict' })).map(({ id }) => id)).toEqual([one!.id])
    expect(await chooseVisit(db, as('budi'), yes.id!, 'Ditelepon')).toEqual({ ok: true })
    expect(await chooseVisit(db, as('budi'), no.id!, 'Lagi')).toMatchObject({ problem: 'visit-mended' })
    const now = (await getMember(db, regencyCode, one!.id))!
    expect(now.outcome).toBe('wants')
    expect(now.visits.map(({ mended }) => mended?.kind)).toEqual(['not-chosen', undefined])
  })

  it('that was a mistake no longer counts, and stays to be read', async () => {
    const [, , one] = await members()
    const wrong = visit(one!.id, 'dead')
    await tell([wrong])
    expect((await getMember(db, regencyCode, one!.id))!.outcome).toBe('dead')
    expect(await undoVisit(db, as('desa'), wrong.id!, 'Salah orang diketuk')).toEqual({ ok: true })
    expect(await undoVisit(db, as('desa'), wrong.id!, 'Lagi')).toMatchObject({ problem: 'visit-mended' })
    expect(await getMember(db, regencyCode, one!.id)).toMatchObject({
      outcome: '',
      visits: [{ outcome: 'dead', mended: { kind: 'undone', reason: 'Salah orang diketuk', by: 'desa' } }],
    })
    expect(
      (await sql`select 1 from claim_event where person_id = ${one!.personId}`.execute(db)).rows,
    ).toEqual([])
  })

  it.each<[string, Partial<Told>, string]>([
    ['without a reason', { outcome: 'refuses', refusal: undefined }, 'refusal-missing'],
    ['with a reason that does not fit', { outcome: 'wants', refusal: 'other' }, 'refusal-unfit'],
    ['of tomorrow', { visitedOn: '2026-05-06' }, 'in-future'],
    ['before the campaign', { visitedOn: '2026-04-30' }, 'before-campaign'],
    ['with a next date before it', { nextOn: '2026-05-04' }, 'next-before'],
    ['with a long number in the note', { note: 'HP 0812 3456 7890' }, 'note-number'],
    ['to nobody', { memberId: v7() }, 'unknown'],
    ['by a mistyped code', { memberId: undefined, code: '0001Z' }, 'code-check'],
  ])('%s is told, and nothing of its batch is kept', async (_what, wrong, code) => {
    const [one, two] = (await members()).slice(5)
    const before = await sql`select count(*) from visit`.execute(db)
    const told = await tell([visit(one!.id, 'wants'), { ...visit(two!.id, 'wants'), ...wrong }])
    expect(told).toMatchObject({ applied: false, faults: [{ row: 2, code }] })
    expect((await sql`select count(*) from visit`.execute(db)).rows).toEqual(before.rows)
  })

  it('of paper typed twice is one', async () => {
    const one = (await members())[6]!
    const { id: _, memberId: __, ...typed } = visit(one.id, 'moved')
    const line = { ...typed, code: one.code.toLowerCase() }
    const enter = (lines: Told[]) => recordVisits(db, as('desa'), lines, { via: 'codes' })
    expect(await enter([line, line])).toMatchObject({ added: 1 })
    expect(await enter([line])).toMatchObject({ added: 0, repeated: 1 })
  })
})

describe('the funnel', () => {
  it('knows who registered and paid from the lists of BPJS alone', async () => {
    const people = (await members()).filter(({ bpjs }) => bpjs === 'none').slice(10, 18)
    await tell(people.map(({ id }, i) => visit(id, i < 6 ? 'registered' : 'refuses')))
    const says = () => getCampaign(db, regencyCode, campaign).then((found) => found!.funnel)
    const before = await says()
    const cards = [
      { from: '2026-05-01', until: '2026-05-01' },
      { from: '2026-05-01', until: '2026-12-01' },
      { from: '2026-05-01', until: '2026-07-01' },
      { from: '2026-05-01', until: '2026-09-01' },
      { from: '2026-02-01', until: '2026-09-01' },
      undefined,
      { from: '2026-06-01', until: '2026-12-01' },
    ]
    const register = (i: number, card: { from: string; until: string }) =>
      sql`
      with who as (select gen_random_uuid() as participant)
      , m as (insert into worker_match (regency_code, worker_id, participant_id, status, decided_by)
        select ${regencyCode}, ${people[i]!.personId}::uuid, participant, 'registered', 'engine' from who
        on conflict (regency_code, worker_id) do update set participant_id = excluded.participant_id, status = 'registered' returning 1)
      insert into membership (regency_code, id, participant_id, source_record_id, segment, programmes, payer_kind, covered_from, covered_until)
      select ${regencyCode}, gen_random_uuid(), participant, gen_random_uuid(), 'BPU', '{jkk,jkm}', 'self', ${card.from}::date, ${card.until}::date from who`.execute(
        db,
      )
    await sql`update campaign_person set covered_before = null where id = any(${people.map(({ id }) => id)}::uuid[])`.execute(
      db,
    )
    for (const [i, card] of cards.entries()) if (card) await register(i, card)
    await countCampaigns(db, regencyCode)
    const early = await says()
    // The lists are of before the three months are over.
    expect([early.registered - before.registered, early.paid - before.paid, early.kept, early.early]).toEqual(
      [5, 3, 0, early.paid],
    )
    expect(early.unled).toBe(before.unled + 1)
    await sql`update coverage_snapshot set as_of = '2026-10-31' where as_of = (select max(as_of) from coverage_snapshot)`.execute(
      db,
    )
    await countCampaigns(db, regencyCode)
    const late = await says()
    expect([late.paid, late.kept - early.kept, late.lost - early.lost]).toEqual([early.paid, 2, 1])
    const { cost, costEach } = (await getCampaigns(db, regencyCode)).find(({ id }) => id === campaign)!
    expect(costEach).toBe(Math.round(cost! / late.paid))
  })

  it('adds up to its people, however visits come and go', async () => {
    const all = await members()
    const outcomes = ['registered', 'wants', 'refuses', 'not-met', 'moved', 'dead', 'wrong-person'] as const
    // A fixed course of pseudo-random numbers: the same every time.
    let seed = 11
    const next = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed % below
    }
    for (let round = 0; round < 12; round++) {
      const visits = Array.from({ length: 1 + next(25) }, () =>
        visit(all[next(all.length)]!.id, outcomes[next(7)]!, { visitedOn: `2026-05-0${1 + next(5)}` }),
      )
      expect(await tell(visits)).toMatchObject({ applied: true, added: visits.length })
      for (const { id } of visits.slice(0, 2)) await undoVisit(db, as('desa'), id!, 'Keliru')
      const { all: funnel, rows } = await getFunnel(
        db,
        regencyCode,
        { by: 'village', campaign },
        'administrator',
      )
      expect(funnel).toEqual(await slowFunnel(db, campaign))
      for (const stage of [...stageNames, ...besideNames]) {
        expect(rows.reduce((sum, row) => sum + row.funnel[stage], 0)).toBe(funnel[stage])
        const { total } = await getMembers(db, regencyCode, { campaign, stage, due: false }, '2026-05-05')
        expect([stage, total]).toEqual([stage, funnel[stage]])
      }
    }
    for (const by of ['district', 'office', 'path', 'campaign'] as const) {
      const { all: funnel, rows } = await getFunnel(db, regencyCode, { by }, 'administrator')
      expect(rows.reduce((sum, row) => sum + row.funnel.target, 0)).toBe(funnel.target)
    }
  })

  it('pages through the people without leaving one out', async () => {
    for (const due of [true, false]) {
      const seen = new Set<string>()
      for (let after: string | undefined; ; ) {
        const { rows, total } = await getMembers(
          db,
          regencyCode,
          { campaign, due, ...(after && { after }) },
          '2026-05-05',
        )
        for (const { id } of rows) seen.add(id)
        if (rows.length < 50) {
          expect(seen.size).toBe(total)
          break
        }
        after = rows.at(-1)!.id
      }
    }
  })
  it('is seen by a village for its own people, by a leader as sums, by an office for its own campaigns', async () => {
    const seen = connectWithin(url, { name: 'test', max: 2 })
    const office = v7()
    try {
      const [{ village_code: village }] = (await db
        .selectFrom('campaign_person')
        .select('village_code')
        .orderBy('village_code', 'desc')
        .execute()) as [{ village_code: string }]
      const reach = { regencyCode, districtCode: village.slice(0, 8), villageCode: village, lists: 'all' }
      const asVillage = <T>(work: () => Promise<T>) => within(reach, work)
      const own = await asVillage(() => getMembers(seen, regencyCode, { campaign, due: false }, '2026-05-05'))
      const all = await getMembers(db, regencyCode, { campaign, due: false, village }, '2026-05-05')
      expect([own.total, own.total]).toEqual([
        all.total,
        (await asVillage(() => getCampaign(seen, regencyCode, campaign)))!.funnel.target,
      ])
      const mine = own.rows.find(({ outcome }) => outcome === '')!
      const other = (await members()).find((row) => row.village !== mine.village)!
      const told = await asVillage(() =>
        recordVisits(seen, as('desa'), [visit(mine.id, 'moved'), visit(other.id, 'moved')], {
          via: 'screen',
        }),
      )
      expect(told).toMatchObject({ applied: false, faults: [{ row: 2, code: 'unknown' }] })
      expect(
        await asVillage(() => recordVisits(seen, as('desa'), [visit(mine.id, 'moved')], { via: 'screen' })),
      ).toMatchObject({ added: 1 })
      const leader = { regencyCode, districtCode: '', villageCode: '', lists: 'none' }
      expect(
        (await within(leader, () => getMembers(seen, regencyCode, { due: false }, '2026-05-05'))).total,
      ).toBe(0)
      const sums = await within(leader, () => getFunnel(seen, regencyCode, { by: 'village' }, 'leader'))
      expect(sums).toEqual(await getFunnel(db, regencyCode, { by: 'village' }, 'administrator'))
      const asOffice = { ...leader, lists: office }
      expect(
        (await within(asOffice, () => getMembers(seen, regencyCode, { due: false }, '2026-05-05'))).total,
      ).toBe(0)
      await sql`insert into office (regency_code, id, name, kind, created_at) values (${regencyCode}, ${office}, 'Dinas uji', 'opd', ${at})`.execute(
        db,
      )
      await sql`update campaign set office_id = ${office} where id = ${campaign}`.execute(db)
      expect(
        (await within(asOffice, () => getMembers(seen, regencyCode, { campaign, due: false }, '2026-05-05')))
          .total,
      ).toBe((await getCampaign(db, regencyCode, campaign))!.funnel.target)
    } finally {
      await seen.destroy()
    }
  })

  it('counts two places that turn out to be one person once, with the visits of both', async () => {
    const [a, b] = (await members({ outcome: '' })).slice(-2)
    await tell([visit(a!.id, 'not-met'), visit(b!.id, 'wants')])
    const before = (await getCampaign(db, regencyCode, campaign))!.funnel
    // As a refresh leaves two who were joined: one id is gone, the act says whose it is.
    await sql`insert into worker_act (regency_code, id, kind, worker_id, other_id, reason, decided_by, decided_at, lists_version)
      values (${regencyCode}, ${v7()}, 'merge', ${a!.personId}, ${b!.personId}, 'sama', 'ani', now(), 1)`.execute(
      db,
    )
    await sql`delete from worker where id = ${b!.personId}`.execute(db)
    await sql`delete from coverage_person where person_id = ${b!.personId}`.execute(db)
    await countCampaigns(db, regencyCode)
    await countCampaigns(db, regencyCode)
    const now = (await getCampaign(db, regencyCode, campaign))!.funnel
    expect(now).toMatchObject({
      target: before.target - 1,
      visited: before.visited - 1,
      agreed: before.agreed,
    })
    expect(await getMember(db, regencyCode, a!.id)).toMatchObject({ outcome: 'wants' })
    expect((await getMember(db, regencyCode, a!.id))!.visits).toHaveLength(2)
  })
})

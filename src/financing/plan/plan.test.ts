import { sql } from 'kysely'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadAreas } from '../../areas/questions.ts'
import { freshDatabase } from '../../platform/test-database.ts'
import type { Acting } from '../acting.ts'
import { enterEntry } from '../budget/enter-entry.ts'
import { getLines } from '../decrees/read-lines.ts'
import { getDecree } from '../decrees/reads.ts'
import { signDecree } from '../decrees/sign-decree.ts'
import { checkDecree, submitDecree, withdrawDecree } from '../decrees/step-decree.ts'
import { type Human, human } from '../decrees/test-people.ts'
import { setRule } from '../lawful/set-rule.ts'
import { openSource } from '../sources/open-source.ts'
import { setTariff } from '../tariffs/set-tariff.ts'
import { type PlanBody, type PlanResult, planBody } from './api.ts'
import { askPlan } from './ask-plan.ts'
import { draftDecree } from './draft-decree.ts'
import { getPlan, getPlanPeople, getPlans } from './reads.ts'
import type { PlanReason } from './reasons.ts'
import { runPlan } from './run-plan.ts'

const { db, close } = await freshDatabase()
const regency = '73.16'
const at = new Date('2026-01-20T02:00:00Z')
const as = (actor: string): Acting => ({ regencyCode: regency, actor, at })
const [near, far] = ['73.16.01.2002', '73.16.05.2004']
const yearly = 16_800 * 12
const sources: Record<'regency' | 'village', string> = { regency: v7(), village: v7() }
const persons: Record<string, string> = {}

async function plan(
  more: Partial<PlanBody> = {},
): Promise<{ id: string; state: string; result: PlanResult }> {
  const id = v7()
  const body = planBody.parse({
    id,
    title: 'Rencana 2026',
    fiscalYear: 2026,
    fromMonth: '2026-01-01',
    ...more,
  })
  expect(await askPlan(db, as('ani'), body)).toEqual({ ok: true })
  await runPlan(db, { regencyCode: regency, id }, at)
  const { state, result } = (await getPlan(db, regency, id))!
  return { id, state, result: result! }
}
const saidOf = async (planId: string) => {
  const { rows } = await getPlanPeople(db, regency, planId, {})
  return Object.fromEntries(rows.map((row) => [row.personId, row]))
}
const countOf = async (planId: string, only: object) => (await getPlanPeople(db, regency, planId, only)).total
const peopleFor = ({ reasons }: PlanResult, reason: PlanReason) =>
  reasons.find((one) => one.reason === reason)?.people ?? 0

/** The regency paid for them until the end of last year. */
async function lapsing(told: Human): Promise<string> {
  const id = await human(db, { ...told, payer: 'regency' })
  await sql`update coverage_person set covered_until = '2026-01-01', payer_kind = 'regency' where person_id = ${id}`.execute(
    db,
  )
  return id
}

beforeAll(async () => {
  await loadAreas(db)
  await sql`insert into tenant (regency_code, lists_version, linked_version, created_at) values (${regency}, 3, 3, ${at}) on conflict do nothing`.execute(
    db,
  )
  const none = { activityCode: '', accountCode: '', villageCode: '', office: '' }
  await openSource(db, as('bkad'), {
    ...none,
    id: sources.regency,
    kind: 'apbd-kabupaten',
    name: 'APBD Naker',
  })
  await openSource(db, as('bkad'), {
    ...none,
    id: sources.village,
    kind: 'dana-desa',
    name: 'Dana Desa',
    villageCode: far,
  })
  for (const [sourceId, amount] of [
    [sources.regency, 5 * yearly + 100],
    [sources.village, 2 * yearly],
  ] as const)
    await enterEntry(db, as('bkad'), {
      id: v7(),
      sourceId,
      amount,
      fiscalYear: 2026,
      kind: 'ceiling',
      onDate: '2026-01-02',
      document: 'DPA 1',
      reason: '',
    })
  for (const group of ['rentan', 'keagamaan'] as const)
    await setTariff(db, as('ani'), {
      id: v7(),
      group,
      scheme: 'own-account',
      base: 1_000_000,
      withJht: false,
      fromMonth: '2025-01-01',
      document: 'Perbup 1',
      reason: '',
    })
  for (let i = 0; i < 8; i += 1) await human(db, { village: near })
  for (let i = 0; i < 4; i += 1) await human(db, { village: far, born: '1965-02-01' })
  persons.lapsing = await lapsing({ village: near })
  persons.old = await human(db, { village: near, born: '1960-01-01' })
  persons.numberless = await human(db, { village: near, nik: 'missing' })
  persons.imam = await human(db, { village: near, group: 'keagamaan' })
  persons.kader = await human(db, { village: near, group: 'kader' })
  persons.dead = await human(db, { village: near, standing: 'dead' })
  persons.employed = await human(db, { village: near, payer: 'employer' })
})
afterAll(close)

describe('a plan', () => {
  test('says of everybody why they are paid for or not, and keeps within every ceiling', async () => {
    const { id, state, result } = await plan()
    expect(state).toBe('done')
    expect(result).toMatchObject({
      candidates: 17,
      picked: 7,
      amount: 7 * yearly,
      bound: { reached: 7, atMost: 7 },
    })
    // Every sum opens as many people as it says.
    for (const { code, picked, candidates } of result.villages) {
      expect(await countOf(id, { villageCode: code, picked: true })).toBe(picked)
      expect(await countOf(id, { villageCode: code })).toBe(candidates)
    }
    for (const { id: sourceId, people } of result.sources)
      expect(await countOf(id, { sourceId })).toBe(people)
    for (const { group, picked } of result.groups)
      expect(await countOf(id, { group, picked: true })).toBe(picked)
    expect(result.sources.map(({ name, people, amount }) => [name, people, amount])).toEqual([
      ['APBD Naker', 5, 5 * yearly],
      ['Dana Desa', 2, 2 * yearly],
    ])
    expect(result.continuing).toEqual({ candidates: 1, picked: 1 })
    const said = await saidOf(id)
    expect(said[persons.lapsing!]).toMatchObject({
      reason: 'continuing',
      source: 'APBD Naker',
      months: 12,
      amount: yearly,
    })
    expect(said[persons.old!]).toMatchObject({ reason: 'over-age', source: null, amount: null })
    expect(said[persons.numberless!]!.reason).toBe('nik')
    expect(said[persons.imam!]!.reason).toBe('no-lawful')
    expect(said[persons.kader!]!.reason).toBe('no-lawful')
    expect(said[persons.dead!]).toBeUndefined()
    expect(said[persons.employed!]).toBeUndefined()
    expect(peopleFor(result, 'no-money')).toBe(6)
    const { rows } = await sql<{
      people: number
      amount: number
    }>`select count(*)::int as people, sum(amount)::bigint as amount
      from plan_pick where plan_id = ${id} and source_id is not null`.execute(db)
    expect(rows[0]).toEqual({ people: 7, amount: 7 * yearly })
    expect(result.next).toEqual({
      people: 6,
      amount: 6 * yearly,
      sources: [{ name: 'APBD Naker', people: 6, amount: 6 * yearly }],
    })
  })

  test('village money pays in its village alone; the same question has the same answer', async () => {
    const first = await plan()
    const said = Object.values(await saidOf(first.id))
    expect(said.filter(({ source }) => source === 'Dana Desa').map(({ village }) => village)).toEqual([
      'Mata Allo',
      'Mata Allo',
    ])
    const again = await saidOf((await plan()).id)
    expect(said.map(({ personId, source }) => [personId, source])).toEqual(
      said.map(({ personId }) => [personId, again[personId]!.source]),
    )
  })

  test('of a rule of the regency, a group can be paid for', async () => {
    const rule = {
      id: v7(),
      kind: 'apbd-kabupaten',
      group: 'keagamaan',
      allowed: true,
      article: '',
      validUntil: null,
    } as const
    await setRule(db, as('ani'), { ...rule, document: 'Perbup 9/2026', validFrom: '2026-01-01' })
    const { id, result } = await plan({ ceilings: { [sources.regency]: 100 * yearly } })
    expect((await saidOf(id))[persons.imam!]!.reason).toBe('chosen')
    expect((await saidOf(id))[persons.kader!]!.reason).toBe('no-lawful')
    expect(peopleFor(result, 'no-money')).toBe(0)
  })

  test('the least share of a village holds, and what it took from others is said', async () => {
    const { id, result } = await plan({
      floorPercent: 40,
      objective: 'loss',
      total: 7 * yearly,
      continuityFirst: false,
    })
    const village = (code: string) => result.villages.find((one) => one.code === code)!
    expect(village(near)).toMatchObject({ candidates: 13, least: 5, picked: 5 })
    expect(village(far)).toMatchObject({ candidates: 4, least: 2, picked: 2 })
    expect(peopleFor(result, 'floor')).toBeGreaterThan(0)
    expect(peopleFor(result, 'floor-first')).toBeGreaterThan(0)
    expect(
      Object.values(await saidOf(id)).filter(
        ({ village, reason }) => village === 'Mata Allo' && reason === 'floor-first',
      ).length,
    ).toBeGreaterThan(0)
  })

  test('rules that cannot be kept together are named, and nobody is picked', async () => {
    const { id, state, result } = await plan({ floorPercent: 100, total: 4 * yearly })
    expect(state).toBe('blocked')
    expect(result.picked).toBe(0)
    const missing = result.blocks
      .filter(({ rule }) => rule === 'floor')
      .reduce((sum, one) => sum + one.missing, 0)
    expect(result.blocks).toContainEqual({ rule: 'total', missing: missing * yearly })
    expect(await draftDecree(db, as('ani'), id, { id: v7(), title: 'Penerima 2026' })).toMatchObject({
      problem: 'plan-not-done',
    })
  })

  test('new people may begin later, those going on have no gap; the curve is told', async () => {
    const { id, result } = await plan({
      leastMonths: 6,
      ceilings: { [sources.regency]: 3 * yearly },
      points: 4,
    })
    const said = await saidOf(id)
    expect(said[persons.lapsing!]).toMatchObject({ months: 12, fromMonth: '2026-01-01' })
    const short = Object.values(said).filter(({ months }) => months === 6)
    expect(short.length).toBeGreaterThan(2)
    expect(short[0]).toMatchObject({ fromMonth: '2026-07-01', amount: 6 * 16_800 })
    expect(result.curve.length).toBeGreaterThan(1)
    expect(result.curve[0]!.people).toBe(result.picked)
    expect((await plan({ fromMonth: '2026-10-01', leastMonths: 6 })).result.reasons).toContainEqual({
      reason: 'months-few',
      people: expect.any(Number),
    })
  })

  // Half from April to December 2026, for transport all year (PP 50/2025); whom APBD pays never has it.
  test('who is left out pays half alone, and the regency all', async () => {
    const { result } = await plan()
    expect(result.own).toEqual({ people: 10, amount: 3 * 16_800 + 9 * 8400, transport: 12 * 8400 })
    expect(result.groups.find(({ group }) => group === 'rentan')!.perPerson).toBe(yearly)
  })

  test('asked wrongly, it is refused; asked twice, made once; once done, it stays', async () => {
    const body = planBody.parse({ id: v7(), title: 'Sekali saja', fiscalYear: 2026, fromMonth: '2025-01-01' })
    expect(await askPlan(db, as('ani'), body)).toMatchObject({ problem: 'plan-other-year' })
    expect(
      await askPlan(db, { ...as('ani'), regencyCode: '73.15' }, { ...body, fromMonth: '2026-01-01' }),
    ).toMatchObject({ problem: 'plan-no-source' })
    const good = { ...body, fromMonth: '2026-01-01' }
    await Promise.all([1, 2].map(() => askPlan(db, as('ani'), good)))
    await runPlan(db, { regencyCode: regency, id: good.id }, at)
    const before = await getPlan(db, regency, good.id)
    await runPlan(db, { regencyCode: regency, id: good.id }, new Date('2026-02-01T00:00:00Z'))
    expect(await getPlan(db, regency, good.id)).toEqual(before)
    expect(before).toMatchObject({
      lawVersion: expect.stringMatching(/^\d{4}/),
      listsVersion: 3,
      state: 'done',
    })
    expect((await getPlans(db, regency)).filter(({ id }) => id === good.id)).toHaveLength(1)
  })
})

test('becomes a draft decree that can be signed; who is signed is no candidate any more', async () => {
  const { id, result } = await plan({ leastMonths: 6 })
  const decree = v7()
  const drafted = await draftDecree(db, as('ani'), id, { id: decree, title: 'Penerima iuran 2026' })
  expect(drafted).toEqual({ ok: true, added: result.picked })
  expect(await draftDecree(db, as('ani'), id, { id: decree, title: 'Penerima iuran 2026' })).toEqual(drafted)
  expect(await draftDecree(db, as('ani'), id, { id: v7(), title: 'Yang kedua' })).toMatchObject({
    problem: 'plan-drafted-already',
  })
  const told = (await getDecree(db, regency, decree))!
  expect(told.stopped).toBe(0)
  const costs = told.costs.flatMap(({ byYear }) => byYear)
  expect(costs.reduce((sum, { amount }) => sum + amount!, 0)).toBe(result.amount)
  expect(
    (await getLines(db, regency, decree, {})).rows.some(({ fromMonth }) => fromMonth === '2026-07-01'),
  ).toBe(true)
  expect(await submitDecree(db, as('ani'), decree)).toEqual({ ok: true })
  await checkDecree(db, as('budi'), decree)
  expect(
    await signDecree(db, as('citra'), decree, { number: '1/2026', signedOn: '2026-01-15' }),
  ).toMatchObject({ ok: true })
  const after = await plan({ total: 100 * yearly })
  expect(after.result.candidates).toBe(result.candidates - result.picked)
})

test('of people alike the lower decile comes first, then who was asked for first', async () => {
  const village = '73.16.04.2003'
  const people = await Promise.all([1, 2, 3, 4].map(() => human(db, { village })))
  const wait = (worker_id: string, decile: number | null, asked_on: string) =>
    db
      .insertInto('waiting_person')
      .values({
        regency_code: regency,
        id: v7(),
        worker_id,
        group_code: 'rentan',
        asked_by: 'Desa',
        asked_on,
        decile,
        entered_by: 'ani',
        entered_at: at,
      })
      .execute()
  // Said when they were asked for, or by a file of deciles: also of who does not wait.
  await wait(people[3]!, 9, '2026-01-19')
  await sql`update worker set nik_index = 'desil-1' where regency_code = ${regency} and id = ${people[3]!}`.execute(
    db,
  )
  await sql`insert into welfare_decile (regency_code, nik_index, source, decile, as_of, entered_by, entered_at)
    values (${regency}, 'desil-1', 'DTSEN', 1, '2026-01-01', 'ani', ${at})`.execute(db)
  await wait(people[1]!, null, '2025-03-01')
  const source = v7()
  const none = { activityCode: '', accountCode: '', office: '' }
  await openSource(db, as('bkad'), {
    ...none,
    id: source,
    kind: 'add',
    name: 'ADD Bamba',
    villageCode: village,
  })
  const rule = {
    id: v7(),
    kind: 'add',
    group: 'rentan',
    allowed: true,
    article: '',
    validUntil: null,
  } as const
  await setRule(db, as('ani'), { ...rule, document: 'Perdes 2/2026', validFrom: '2026-01-01' })
  const none0 = { [sources.regency]: 0, [sources.village]: 0 }
  for (const [paid, expected] of [
    [1, [people[3]]],
    [2, [people[3], people[1]]],
  ] as const) {
    const { id } = await plan({ ceilings: { ...none0, [source]: paid * yearly } })
    const picked = Object.values(await saidOf(id)).filter((row) => row.source !== null)
    expect(picked.map(({ personId }) => personId).sort()).toEqual([...expected].sort())
  }
})

test('a plan cut off stands as nothing, and is worked out from the start', async () => {
  const body = planBody.parse({ id: v7(), title: 'Terputus', fiscalYear: 2026, fromMonth: '2026-01-01' })
  await askPlan(db, as('ani'), body)
  const which = { regencyCode: regency, id: body.id }
  await expect(runPlan(db, which, at, { signal: AbortSignal.abort() })).rejects.toThrow()
  expect(await getPlan(db, regency, body.id)).toMatchObject({ state: 'working', result: null })
  expect((await getPlanPeople(db, regency, body.id, {})).total).toBe(0)
  await runPlan(db, which, at)
  expect(await getPlan(db, regency, body.id)).toMatchObject({ state: 'done' })
})

test('a withdrawn draft makes room for another', async () => {
  const { id } = await plan({ total: 3 * yearly })
  const first = v7()
  await draftDecree(db, as('ani'), id, { id: first, title: 'Rancangan pertama' })
  await withdrawDecree(db, as('ani'), first, 'Salah pagu')
  expect(await draftDecree(db, as('ani'), id, { id: v7(), title: 'Rancangan kedua' })).toMatchObject({
    ok: true,
  })
})

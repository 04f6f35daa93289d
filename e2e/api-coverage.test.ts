import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FigureValues } from '../src/coverage/api.ts'
import { countFigures } from '../src/coverage/figures.ts'
import { refreshCoverage } from '../src/coverage/questions.ts'
import { recount } from '../src/coverage/slow-recount.ts'
import { type Card, regency, type Someone, settle, settleRegency } from '../src/coverage/test-population.ts'
import { now, type OpenApp, openApp } from './open-app.ts'

const card = (until: string, more: Partial<Card> = {}): Card => ({
  from: '2025-02-01',
  until,
  payer: 'self',
  segment: 'BPU',
  ...more,
})
const bangkala = '73.16.01.2001'
const galonta = '73.16.02.1001'
const works = (village: string | undefined, group?: string) => ({
  standing: 'present' as const,
  village,
  segment: 'BPU' as const,
  group,
})
const member = (village: string, ...cards: Card[]): Someone => ({
  worker: works(village),
  participant: { standing: 'present', cards },
  match: 'registered',
})

/** Twelve people, each known by a figure of their own. */
const people: Someone[] = [
  member(bangkala, card('2026-01-01', { payer: 'regency', group: 'kader' })),
  member(bangkala, card('2026-02-01', { payer: 'employer', segment: 'PU' }), card('2025-06-01')),
  member(galonta, card('2026-01-01')),
  member(galonta, card('2025-12-01')),
  member(galonta, card('2025-05-01')),
  { ...member(galonta, card('2026-01-01')), match: 'review' },
  { worker: works(bangkala, 'rentan') },
  { worker: works(bangkala) },
  { worker: works(undefined) },
  { worker: { standing: 'dead', village: galonta } },
  { worker: { standing: 'asn', village: galonta } },
  { participant: { standing: 'dead', cards: [card('2026-01-01', { payer: 'regency', group: 'kader' })] } },
]

let open: OpenApp
beforeAll(async () => {
  open = await openApp()
  await settleRegency(open.db, '2025-12-31')
  await settle(open.db, people)
  await open.db.transaction().execute((trx) => refreshCoverage(trx, regency, now))
})
afterAll(() => open.close())

const get = async (path: string) => (await open.ask(`/api/coverage${path}`)).json()
const countsOf = ({ coveragePercent: _, ...counts }: FigureValues) => counts

describe('the headline', () => {
  it('is of the day of the latest participant list', async () => {
    expect(await get('')).toMatchObject({
      asOf: '2025-12-31',
      stale: false,
      hasParticipants: true,
      hasWorkers: true,
    })
    expect(countsOf((await get('')).figures)).toEqual(recount(people, '2025-12-31'))
    expect((await get('')).figures).toMatchObject({
      universe: 11,
      active: 5,
      uncovered: 6,
      financedByRegency: 2,
      toReview: 1,
      arrears: 1,
      lapsed: 1,
      never: 3,
      activeDead: 1,
      coveragePercent: 4545,
    })
  })

  it('is computed for any earlier day when first asked, and kept', async () => {
    const { asOf, figures, computedAt } = await get('?asOf=2025-04-15')
    expect(asOf).toBe('2025-04-15')
    expect(countsOf(figures)).toEqual(recount(people, '2025-04-15'))
    expect((await get('?asOf=2025-04-15')).computedAt).toBe(computedAt)
    const kept = await open.db.selectFrom('coverage_snapshot').select('as_of').execute()
    expect(kept.map((row) => row.as_of)).toContain('2025-04-15')
  })

  it('is computed once when many ask at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => open.ask('/api/coverage?asOf=2025-03-10')),
    )
    expect(answers.map((answer) => answer.statusCode)).toEqual([200, 200, 200, 200])
    expect(countsOf(answers[3]!.json().figures)).toEqual(recount(people, '2025-03-10'))
  })

  it('is refused for a day beyond the lists, and for what is no day', async () => {
    const later = await open.ask('/api/coverage?asOf=2026-01-31', undefined, { 'accept-language': 'en' })
    expect(later.json()).toMatchObject({
      status: 422,
      code: 'day-out-of-range',
      detail: { to: '2025-12-31' },
    })
    expect(later.json().title).toContain('2025-12-31')
    expect((await open.ask('/api/coverage?asOf=2025-02-30')).json().code).toBe('invalid-request')
  })
})

describe('its parts', () => {
  it('are the areas, the unknown last, and add up in every figure', async () => {
    const { districts } = await get('/areas')
    const { figures } = await get('')
    expect(districts.map((d: { code: string }) => d.code)).toEqual(['73.16.01', '73.16.02', ''])
    for (const { id } of countFigures) {
      const sum = (rows: { figures: FigureValues }[]) =>
        rows.reduce((total, row) => total + row.figures[id], 0)
      expect([id, sum(districts)]).toEqual([id, figures[id]])
      for (const district of districts)
        expect([id, sum(district.villages)]).toEqual([id, district.figures[id]])
    }
    expect(districts[0].villages.map((v: { name: string }) => v.name)).toEqual(['Bangkala', 'Batu Mila'])
  })

  it('are segments and groups, of all or of one village', async () => {
    const segments = (await get('/breakdown?by=segment')).rows
    expect(segments.map((r: { code: string }) => r.code)).toEqual(['BPU', 'PU', ''])
    const groups = (await get(`/breakdown?by=group&village=${bangkala}`)).rows
    const short = groups.map((r: { code: string; figures: FigureValues }) => [r.code, r.figures.universe])
    expect(short).toEqual([
      ['kader', 1],
      ['rentan', 1],
      ['', 2],
    ])
  })

  it('are the thirteen month ends, whatever other days were asked for', async () => {
    await get('?asOf=2025-07-07')
    const { points } = await get('/trend')
    expect(points).toHaveLength(13)
    expect(points[0].asOf).toBe('2024-12-31')
    expect(points[12]).toEqual({ asOf: '2025-12-31', active: 5, uncovered: 6, financed: 2 })
    for (const point of points) expect(point.active).toBe(recount(people, point.asOf).active)
  })

  it('are the steps from the BPJS list to the registry, each less than the one before', async () => {
    const { steps } = await get('/bridge')
    let running = 0
    for (const { kind, value, code } of steps) {
      if (kind === 'minus') running -= value
      else if (code === 'list-rows') running = value
      else expect([code, value]).toEqual([code, running])
    }
    expect(steps[0]).toEqual({ code: 'list-rows', kind: 'total', value: 8 })
    expect(running).toBe(3)
  })

  it('say what to do next, most people first, with the rows behind it', async () => {
    const steps = await get('/next-steps')
    const codes = steps.map((step: { code: string }) => step.code)
    expect(codes).toContain('stop-paying-dead')
    expect(codes.slice(-2)).toEqual(['add-lists', 'enter-official-totals'])
    const counts = steps.slice(0, -2).map((step: { count: number }) => step.count)
    expect(counts).toEqual(counts.toSorted((a: number, b: number) => b - a))
    for (const { figure, count, villageCode } of steps.filter((step: { figure: string }) => step.figure)) {
      const rows = await open.ask('/api/people/query', { figure, village: villageCode ?? undefined })
      expect([figure, rows.json().total]).toEqual([figure, count])
    }
  })
})

describe('official totals', () => {
  const enter = (body: object) => open.ask('/api/coverage/official-totals', body)
  const total = { indicator: 'universe', segment: 'BPU', asOf: '2025-12-31', value: 2, source: 'Bappenas' }

  it('stand beside the own figures, over 100 % as they are, and can be withdrawn', async () => {
    const first = await enter(total)
    expect(first.statusCode).toBe(201)
    await enter({ ...total, indicator: 'active', value: 5, source: 'BPJS Palopo' })
    await enter({ ...total, segment: 'PU', value: 0 })
    const view = await get('/official-totals')
    const row = (segment: string) =>
      view.comparison.find((one: { segment: string }) => one.segment === segment)
    expect(view.totals).toHaveLength(3)
    expect(row('BPU')).toMatchObject({
      officialUniverse: 2,
      officialActive: 5,
      officialPercent: 25_000,
      ownActive: 4,
    })
    expect(row('PU')).toMatchObject({ officialUniverse: 0, officialPercent: null, ownActive: 1 })
    expect(row('ALL')).toMatchObject({ officialUniverse: null, ownUniverse: 11, ownPercent: 4545 })

    const { id } = first.json()
    const withdraw = () =>
      open.app.inject({ method: 'DELETE', url: `/api/coverage/official-totals/${id}`, cookies: open.cookies })
    expect((await withdraw()).statusCode).toBe(204)
    expect((await withdraw()).json().code).toBe('not-found')
    expect((await get('/official-totals')).totals).toHaveLength(2)
    const acts = await open.db.selectFrom('audit').select('action').where('subject_id', '=', id).execute()
    expect(acts.map((act) => act.action).toSorted()).toEqual([
      'official-total.entered',
      'official-total.withdrawn',
    ])
  })

  it.each([{ value: -1 }, { value: 1.5 }, { segment: 'X' }, { asOf: '2025-13-01' }, { source: '' }])(
    'are refused with %j',
    async (wrong) => {
      expect((await enter({ ...total, ...wrong })).json().code).toBe('invalid-request')
    },
  )
})

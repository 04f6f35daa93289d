import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ClaimView, EventsView } from '../src/claims/api.ts'
import { worker } from '../src/claims/test-family.ts'
import { type AccessGround, openAccessGround } from './access-ground.ts'
import { type OpenApp, secrets } from './open-app.ts'

let ground: AccessGround
let open: OpenApp
beforeAll(async () => {
  ground = await openAccessGround()
  open = ground
})
afterAll(() => ground.close())

interface Vector {
  tv?: number
  title: string
  rule: string
  facts: Record<string, unknown>
  expect: { outcome: string; total?: number; lines?: Record<string, number> }
  readings?: object
}
const rules = join(import.meta.dirname, '../src/rules')
const programmeOf: Record<string, string> = { scholarship: 'BEASISWA', 'jp-lump-sum': 'JP' }

/** What happened, by the rule and the reason a vector tells. */
function kindOf({ rule, facts }: Vector): { kind: string; cause: string } {
  if (rule === 'jkm' || rule === 'scholarship') return { kind: 'death', cause: 'not-work' }
  if (rule === 'jkk') return { kind: facts.result === 'died' ? 'death' : 'accident', cause: 'work' }
  if (rule === 'jkp') return { kind: 'lost-job', cause: 'unknown' }
  if (facts.reason === 'meninggal') return { kind: 'death', cause: 'not-work' }
  return { kind: rule === 'jht' ? 'stopped-work' : 'pension-age', cause: 'unknown' }
}

const vectors = globSync('*/cases/*.json', { cwd: rules })
  .flatMap((file) => JSON.parse(readFileSync(join(rules, file), 'utf8')) as Vector[])
  .filter(
    ({ tv, rule, readings }) =>
      tv && !readings && /^(jkm|jkk|jht|jp|jp-lump-sum|jkp|scholarship)$/.test(rule),
  )

it('has the benefit vectors of the reference', () => expect(vectors.length).toBeGreaterThanOrEqual(30))

it.each(vectors.map((vector) => [`TV-${vector.tv} ${vector.title}`, vector] as const))(
  '%s, through a report, a claim and its facts',
  async (_, vector) => {
    const person = await worker(open.db, secrets)
    const event = {
      id: v7(),
      ...kindOf(vector),
      happenedOn: '2026-01-02',
      toldBy: 'family',
      personId: person.id,
      name: person.name,
      villageCode: '73.16.01.2002',
    }
    expect((await open.ask('/api/claims/events', event)).statusCode).toBe(201)
    const claim = {
      id: v7(),
      programme: programmeOf[vector.rule] ?? vector.rule.toUpperCase(),
      reason: 'Kartu dibawa keluarga',
    }
    const opened = await open.ask(`/api/claims/events/${event.id}/claims`, claim)
    expect(opened.statusCode).toBe(200)
    const kept = await open.app.inject({
      method: 'PUT',
      url: `/api/claims/${claim.id}/facts`,
      payload: { facts: vector.facts },
      cookies: open.cookies,
    })
    expect(kept.statusCode).toBe(200)
    const view = kept.json() as ClaimView
    const { outcome, total, lines } = vector.expect
    const assessment = view.reckoned.assessment as {
      outcome: string
      lines: { item: string; amount: number }[]
    }
    expect({ outcome: assessment.outcome, expected: view.expected }).toEqual({
      outcome,
      expected: total ?? null,
    })
    for (const [item, amount] of Object.entries(lines ?? {}))
      expect(
        assessment.lines.filter((line) => line.item === item).reduce((sum, line) => sum + line.amount, 0),
        item,
      ).toBe(amount)
  },
)

it('keeps a case within its village: an operator elsewhere neither sees it nor reports it, and BPJS sees both', async () => {
  const [home, other] = ['73.16.01.1001', '73.16.01.2002']
  const death = (villageCode: string, name: string, personId: string | null) => ({
    id: v7(),
    kind: 'death',
    cause: 'not-work',
    happenedOn: '2026-01-02',
    toldBy: 'village',
    personId,
    name,
    villageCode,
    birthDate: '1980-03-12',
  })
  const hasan = death(home, 'Orang Hasan', ground.people.get('Orang Hasan')!)
  const marwah = death(other, 'Orang Marwah', ground.people.get('Orang Marwah')!)
  const faults = await ground.as('village', 'POST', '/api/claims/events', marwah)
  expect(faults.json()).toMatchObject({ code: 'claim-event-faults', detail: { villageCode: 'outside' } })
  const moved = await ground.as('village', 'POST', '/api/claims/events', { ...marwah, villageCode: home })
  expect(moved.statusCode).toBe(404)
  const own = await ground.as('village', 'POST', '/api/claims/events', hasan)
  expect(own.json()).toMatchObject({ linked: true, claims: ['JKM'] })
  expect((await ground.as('manpower', 'POST', '/api/claims/events', marwah)).statusCode).toBe(201)
  const unknown = await ground.as('manpower', 'POST', '/api/claims/events', {
    ...death('73.16.01.2999', 'Orang Hasan', null),
  })
  expect(unknown.json()).toMatchObject({ code: 'claim-event-faults', detail: { villageCode: 'unknown' } })
  // Named by number and name from another village: not even that they are known is told.
  const probe = {
    ...death(home, 'Orang Marwah', null),
    nik: '7316011203819011',
    birthDate: '1981-03-12',
    sex: 'L',
  }
  const probed = await ground.as('village', 'POST', '/api/claims/events', probe)
  expect([probed.statusCode, probed.json().linked, probed.json().claims, probed.json().candidates]).toEqual([
    201,
    false,
    [],
    0,
  ])
  const seen = async (role: Parameters<AccessGround['as']>[0]) => {
    const { rows } = (await ground.as(role, 'POST', '/api/claims/events/query', {})).json() as EventsView
    return rows
      .map(({ name }) => name)
      .filter((name) => name.startsWith('Orang'))
      .toSorted()
  }
  expect(await seen('village')).toEqual(['Orang Hasan', 'Orang Marwah'])
  expect(await seen('branch')).toEqual(['Orang Hasan', 'Orang Marwah', 'Orang Marwah'])
  expect((await ground.as('village', 'GET', `/api/claims/events/${marwah.id}`)).statusCode).toBe(404)
  expect((await ground.as('leader', 'GET', `/api/claims/events/${marwah.id}`)).statusCode).toBe(403)
  expect(
    (await ground.as('village', 'POST', `/api/claims/events/${hasan.id}/withdraw`, { reason: 'salah' }))
      .statusCode,
  ).toBe(403)
  // Whoever reports a death sees that it waits; only the regency that keeps the register says that it counts.
  const told = await ground.as('village', 'GET', `/api/claims/events/${hasan.id}`)
  expect(told.json().death).toMatchObject({ state: 'reported', billingStops: null })
  const page = await ground.as('village', 'GET', `/api/people/${hasan.personId}`)
  expect(page.json().death).toMatchObject({ eventId: hasan.id, state: 'reported' })
  const confirm = (role: Parameters<AccessGround['as']>[0]) =>
    ground.as(role, 'POST', `/api/claims/events/${hasan.id}/confirm-death`, { reason: 'Akta kematian 1' })
  for (const role of ['village', 'branch', 'auditor', 'leader'] as const)
    expect((await confirm(role)).statusCode, role).toBe(403)
  const done = await confirm('manpower')
  expect([done.statusCode, done.json().death]).toMatchObject([
    200,
    { state: 'confirmed', billingStops: '2026-02-01' },
  ])
  expect((await confirm('manpower')).statusCode).toBe(200)
})

it('a family reads how far its case is with code and birth date, and guessing is held back', async () => {
  const person = await worker(open.db, secrets, { cards: [{ from: '2025-01-01', until: '2027-01-01' }] })
  const event = {
    id: v7(),
    kind: 'death',
    cause: 'not-work',
    happenedOn: '2026-01-02',
    toldBy: 'family',
    personId: person.id,
    name: person.name,
    villageCode: '73.16.01.2002',
  }
  await open.ask('/api/claims/events', event)
  const first = (await open.ask(`/api/claims/events/${event.id}/family-code`, {})).json()
  const { code } = (await open.ask(`/api/claims/events/${event.id}/family-code`, {})).json()
  const look = (payload: object, remoteAddress = '10.1.1.1') =>
    open.app.inject({ method: 'POST', url: '/api/family/case', payload, remoteAddress })
  const seen = await look({ code, birthDate: '1985-03-17' })
  expect(seen.json()).toMatchObject({
    kind: 'death',
    claims: [
      {
        programme: 'JKM',
        state: 'reported',
        missing: expect.arrayContaining([expect.objectContaining({ title: 'Kutipan akta kematian' })]),
      },
    ],
  })
  expect(seen.body).not.toContain(person.name)
  expect(seen.body).not.toMatch(/\d{8,}|42000000/)
  const wrong = [
    { code, birthDate: '1985-03-18' },
    { code: 'BCDFG-23456', birthDate: '1985-03-17' },
    { code: first.code, birthDate: '1985-03-17' },
    { code: 'apa saja', birthDate: '1985-03-17' },
  ]
  const answers = await Promise.all(wrong.map((one) => look(one)))
  for (const answer of answers)
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'claim-family-unknown'])
  expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
  for (let i = 0; i < 6; i += 1) await look({ code, birthDate: `1985-04-0${i + 1}` }, `10.2.2.${i}`)
  expect((await look({ code, birthDate: '1985-03-17' }, '10.3.3.3')).statusCode).toBe(429)
})

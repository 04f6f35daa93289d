import { sql } from 'kysely'
import { v7 } from 'uuid'
import { afterAll, expect, test } from 'vitest'
import { keepForms } from '../events/link-event.ts'
import { getEvent } from '../events/reads.ts'
import { keepHeir } from '../heirs/keep-heir.ts'
import { as, covered, key, openCases, regency, widow } from '../test-case.ts'
import { worker } from '../test-family.ts'
import { keepFacts } from './keep-facts.ts'
import { reckonOpen } from './reckon-anew.ts'

const { db, close, ground, reported, claimOf, step, acceptPapers } = await openCases()
afterAll(close)

const child = (name: string) =>
  widow({ relation: 'child', name, bornOn: '2016-02-01', schooling: { level: 'SD', grade: 4 } })
const expected = async (id: string) => (await claimOf(id)).expected
const programmes = async (event: string) => (await getEvent(db, key, regency, event))!.claims

/** The list of the branch comes again, with cards that end elsewhere. */
const cardsEnd = (person: string, day: string) =>
  sql`update membership m set covered_until = ${day}::date from coverage_person p
    where m.regency_code = ${regency} and p.regency_code = ${regency} and p.person_id = ${person}
      and p.participant_id = m.participant_id`.execute(db)

test('lists that came in since change what an unsent claim is expected to give; one that was sent stays', async () => {
  const [one, two] = [
    await worker(db, key, { cards: [covered] }),
    await worker(db, key, { cards: [covered] }),
  ]
  const [open, sent] = [(await reported(one.id)).event, (await reported(two.id)).event]
  const [openClaim, sentClaim] = [open.claims[0]!.id, sent.claims[0]!.id]
  await keepHeir(ground, as('ani'), sent.id, v7(), widow())
  await keepFacts(ground, as('ani'), sentClaim, { children: [] })
  await acceptPapers(sentClaim)
  for (const kind of ['collecting', 'completed'] as const) await step(sentClaim, { kind })
  expect(await step(sentClaim, { kind: 'submitted', on: '2026-06-30', number: 'B-1' })).toEqual({ ok: true })
  expect([await expected(openClaim), await expected(sentClaim)]).toEqual([42_000_000, 42_000_000])
  for (const { id } of [one, two]) await cardsEnd(id, '2025-08-01')
  expect(await reckonOpen(db, regency, key)).toBe(1)
  expect([await expected(openClaim), await expected(sentClaim)]).toEqual([null, 42_000_000])
  expect(await reckonOpen(db, regency, key)).toBe(0)
})

test('a scholarship that is withdrawn is asked for by the death grant again', async () => {
  const { id } = await worker(db, key, { cards: [{ from: '2021-06-01', until: '2026-08-01' }] })
  const { event } = await reported(id)
  await keepHeir(ground, as('ani'), event.id, v7(), child('Anak'))
  const [grant, scholarship] = await programmes(event.id)
  expect(grant!.expected).toBe(42_000_000)
  await step(scholarship!.id, { kind: 'withdrawn', reason: 'Diajukan bersama JKM' })
  expect(await expected(grant!.id)).toBeGreaterThan(42_000_000)
})

test('when BPJS was told counts at once', async () => {
  const { id } = await worker(db, key, { cards: [covered] })
  const { event } = await reported(id, { kind: 'accident', cause: 'work', knownOn: '2026-06-10' })
  const [claim] = event.claims
  await sql`update claim set expected = 1 where regency_code = ${regency} and id = ${claim!.id}`.execute(db)
  const none = { kk1: null, kk2: null, kk3: null }
  expect(await keepForms(ground, as('ani'), event.id, { reportedToBpjsOn: '2026-06-11', ...none })).toEqual({
    ok: true,
  })
  expect(await expected(claim!.id)).not.toBe(1)
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import { afterAll, expect, it } from 'vitest'
import { keepFacts } from './claims/cases/keep-facts.ts'
import { openClaim } from './claims/cases/open-claims.ts'
import { stepsOf } from './claims/cases/steps-of.ts'
import { reportEvent } from './claims/events/report-event.ts'
import { keepHeir } from './claims/heirs/keep-heir.ts'
import {
  type CasePlan,
  checkFindings,
  getBenefits,
  getClaim,
  getFindings,
  playCases,
  stepClaim,
} from './claims/questions.ts'
import { replay } from './claims/workflow/machine.ts'
import { paidPeople } from './demo/claim-years/paid-people.ts'
import { planOpen } from './demo/claim-years/plan-open.ts'
import { planPaid } from './demo/claim-years/plan-paid.ts'
import { playClaims } from './demo/claim-years/play-claims.ts'
import { scoreUnclaimed } from './demo/score-unclaimed.ts'
import { playDemo } from './demo-regency.ts'
import { secretsFrom } from './platform/crypto.ts'
import { freshDatabase } from './platform/test-database.ts'
import { openVault } from './platform/vault.ts'

const master = '7d'.repeat(32)
const { db, url, close } = await freshDatabase()
const dataDir = mkdtempSync(join(tmpdir(), 'semesta-claims-'))
afterAll(async () => {
  await close()
  rmSync(dataDir, { recursive: true, force: true })
})
const regencyCode = '73.16'
const key = secretsFrom(master)
const ground = { db, key }
const at = new Date('2026-01-05T02:00:00Z')

/** As an officer does it, request by request. */
async function oneByOne(plan: CasePlan): Promise<void> {
  const by = (when: Date) => ({ regencyCode, actor: plan.actor, at: when })
  const problems: unknown[] = []
  const must = (done: { ok: boolean }) => done.ok || problems.push(done)
  must(await reportEvent(ground, by(plan.reportedAt), plan.event))
  for (const { id, body } of plan.heirs)
    must(await keepHeir(ground, by(plan.reportedAt), plan.event.id, id, body))
  for (const { id, programme, facts, reason, steps } of plan.claims) {
    const there = await claimId(plan.event.id, programme)
    if (!there) must(await openClaim(ground, by(plan.reportedAt), plan.event.id, { id, programme, reason }))
    const claim = there ?? id
    if (Object.keys(facts).length > 0) must(await keepFacts(ground, by(plan.reportedAt), claim, facts))
    for (const { at: when, body } of steps) {
      if (body.kind === 'completed') await acceptPapers(plan, claim)
      must(await stepClaim(ground, by(when), claim, body))
    }
  }
  const planned = plan.claims.map(({ programme }) => programme)
  for (const { id, programme } of await claimsOf(plan.event.id))
    for (const { at: when, body } of planned.includes(programme) ? [] : plan.others)
      must(await stepClaim(ground, by(when), id, body))
  expect(problems).toEqual([])
}

const claimsOf = (event: string) =>
  db
    .selectFrom('claim')
    .select(['id', 'programme'])
    .where('regency_code', '=', regencyCode)
    .where('event_id', '=', event)
    .execute()
const claimId = async (event: string, programme: string) =>
  (await claimsOf(event)).find((claim) => claim.programme === programme)?.id

async function acceptPapers(plan: CasePlan, claim: string) {
  const { papers } = (await getClaim(db, key, { regencyCode, today: '2026-01-05' }, claim, 'id'))!
  for (const { kind, state, heirId } of papers)
    if (state !== 'accepted')
      await sql`insert into claim_document (regency_code, id, event_id, kind, heir_id, sha256, came_as, form, bytes, pages, state, state_by,
        state_at, uploaded_by, uploaded_at) values (${regencyCode}, ${v7()}, ${plan.event.id}, ${kind}, ${heirId}, 'x', 'x', 'png', 1, 1,
        'accepted', 'demo', ${at}, 'demo', ${at})`.execute(db)
}

const tables = [
  'reported_death',
  'claim_school_year',
  'claim_act',
  'claim_document',
  'claim_heir',
  'claim',
  'claim_event',
] as const
const secret = [
  'facts_sealed',
  'frozen_sealed',
  'decided_sealed',
  'told_sealed',
  'reason_sealed',
  'stuck_sealed',
]
/** Made anew each time, or by whom and when a paper came. */
const aside = [
  'id',
  'claim_id',
  'number',
  'sha256',
  'came_as',
  'bytes',
  'state_at',
  'uploaded_at',
  'at',
  'by',
  'frozen_at',
]

/** Every row of the cases, opened, without what is made anew. */
async function rowsNow() {
  const now: Record<string, unknown[]> = {}
  for (const table of tables) {
    const { rows } = await sql<
      Record<string, unknown>
    >`select * from ${sql.table(table)} where regency_code = ${regencyCode}`.execute(db)
    now[table] = rows
      .map((row) =>
        Object.fromEntries(
          Object.entries(row)
            .filter(([name]) => !aside.includes(name) || (table === 'claim_act' && name === 'at'))
            .map(([name, value]) => [
              name,
              secret.includes(name) && value ? JSON.parse(JSON.stringify(opened(value as Buffer))) : value,
            ]),
        ),
      )
      .map((row) => JSON.stringify(row))
      .sort()
  }
  return now
}
const opened = (sealed: Buffer) => {
  const text = key.open(sealed)
  return text.startsWith('{') ? JSON.parse(text) : text
}

it('two years of claims: the bulk is what officers do one by one; totals are those of the seed; played again it is the same', async () => {
  const vault = openVault(join(dataDir, 'files'), key)
  const platform = { db, databaseUrl: url, secrets: key, vault, config: { key: master, dataDir } }
  const played = await playDemo(platform, { regencyCode, workers: 1500 }, at)
  if (!played.ok) throw new Error(played.problem)
  const { manifest, dir } = played
  const truthDir = `${dir}/truth`

  const people = await paidPeople(db, regencyCode, truthDir)
  const paid = people.map((person) => planPaid(person, manifest.seed))
  const open = await planOpen(db, regencyCode, {
    seed: 1,
    paid: people.length,
    asOf: manifest.asOf,
    today: '2026-01-05',
  })
  const of = (programme: string) =>
    paid.filter(({ claims }) => claims.some((one) => one.programme === programme)).slice(0, 3)
  const sample = [...new Set([...['JKM', 'BEASISWA', 'JHT', 'JP', 'JKK'].flatMap(of), ...open])]
  // Payments would find the claims as they are decided on: here the cases alone are compared.
  await sql`create table kept as select * from benefit_payment`.execute(db)
  await sql`delete from benefit_payment`.execute(db)
  for (const plan of sample) await oneByOne(plan)
  const slowly = await rowsNow()
  for (const table of tables) await sql`delete from ${sql.table(table)}`.execute(db)
  expect(
    await playCases({ db, key, paperOf: async () => ({ sha256: 'x', bytes: 1 }) }, regencyCode, sample),
  ).toBe(sample.length)
  const atOnce = await rowsNow()
  for (const table of tables)
    expect(atOnce[table]!.filter((row) => !slowly[table]!.includes(row))).toEqual([])
  expect(atOnce).toEqual(slowly)
  for (const table of tables) await sql`delete from ${sql.table(table)}`.execute(db)
  await sql`insert into benefit_payment select * from kept`.execute(db)
  await sql`drop table kept`.execute(db)

  const asked = { regencyCode, seed: manifest.seed, asOf: manifest.asOf, truthDir, at }
  const first = await playClaims({ db, key, vault }, asked)
  const { claims } = manifest.truth
  expect([first.people, first.amount, first.financedAmount]).toEqual([
    claims.workers,
    claims.amount,
    claims.financedAmount,
  ])
  const totals = await getBenefits(db, regencyCode, { role: 'administrator', seesBudget: true })
  expect([first.amount, first.financedPeople]).toEqual([totals.amount, totals.pemdaFinanced.people])
  const states = await db
    .selectFrom('claim')
    .select('state')
    .distinct()
    .where('regency_code', '=', regencyCode)
    .execute()
  expect(states.map(({ state }) => state).sort()).toEqual([
    'appealed',
    'closed',
    'collecting',
    'complete',
    'decided',
    'paid',
    'reported',
    'submitted',
    'withdrawn',
  ])
  const acts = await db.selectFrom('claim').selectAll().where('regency_code', '=', regencyCode).execute()
  for (const { id, state, paid: sum } of acts)
    expect(replay(await stepsOf(db, regencyCode, id))).toMatchObject({ state, paid: sum })
  expect(await playClaims({ db, key, vault }, asked)).toEqual({ ...first, played: 0 })
  // What speaks against a case comes from the faults of the lists alone: no two families share a paper, an account or a teller.
  await checkFindings(ground, regencyCode, at)
  const found = (await getFindings(db, regencyCode)).kinds.map(({ kind }) => kind)
  for (const kind of [
    'same-paper',
    'looks-alike',
    'shared-account',
    'same-teller',
    'bare-accident',
    'heir-age',
  ])
    expect(found).not.toContain(kind)
  expect(await scoreUnclaimed(db, manifest, truthDir, at)).toMatchObject({ recall: 1, falsePromises: 0 })
}, 240_000)

import { sql } from 'kysely'
import { extractText, getDocumentProxy } from 'unpdf'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadAreas } from '../../areas/questions.ts'
import { secretsFrom } from '../../platform/crypto.ts'
import { freshDatabase } from '../../platform/test-database.ts'
import { eventBody, heirBody, type StepBody } from '../api.ts'
import { keepFacts } from '../cases/keep-facts.ts'
import { openClaim } from '../cases/open-claims.ts'
import { getClaim } from '../cases/reads.ts'
import { stepClaim } from '../cases/step-claim.ts'
import { getEvent } from '../events/reads.ts'
import { reportEvent } from '../events/report-event.ts'
import { keepHeir } from '../heirs/keep-heir.ts'
import { worker } from '../test-family.ts'
import type { ClaimLetter } from './api.ts'
import { type Case, coverOf, owedOf, receiptOf, refusalOf } from './letter-of.ts'
import { owedExample } from './testing/examples.ts'
import { writeLetter } from './write-letter.ts'

const { db, close } = await freshDatabase()
const key = secretsFrom('5e'.repeat(32))
const ground = { db, key }
const [regencyCode, today] = ['73.16', '2026-07-01']
const acting = { regencyCode, actor: 'ani', at: new Date(`${today}T02:00:00Z`) }
const { regency, office, address, contact, number, date, place, caseNumber, verify, signer } = owedExample
const frame = { regency, office, address, contact, number, date, place, caseNumber, verify, signer }

beforeAll(async () => {
  await loadAreas(db)
  await sql`insert into tenant (regency_code, lists_version, linked_version, created_at) values (${regencyCode}, 1, 1, now())`.execute(
    db,
  )
})
afterAll(close)

async function family(card: { from: string; until: string; programmes?: string[] }): Promise<string> {
  const { id: personId } = await worker(db, key, { cards: [card] })
  const id = v7()
  const told = { kind: 'death', happenedOn: '2026-06-10', cause: 'not-work', toldBy: 'village' }
  const body = { id, ...told, personId, name: 'Peserta Contoh', villageCode: '73.16.01.2002' }
  const done = await reportEvent(ground, acting, eventBody.parse(body))
  if (!done.ok) throw new Error(done.problem)
  const account = { bank: 'BRI', account: '025101012345536', accountName: 'SITTI RAHMA' }
  const widow = { relation: 'spouse', alive: true, name: 'Sitti Rahma', ...account }
  await keepHeir(ground, acting, id, v7(), heirBody.parse(widow))
  return id
}

async function caseOf(eventId: string): Promise<Case> {
  const event = (await getEvent(db, key, regencyCode, eventId))!
  const claims = await Promise.all(
    event.claims.map(({ id }) => getClaim(db, key, { regencyCode, today }, id, 'id')),
  )
  return { event, claims: claims.map((claim) => claim!), frame, language: 'id' }
}

async function handIn(eventId: string, kinds: readonly string[]) {
  const common = {
    regency_code: regencyCode,
    event_id: eventId,
    heir_id: null,
    form: 'jpg',
    bytes: 1,
  } as const
  const stamps = { state_by: 'ani', state_at: acting.at, uploaded_by: 'ani', uploaded_at: acting.at }
  for (const kind of kinds) {
    const prints = { sha256: 'a'.repeat(64), came_as: 'b'.repeat(64) }
    const row = { ...common, ...stamps, ...prints, id: v7(), kind, pages: 2, state: 'accepted' as const }
    await db.insertInto('claim_document').values(row).execute()
  }
}

const step = async (claim: string, body: StepBody) =>
  expect(await stepClaim(ground, acting, claim, body)).toMatchObject({ ok: true })

async function read(letter: ClaimLetter): Promise<string> {
  const document = await getDocumentProxy(new Uint8Array(await writeLetter(letter)))
  expect(document.numPages).toBe(1)
  return (await extractText(document, { mergePages: true })).text.replaceAll(/\s+/g, ' ')
}

test('what a case is worked out to be stands in its letters, to the rupiah', async () => {
  const id = await family({ from: '2025-05-01', until: '2026-08-01' })
  const jkm = (await caseOf(id)).claims.find(({ programme }) => programme === 'JKM')!
  await keepFacts(ground, acting, jkm.id, { children: [] })
  await handIn(id, ['death-certificate', 'family-card'])
  const one = await caseOf(id)
  const owed = owedOf(one, 'Kantor Desa')
  expect(owed.owed.map(({ amount }) => amount)).toEqual([20_000_000, 12_000_000, 10_000_000])
  expect(owed.expiresOn).toBe(one.claims[0]!.expiresOn)
  const told = await read(owed)
  for (const words of [
    'Kepada Yth. Sitti Rahma',
    'Jumlah Rp42.000.000',
    'PP 82/2019',
    'empat puluh dua juta',
  ])
    expect(told).toContain(words)

  const receipt = receiptOf(one, 'Sitti Rahma')
  expect(receipt.papers.filter(({ has }) => has).map(({ title }) => title)).toEqual([
    'Kutipan akta kematian',
    'Kartu Keluarga (KK)',
  ])
  expect(await read(receipt)).toContain('Kutipan akta kematian (2 halaman)')

  const [claim] = one.claims
  const cover = await read(coverOf(one, claim!, { branch: 'Palopo', branchAddress: 'di Palopo' }))
  for (const words of ['Sitti Rahma (janda atau duda), BRI', 'Rp42.000.000', claim!.number, 'dari 9 dokumen'])
    expect(cover).toContain(words)
  expect(cover + told).not.toMatch(/\d{16}|025101012345536/)
})

test('a refusal for months unpaid names the ground with its article; one we see no ground for says so', async () => {
  const lapsed = await family({ from: '2025-01-01', until: '2026-01-01' })
  const asked = { id: v7(), programme: 'JKM' as const, reason: 'Keluarga meminta tetap diajukan' }
  const opened = await openClaim(ground, acting, lapsed, asked)
  if (!opened.ok) throw new Error(opened.problem)
  const covered = await family({ from: '2025-05-01', until: '2026-08-01' })
  const letters = []
  for (const id of [lapsed, covered]) {
    const claim = (await caseOf(id)).claims.find(({ programme }) => programme === 'JKM')!
    await keepFacts(ground, acting, claim.id, { children: [] })
    await handIn(
      id,
      claim.papers.map(({ kind }) => kind),
    )
    await step(claim.id, { kind: 'collecting' })
    await step(claim.id, { kind: 'completed' })
    await step(claim.id, { kind: 'submitted', on: today, number: `KLM-${id.slice(-6)}` })
    const no = { outcome: 'refused' as const, amount: 0, on: today, lines: [], reason: 'Peserta tidak aktif' }
    await step(claim.id, { kind: 'decided', ...no })
    const one = await caseOf(id)
    letters.push(refusalOf(one, one.claims.find((other) => other.id === claim.id)!))
  }
  const [unpaid, wrong] = letters
  expect(unpaid!.grounds.length).toBeGreaterThan(0)
  expect(unpaid).toMatchObject({ reason: 'Peserta tidak aktif', disagrees: null })
  const told = await read(unpaid!)
  for (const { title, citation } of unpaid!.grounds)
    for (const words of [title, citation]) expect(told).toContain(words)
  expect(told).toContain('“Peserta tidak aktif”')
  expect(told).toContain('Ajukan keberatan ke kantor cabang BPJS Ketenagakerjaan')
  expect(wrong).toMatchObject({ grounds: [], disagrees: 42_000_000, missed: null })
  expect(await read(wrong!)).toContain('yang menjadi hak Rp42.000.000')
})

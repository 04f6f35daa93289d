import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadAreas } from '../../areas/questions.ts'
import { secretsFrom } from '../../platform/crypto.ts'
import { freshDatabase } from '../../platform/test-database.ts'
import { openVault } from '../../platform/vault.ts'
import { eventBody } from '../api.ts'
import { getClaim } from '../cases/reads.ts'
import { stepClaim } from '../cases/step-claim.ts'
import { getEvent } from '../events/reads.ts'
import { reportEvent } from '../events/report-event.ts'
import type { Acting } from '../ground.ts'
import { photograph } from '../papers/testing/make-picture.ts'
import { officer } from '../test-case.ts'
import { worker } from '../test-family.ts'
import { judgeDocument, keepDocument } from './keep-document.ts'
import { openDocument } from './open-document.ts'

const { db, close } = await freshDatabase()
const key = secretsFrom('5e'.repeat(32))
const folder = mkdtempSync(join(tmpdir(), 'semesta-papers-'))
const ground = { db, key, vault: openVault(folder, key) }
const regency = '73.16'
const today = '2026-07-01'
const as = (actor: string): Acting => ({ regencyCode: regency, actor, at: new Date(`${today}T02:00:00Z`) })
let bytes: Uint8Array

beforeAll(async () => {
  await loadAreas(db)
  await sql`insert into tenant (regency_code, lists_version, linked_version, created_at) values (${regency}, 1, 1, now())`.execute(
    db,
  )
  await officer(db, 'budi')
  bytes = await photograph(600, 800).jpeg().toBuffer()
})
afterAll(async () => {
  await close()
  rmSync(folder, { recursive: true, force: true })
})

async function aCase() {
  const { id: personId } = await worker(db, key, { cards: [{ from: '2025-05-01', until: '2026-08-01' }] })
  const body = eventBody.parse({
    id: v7(),
    kind: 'death',
    happenedOn: '2026-06-10',
    cause: 'not-work',
    toldBy: 'village',
    personId,
    name: 'Peserta Contoh',
    villageCode: '73.16.01.2002',
  })
  await reportEvent(ground, as('rahma'), body)
  const event = (await getEvent(db, key, regency, body.id))!
  return { id: body.id, claim: event.claims[0]!.id }
}
const paper = (more: object = {}) => ({
  id: v7(),
  kind: 'death-certificate',
  heirId: null,
  bytes,
  fileName: 'AKTA.jpg',
  ...more,
})
const claimOf = async (id: string) => (await getClaim(db, key, { regencyCode: regency, today }, id, 'id'))!

test('a paper is drawn anew, sealed, and counts when it is accepted; sent twice it is one', async () => {
  const { id, claim } = await aCase()
  const state = async () =>
    (await claimOf(claim)).papers.find(({ kind }) => kind === 'death-certificate')?.state
  expect(await state()).toBe('missing')
  const given = paper()
  for (let twice = 0; twice < 2; twice += 1)
    expect(await keepDocument(ground, as('rahma'), id, given)).toEqual({ ok: true })
  expect(
    await keepDocument(ground, as('rahma'), id, {
      ...given,
      bytes: await photograph(500, 700).jpeg().toBuffer(),
    }),
  ).toMatchObject({
    problem: 'claim-paper-differs',
  })
  const { documents } = (await getEvent(db, key, regency, id))!
  expect(documents).toMatchObject([{ kind: 'death-certificate', state: 'received', form: 'jpg', pages: 1 }])
  expect(await state()).toBe('received')
  const judge = { state: 'returned' as const, reason: '' }
  expect(await judgeDocument(ground, as('ani'), given.id, judge)).toMatchObject({
    problem: 'claim-paper-reason',
  })
  expect(await judgeDocument(ground, as('ani'), given.id, { ...judge, reason: 'Cap tidak terbaca' })).toEqual(
    { ok: true },
  )
  expect(await state()).toBe('returned')
  await judgeDocument(ground, as('ani'), given.id, { state: 'accepted', reason: '' })
  expect(await state()).toBe('accepted')
  expect((await claimOf(claim)).hindered).toContain('papers')
})

test('is opened by those on the case alone, and each look is written down', async () => {
  const { id, claim } = await aCase()
  const given = paper()
  await keepDocument(ground, as('rahma'), id, given)
  expect(await openDocument(ground, as('budi'), given.id)).toMatchObject({ problem: 'claim-not-on-case' })
  await stepClaim(ground, as('budi'), claim, { kind: 'taken', owner: 'budi' })
  const opened = await openDocument(ground, as('budi'), given.id)
  if (!opened.ok) throw new Error(opened.problem)
  const chunks: Buffer[] = []
  for await (const chunk of opened.file) chunks.push(chunk as Buffer)
  const read = Buffer.concat(chunks)
  expect(read.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]))
  expect(read.equals(Buffer.from(bytes))).toBe(false)
  const { rows } = await sql<{ actor: string }>`select actor from audit where regency_code = ${regency}
    and action = 'claim-document.opened' and subject_id = ${id}`.execute(db)
  expect(rows).toEqual([{ actor: 'budi' }])
  await judgeDocument(ground, as('budi'), given.id, { state: 'removed', reason: 'Milik orang lain' })
  expect(await openDocument(ground, as('budi'), given.id)).toMatchObject({ problem: 'not-found' })
})

test('of a kind nobody knows, or no picture at all, nothing is kept', async () => {
  const { id } = await aCase()
  expect(await keepDocument(ground, as('rahma'), id, paper({ kind: '../akta' }))).toMatchObject({
    problem: 'claim-paper-kind',
  })
  const html = new TextEncoder().encode('<html><script>alert(1)</script></html>')
  expect(await keepDocument(ground, as('rahma'), id, paper({ bytes: html }))).toMatchObject({
    problem: 'paper-other-kind',
  })
  expect(await keepDocument(ground, as('rahma'), id, paper({ heirId: v7() }))).toMatchObject({
    problem: 'not-found',
  })
  expect((await getEvent(db, key, regency, id))!.documents).toEqual([])
})

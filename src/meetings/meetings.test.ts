import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { sql } from 'kysely'
import { extractText, getDocumentProxy } from 'unpdf'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { photograph } from '../claims/papers/testing/make-picture.ts'
import type { TwinManifest } from '../demo/manifest.ts'
import { rakor } from '../demo/rakor.ts'
import { playDemo } from '../demo-regency.ts'
import { secretsFrom } from '../platform/crypto.ts'
import { defaultLimits } from '../platform/files/limits.ts'
import { openZip } from '../platform/files/zip.ts'
import { freshDatabase } from '../platform/test-database.ts'
import { openVault } from '../platform/vault.ts'
import { refresh } from '../refresh.ts'
import { undoImport } from '../registry/imports/undo-import.ts'
import { type Acting, actingForAll } from './acting.ts'
import { decisionBody, followUpBody, meetingBody } from './api.ts'
import { decide, removeDecision } from './decide.ts'
import { figuresOf } from './figures-of.ts'
import { attachDocument, followUp, openFollowUp } from './follow-up.ts'
import { freezeFigures } from './freeze-figures.ts'
import { getDecisions, getMeetingNow } from './get-decisions.ts'
import { writeMinutes } from './minutes/write-minutes.ts'
import { planMeeting } from './plan-meeting.ts'
import { listMeetings } from './reads.ts'
import { correctMinutes, holdMeeting, lockMinutes } from './step-meeting.ts'

const hex = '7e'.repeat(32)
const regencyCode = '73.16'
const at = new Date('2026-05-05T02:00:00Z')
const secrets = secretsFrom(hex)
const { db, url, close } = await freshDatabase()
const dataDir = mkdtempSync(join(tmpdir(), 'semesta-meetings-'))
const vault = openVault(join(dataDir, 'files'), secrets)
let manifest: TwinManifest
beforeAll(async () => {
  const platform = { db, databaseUrl: url, secrets, vault, config: { key: hex, dataDir } }
  const played = await playDemo(platform, { regencyCode, workers: 2500 }, at)
  if (!played.ok) throw new Error(played.problem)
  manifest = played.manifest
}, 120_000)
afterAll(async () => {
  await close()
  rmSync(dataDir, { recursive: true, force: true })
})

const chief = actingForAll(regencyCode, 'bupati', at)
const as = (role: string, office = ''): Acting => ({ ...chief, actor: role, role, office })
const branch = as('branch', 'BPJS Ketenagakerjaan Cabang Palopo')
const valuesOf = async (id: string) => {
  const { figures } = await figuresOf(db, chief, id)
  return Object.fromEntries(figures.map((one) => [one.id, one.value]))
}
const body = (more: object = {}) =>
  meetingBody.parse({ subject: 'Rapat koordinasi triwulan', heldOn: '2026-05-04', ...more })
const decision = (more: object = {}) =>
  decisionBody.parse({
    text: 'Kunjungi pekerja yang belum terlindungi',
    ownerParty: 'opd',
    ownerOffice: 'Dinas Pertanian',
    dueOn: '2026-05-30',
    ...more,
  })

it('comes with the demo: the rakor of 27 January 2026 with the figures of its people, as they truly are', async () => {
  const [one, ...more] = await listMeetings(db, chief)
  expect(more).toEqual([])
  expect(one).toMatchObject({ heldOn: '2026-01-27', state: 'minuted', decisions: 4, open: 3, overdue: 1 })
  const { truth } = manifest
  const values = await valuesOf(rakor.id)
  expect(values).toMatchObject({
    benefitPeople: truth.claims.workers,
    benefitAmount: truth.claims.amount,
    benefitAmountFinanced: truth.claims.financedAmount,
  })
  const { rows } = await sql<{ active: number; financed: number; uncovered: number }>`
    select count(*) filter (where protection = 'active')::int as active,
      count(*) filter (where protection = 'active' and financed)::int as financed,
      count(*) filter (where standing = 'present' and protection <> 'active')::int as uncovered
    from coverage_person where regency_code = ${regencyCode}`.execute(db)
  expect([values.active, values.financedByRegency, values.uncovered]).toEqual([
    rows[0]!.active,
    rows[0]!.financed,
    rows[0]!.uncovered,
  ])
  expect(values.active).toBe(truth.active)
  const overdue = await getDecisions(db, chief, 'overdue')
  expect(overdue.map(({ dueOn }) => dueOn)).toEqual(['2026-03-31'])
})

it('keeps its numbers when later imports change the live ones, and says what it stood on', async () => {
  const id = v7()
  expect(await planMeeting(db, chief, id, body())).toEqual({ ok: true })
  const asked = { asOf: '2025-12-31', figures: ['active', 'uncovered'] }
  expect(await freezeFigures(db, chief, id, asked)).toEqual({ ok: true, taken: 2 })
  expect(await freezeFigures(db, chief, id, { ...asked, figures: ['active', 'dead'] })).toEqual({
    ok: true,
    taken: 1,
  })
  expect(await freezeFigures(db, chief, id, { ...asked, figures: ['nonsense'] })).toMatchObject({
    problem: 'meeting-figure-unknown',
  })
  const before = await figuresOf(db, chief, id)
  expect(before.figures.every(({ value, now, recounted }) => value === now && value === recounted)).toBe(true)
  expect(before.figures.find((one) => one.id === 'active')?.before).toMatchObject({ meetingId: rakor.id })
  expect(before.freezes[0]!.lists.length).toBeGreaterThan(20)
  expect(before.freezes[0]!.lawVersion).toMatch(/^\d{4}/)

  const imported = await db
    .selectFrom('import')
    .innerJoin('list', (join) =>
      join.onRef('list.regency_code', '=', 'import.regency_code').onRef('list.id', '=', 'import.list_id'),
    )
    .select('import.id')
    .where('import.regency_code', '=', regencyCode)
    .where('list.kind', '=', 'village-workers')
    .execute()
  const ground = { db, key: secrets, vault } as Parameters<typeof undoImport>[0]
  for (const one of imported) expect(await undoImport(ground, chief, one.id)).toMatchObject({ ok: true })
  await refresh({ db, key: secrets }, regencyCode, at)
  const after = await figuresOf(db, chief, id)
  expect(after.figures.map(({ value }) => value)).toEqual(before.figures.map(({ value }) => value))
  const uncovered = after.figures.find((one) => one.id === 'uncovered')!
  expect(uncovered.now).toBeLessThan(uncovered.value)
  expect(uncovered.recounted).toBe(uncovered.now)
  expect(after.listsVersion).toBeGreaterThan(after.freezes[0]!.listsVersion)
}, 120_000)

it('is decided upon, followed up by the office that owns it with a paper, and asked for at the next meeting', async () => {
  const [id, one, two] = [v7(), v7(), v7()]
  await planMeeting(db, chief, id, body({ participants: [{ function: 'Kepala', party: 'branch' }] }))
  await freezeFigures(db, chief, id, { asOf: '2025-12-31', figures: ['active'] })
  expect(await decide(db, chief, id, one, decision({ figure: 'dead' }))).toMatchObject({
    problem: 'meeting-figure-not-frozen',
  })
  expect(await decide(db, chief, id, one, decision({ dueOn: '2026-05-01' }))).toMatchObject({
    problem: 'meeting-decision-due',
  })
  expect(await decide(db, chief, id, one, decision({ figure: 'active', target: 2000 }))).toEqual({ ok: true })
  expect(await decide(db, chief, id, two, decision())).toEqual({ ok: true })
  expect(await removeDecision(db, chief, id, two)).toEqual({ ok: true })

  const farm = as('opd', 'dinas pertanian')
  const done = (more: object = {}) =>
    followUpBody.parse({ id: v7(), text: 'Tiga desa sudah dikunjungi', ...more })
  expect(await followUp(db, farm, one, done())).toMatchObject({ problem: 'meeting-not-held' })
  expect(await holdMeeting(db, chief, id)).toEqual({ ok: true })
  expect(await followUp(db, branch, one, done())).toMatchObject({ problem: 'meeting-not-owner' })
  expect(await followUp(db, farm, one, done({ state: 'dropped' }))).toMatchObject({
    problem: 'meeting-not-leading',
  })
  const entry = done({ state: 'done', reference: 'Surat 12/2026' })
  for (let twice = 0; twice < 2; twice += 1)
    expect(await followUp(db, farm, one, entry)).toEqual({ ok: true })
  const picture = { bytes: await photograph(500, 700).jpeg().toBuffer(), fileName: 'bukti.jpg' }
  expect(await attachDocument({ db, vault }, farm, entry.id, picture)).toEqual({ ok: true })
  const opened = await openFollowUp({ db, vault }, farm, entry.id)
  if (!opened.ok) throw new Error(opened.problem)
  expect((await buffer(opened.file)).subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]))
  expect(await openFollowUp({ db, vault }, as('opd', 'Dinas Lain'), entry.id)).toMatchObject({
    problem: 'not-found',
  })

  const next = v7()
  await planMeeting(db, chief, next, body({ heldOn: '2026-06-04' }))
  expect(await holdMeeting(db, chief, next)).toMatchObject({ problem: 'meeting-not-yet' })
  const { before } = (await getMeetingNow(db, chief, next))!
  expect(before).toMatchObject({ id })
  const asked = before!.decisions.map(({ id: which, state, followUps }) => [which, state, followUps.length])
  expect(asked).toContainEqual([one, 'done', 1])
  // Still open from the rakor before.
  expect(before!.decisions.filter(({ meetingId }) => meetingId === rakor.id)).toHaveLength(3)
}, 60_000)

it('is read by those who take part or own a decision, by leaders and the auditor, and by nobody else', async () => {
  const seenBy = async (acting: Acting) => (await listMeetings(db, acting)).map(({ id }) => id)
  const all = (await seenBy(chief)).length
  expect(await seenBy(as('auditor'))).toHaveLength(all)
  expect(await seenBy(as('leader'))).toHaveLength(all)
  expect(await seenBy(as('bkad'))).toEqual([rakor.id])
  expect(await seenBy(as('opd', 'Dinas Pertanian'))).toHaveLength(1)
  expect(await seenBy(as('opd', 'Dinas Lain'))).toEqual([])
  expect(await getMeetingNow(db, as('opd', 'Dinas Lain'), rakor.id)).toBeUndefined()
  expect((await getDecisions(db, as('bkad'), 'own')).map(({ mayReport }) => mayReport)).toEqual([true])
})

it('is minuted in official form, as PDF and as DOCX, and then changes no more', async () => {
  const id = v7()
  await planMeeting(
    db,
    chief,
    id,
    body({ heldOn: '2026-05-05', agenda: [{ title: 'Mata acara', said: 'Dibahas.' }] }),
  )
  await decide(db, chief, id, v7(), decision())
  expect(await lockMinutes(db, chief, id)).toMatchObject({ problem: 'meeting-not-held' })
  await holdMeeting(db, chief, id)
  expect(await lockMinutes(db, chief, id)).toMatchObject({ problem: 'meeting-minutes-incomplete' })
  const whole = body({
    heldOn: '2026-05-05',
    place: 'Ruang Pola',
    chairName: 'Ketua Contoh',
    secretaryName: 'Notulis Contoh',
    basis: ['UU 24/2011'],
    participants: [{ function: 'Kepala Dinas', party: 'opd', office: 'Dinas Pertanian' }],
  })
  expect(await planMeeting(db, chief, id, whole)).toEqual({ ok: true })
  expect(await correctMinutes(db, chief, id, { id: v7(), text: 'Belum waktunya' })).toMatchObject({
    problem: 'meeting-not-locked',
  })
  expect(await lockMinutes(db, chief, id)).toEqual({ ok: true })
  expect(await planMeeting(db, chief, id, whole)).toMatchObject({ problem: 'meeting-locked' })
  expect(await decide(db, chief, id, v7(), decision())).toMatchObject({ problem: 'meeting-locked' })
  expect(await freezeFigures(db, chief, id, { asOf: '2025-12-31', figures: ['active'] })).toMatchObject({
    problem: 'meeting-locked',
  })
  await correctMinutes(db, chief, id, { id: v7(), text: 'Tempat rapat yang benar: Aula.' })

  const written = { language: 'id', origin: 'https://semesta.example' } as const
  const texts = [
    await pdfText((await writeMinutes(db, chief, id, { ...written, format: 'pdf' }))!.file),
    await docxText((await writeMinutes(db, chief, id, { ...written, format: 'docx' }))!.file),
  ]
  for (const text of texts) {
    for (const part of [
      'PEMERINTAH KABUPATEN ENREKANG',
      'NOTULEN RAPAT KOORDINASI',
      'Selasa, tanggal lima bulan Mei tahun dua ribu dua puluh enam (5 Mei 2026)',
      'UU 24/2011',
      'Ruang Pola',
      'Dinas Pertanian',
      'Kunjungi pekerja yang belum terlindungi',
      '30 Mei 2026',
      'Tempat rapat yang benar: Aula.',
      'Ketua Contoh',
      'Notulis Contoh',
      `https://semesta.example/rapat/${id}/angka`,
    ])
      expect(text).toContain(part)
    expect(text).not.toContain('DRAF')
  }
  const rakorText = await pdfText(
    (await writeMinutes(db, chief, rakor.id, { ...written, format: 'pdf' }))!.file,
  )
  expect(rakorText).toContain('Selasa, tanggal dua puluh tujuh bulan Januari tahun dua ribu dua puluh enam')
  expect(rakorText).toContain('contoh, bukan risalah resmi')
  // The typeface of papers has no arrows.
  expect(rakorText).toMatch(/Belum terlindungi: [\d.]+, sasaran [\d.]+/)
}, 60_000)

async function pdfText(file: Buffer): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(file)), { mergePages: true })
  return text.replaceAll(/\s+/g, ' ')
}

/** Opened as Word would: the parts of the package, and the text of the document in them. */
async function docxText(file: Buffer): Promise<string> {
  const zip = await openZip(file, defaultLimits)
  expect(zip.names()).toEqual(expect.arrayContaining(['[content_types].xml', 'word/document.xml']))
  let xml = ''
  for await (const chunk of zip.read('word/document.xml')) xml += chunk.toString('utf8')
  return xml.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
}

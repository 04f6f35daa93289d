import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CoverageAreasView, CoverageView } from '../src/coverage/api.ts'
import { refreshCoverage } from '../src/coverage/questions.ts'
import { regency, type Someone, settle, settleRegency } from '../src/coverage/test-population.ts'
import { mostPages } from '../src/reports/briefing/write-briefing.ts'
import type { CompareView } from '../src/reports/compare/api.ts'
import { now, type OpenApp, openApp } from './open-app.ts'

const worker = (village: string): Someone['worker'] => ({ standing: 'present', village, segment: 'BPU' })
const covered = (village: string, payer: 'self' | 'regency', until: string): Someone => ({
  worker: worker(village),
  participant: {
    standing: 'present',
    cards: [{ from: '2025-02-01', until, payer, segment: 'BPU' }],
  },
  match: 'registered',
})
const times = (count: number, one: () => Someone) => Array.from({ length: count }, one)
/** Villages, the last one not known, with so many protected by themselves, by the regency, lapsed, and never registered. */
const villages: [string, number, number, number, number][] = [
  ['73.16.01.2001', 61, 13, 7, 19],
  ['73.16.01.2002', 9, 2, 5, 83],
  ['73.16.02.1001', 57, 16, 3, 21],
  ['73.16.02.9999', 44, 11, 9, 17],
]
const people = villages.flatMap(([code, self, paid, lapsed, never]) => [
  ...times(self, () => covered(code, 'self', '2026-01-01')),
  ...times(paid, () => covered(code, 'regency', '2026-01-01')),
  ...times(lapsed, () => covered(code, 'self', '2025-05-01')),
  ...times(never, () => ({ worker: worker(code) })),
])

let open: OpenApp
beforeAll(async () => {
  open = await openApp()
  await settleRegency(open.db, '2025-12-31')
  await settle(open.db, people)
  await open.db.transaction().execute((trx) => refreshCoverage(trx, regency, now))
})
afterAll(() => open.close())

const get = async <T>(path: string): Promise<T> => (await open.ask(path)).json()
async function textOf(bytes: Buffer) {
  const document = await getDocumentProxy(new Uint8Array(bytes))
  const { text } = await extractText(document, { mergePages: true })
  return { pages: document.numPages, text: text.replaceAll(/\s+/g, ' ') }
}

it('villages compared are those of the figures, and the one that lags far behind is told', async () => {
  const { villages: compared, mean, unknown } = await get<CompareView>('/api/reports/villages?goal=90')
  const { districts } = await get<CoverageAreasView>('/api/coverage/areas')
  const there = districts
    .flatMap((district) => district.villages)
    .filter(({ code, figures }) => code !== '' && figures.universe > 0)
  expect(compared.map(({ code, workers, active }) => ({ code, workers, active }))).toEqual(
    there.map(({ code, figures }) => ({ code, workers: figures.universe, active: figures.active })),
  )
  expect(mean).toEqual({ workers: 296, active: 158, share: 5338 })
  expect(unknown).toEqual({ workers: 81, active: 55 })
  const behind = compared.find(({ code }) => code === '73.16.01.2002')!
  expect(behind).toMatchObject({ workers: 99, active: 11, toMean: 42, toGoal: 79 })
  expect(behind.fair).toBeGreaterThan(behind.share)
})

it('a day without figures to come is refused, and so is a goal that is no percentage', async () => {
  for (const query of ['asOf=2026-03-01', 'goal=0', 'goal=101', 'goal=x', 'asOf=kemarin'])
    expect((await open.ask(`/api/reports/villages?${query}`)).statusCode).toBeGreaterThanOrEqual(400)
  expect((await open.ask('/api/reports/briefing.pdf?on=2013-01-01')).statusCode).toBe(422)
})

it('a briefing says the figures of the API, on few pages, about nobody', async () => {
  const file = await open.ask('/api/reports/briefing.pdf?on=2026-01-27')
  expect(file.statusCode).toBe(200)
  expect(file.headers['content-disposition']).toContain('semesta-ringkasan-2026-01-27.pdf')
  const { pages, text } = await textOf(file.rawPayload)
  expect(pages).toBeLessThanOrEqual(mostPages)
  const { asOf, figures } = await get<CoverageView>('/api/coverage')
  const { districts } = await get<CoverageAreasView>('/api/coverage/areas')
  expect(asOf).toBe('2025-12-31')
  const percent = (share: number) => `${String(Math.round(share / 10) / 10).replace('.', ',')}%`
  const { universe, active, uncovered, coveragePercent, financedByRegency, never, lapsed } = figures
  expect(uncovered).toBe(164)
  for (const told of [
    'Disusun untuk 27 Januari 2026. Keadaan data 31 Desember 2025.',
    `${uncovered} pekerja belum terlindungi`,
    `${active} dari ${universe} pekerja terlindungi BPJS Ketenagakerjaan: ${percent(coveragePercent)}`,
    `${never} belum pernah terdaftar, ${lapsed} berhenti`,
    `${financedByRegency} dari ${active} peserta aktif dibiayai Pemda`,
    // 164 people for a year at the lowest base: 164 × 16.800 × 12, from a milliard down told to the rupiah.
    'Rp33.062.400 setahun (tiga puluh tiga juta enam puluh dua ribu empat ratus rupiah)',
    `Jumlah ${universe} ${active} ${uncovered} ${percent(coveragePercent)}`,
    '/?asOf=2025-12-31',
    'Peserta aktif dibagi semesta pekerja, dalam persen.',
  ])
    expect(text).toContain(told)
  for (const { name, figures: of } of districts.filter((district) => district.figures.universe > 0))
    expect(text).toContain(
      `${name} ${of.universe} ${of.active} ${of.uncovered} ${percent(of.coveragePercent)}`,
    )
  expect(text).not.toMatch(/\d{16}/)
})

it('a briefing is written in English too', async () => {
  const file = await open.ask('/api/reports/briefing.pdf', undefined, { 'accept-language': 'en' })
  expect((await textOf(file.rawPayload)).text).toContain('164 workers are not protected')
})

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BadLine, openBadLine } from './bad-line.ts'
import { type Ground, openGround } from './ground.ts'
import { openPhones, type Phones } from './phone-ground.ts'

const phonesAtOnce = 20
const visitsEach = 3
/** A small generator, so that a run that failed can be run again. */
const seed = Number(process.env.SEMESTA_SEED ?? 7316)
function random(of: number): () => number {
  let state = of >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
const labels = ['mau mendaftar', 'tidak bertemu', 'pindah', 'mengaku sudah mendaftar']

let ground: Ground
let phones: Phones
let line: BadLine
beforeAll(async () => {
  ground = await openGround()
  phones = await openPhones(ground, 4)
  line = await openBadLine(ground.url)
}, 300_000)
afterAll(async () => {
  await line?.close()
  await ground?.close()
})

/** One phone's day: the line comes and goes, the page is loaded again, and every note is one of a kind. */
async function work(page: Page, at: number): Promise<string[]> {
  const chance = random(seed + at)
  const pick = <T>(all: readonly T[]) => all[Math.floor(chance() * all.length)]!
  const notes: string[] = []
  for (let round = 0; round < visitsEach; round++) {
    await page.context().setOffline(chance() < 0.6)
    await page.locator('main ul a').first().waitFor()
    // By place: two people of one name are two people.
    const people = page.locator('main ul a')
    await people.nth(Math.floor((chance() * (await people.count())) / 2)).click()
    const note = `ponsel ${at} rumah ${round}`
    await page.getByLabel(pick(labels)).check()
    await page.getByLabel('Catatan').fill(note)
    await page.getByRole('button', { name: 'Simpan' }).click()
    await page.getByRole('heading', { name: 'Daftar hari ini' }).waitFor()
    notes.push(note)
    if (chance() < 0.3) await page.reload()
  }
  await page.context().setOffline(false)
  return notes
}

test('20 phones go offline and online at random, over a line that loses answers: nothing is lost, nothing doubled', async () => {
  const losing = random(seed)
  line.loses = (_, path) => path === '/api/outreach/visits' && losing() < 0.25
  const pages: Page[] = []
  for (let at = 0; at < phonesAtOnce; at++) {
    const page = await phones.open(phones.villages[at % phones.villages.length]!, { at: line.url })
    page.setDefaultTimeout(180_000)
    pages.push(page)
  }
  const workers = await Promise.all(
    pages.map((page) => page.evaluate(() => navigator.serviceWorker.controller?.state)),
  )
  expect(workers).toEqual(pages.map(() => 'activated'))

  const written = (await Promise.all(pages.map(work))).flat()
  for (const page of pages) {
    await page.getByRole('link', { name: /^Antrean/ }).click()
    await page.getByRole('heading', { name: `Sudah terkirim (${visitsEach})` }).waitFor()
  }
  const kept: string[] = []
  for (const village of phones.villages)
    kept.push(...(await phones.visitsIn(village)).flatMap(({ visits }) => visits.map(({ note }) => note)))
  expect(kept.toSorted()).toEqual(written.toSorted())
  expect(written).toHaveLength(phonesAtOnce * visitsEach)
  expect(line.lost).toBeGreaterThan(0)
  console.log(`${written.length} visits by ${pages.length} phones, ${line.lost} answers lost on the way`)
  for (const page of pages) await page.context().close()
}, 600_000)

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFindings, type Ground, openGround, overflow } from './ground.ts'
import { openPhones, type Phones, visitSomebody } from './phone-ground.ts'

describe('phones of villages', () => {
  let ground: Ground
  let phones: Phones
  beforeAll(async () => {
    ground = await openGround()
    phones = await openPhones(ground, 3)
  }, 300_000)
  afterAll(() => ground?.close())
  const look = (name: string) => ({ path: `${process.env.SEMESTA_LOOK}/${name}.png`, fullPage: true })

  test('a day without a line: list, visits, refresh, and all of it arrives once', async () => {
    const [village] = phones.villages
    const page = await phones.open(village!)
    page.on('pageerror', (error) => console.log('PAGEERROR', error.message))
    if (process.env.SEMESTA_LOOK) await page.screenshot(look('list'))
    expect(await axeFindings(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    const name = (await page.locator('main ul a').first().textContent())!
    await page.context().setOffline(true)
    await page.getByText('Tanpa sambungan.').waitFor()
    await visitSomebody(page, name)
    await page.getByRole('link', { name: 'Antrean (1)' }).click()
    if (process.env.SEMESTA_LOOK) await page.screenshot(look('queue'))
    expect(await axeFindings(page)).toEqual([])
    await page.reload()
    await page.getByRole('heading', { name: 'Menunggu dikirim (1)' }).waitFor()
    await page.context().setOffline(false)
    await page.getByRole('heading', { name: 'Sudah terkirim (1)' }).waitFor()
    const visited = (await phones.visitsIn(village!)).filter(({ visits }) => visits.length > 0)
    expect(visited.map(({ name: who, visits }) => [who, visits.length, visits[0]!.via])).toEqual([
      [name, 1, 'phone'],
    ])
    await page.context().close()
  }, 120_000)
})

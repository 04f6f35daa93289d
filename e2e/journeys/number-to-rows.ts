import { expect, test } from 'vitest'
import type { CoverageView } from '../../src/coverage/api.ts'
import { digits, type Ground } from './ground.ts'

export function numberToRows(ground: () => Ground) {
  test('the answer stands on the first page, and every number opens its rows', async () => {
    const page = await ground().visit('/')
    const { figures } = await ground().ask<CoverageView>(page, '/coverage')
    expect(figures.uncovered).toBeGreaterThan(0)
    const heading = page.getByRole('heading', { level: 1 })
    await page.getByText('paling banyak di').waitFor()
    expect(digits(await heading.textContent())).toBe(figures.uncovered)

    const names = ['Peserta aktif', 'Semesta pekerja', 'Dibiayai Pemda', 'Perlu diperiksa']
    const values = [figures.active, figures.universe, figures.financedByRegency, figures.toReview]
    for (const [at, name] of names.entries()) {
      await page.getByRole('link', { name: new RegExp(`^${name}: [\\d.]+ orang`) }).click()
      await page.getByRole('heading', { level: 1, name }).waitFor()
      const total = page.getByRole('status').filter({ hasText: /^[\d.]+ orang per/ })
      expect(digits((await total.textContent())!.split(' orang')[0]!)).toBe(values[at])
      await page.goBack()
      await page.getByText('paling banyak di').waitFor()
    }
    await page.context().close()
  })

  test('a tile of the map is reached by keyboard and opens the unprotected of its village', async () => {
    const page = await ground().visit('/')
    const first = page.locator('section[aria-labelledby=peta] ul ul').first()
    const tiles = first.getByRole('link')
    await tiles.first().focus()
    await page.keyboard.press('ArrowRight')
    const words = await page.evaluate(() => document.activeElement?.textContent ?? '')
    expect(words).toMatch(/: \d+ dari \d+ belum terlindungi/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Belum terlindungi' }).waitFor()
    expect(new URL(page.url()).searchParams.get('village')).toMatch(/^73\.16\.\d\d\.\d{4}$/)
    const uncovered = Number(/: ([\d.]+) dari/.exec(words)![1]!.replace('.', ''))
    const total = page.getByRole('status').filter({ hasText: /^[\d.]+ orang per/ })
    expect(digits((await total.textContent())!.split(' orang')[0]!)).toBe(uncovered)
    await page.context().close()
  })

  test('filters stand in the address, what was typed does not', async () => {
    const page = await ground().visit('/orang?figure=uncovered')
    await page.getByRole('row').nth(1).waitFor()
    await page.getByLabel('Kecamatan').selectOption({ label: 'Maiwa' })
    await page.getByLabel('Cari nama atau NIK').fill('siti')
    await page.getByRole('status').filter({ hasText: 'orang per' }).waitFor()
    expect(page.url()).toContain('district=73.16.01')
    expect(page.url()).not.toContain('siti')
    await page.context().close()
  })
}

import { expect, test } from 'vitest'
import type { QualityView, ReviewsView } from '../../src/registry/api.ts'
import type { Ground } from './ground.ts'

export function reviewPairs(ground: () => Ground) {
  test('ten pairs are decided by keyboard alone, and one taken back', async () => {
    const page = await ground().visit('/periksa')
    const before = await ground().ask<ReviewsView>(page, '/reviews?kind=membership&state=open&mixed=true')
    expect(before.open).toBeGreaterThanOrEqual(10)
    const heading = (at: number) =>
      page.getByRole('heading', { level: 2, name: new RegExp(`^Pasangan ${at} dari`) })
    await heading(1).waitFor()
    for (let pair = 1; pair <= 10; pair++) {
      await page.keyboard.press(pair % 2 ? 'b' : 's')
      await page
        .getByRole('status')
        .filter({ hasText: pair % 2 ? 'tadi: berbeda' : 'tadi: sama' })
        .waitFor()
    }
    const decided = async () =>
      (await ground().ask<ReviewsView>(page, '/reviews?kind=membership&state=decided&mixed=true')).decided
    await expect.poll(decided, { timeout: 20_000 }).toBe(before.decided + 10)

    await page.keyboard.press('u')
    await heading(10).waitFor()
    await expect.poll(decided, { timeout: 20_000 }).toBe(before.decided + 9)
    await page.keyboard.press('ArrowLeft')
    await heading(9).waitFor()
    expect(await page.getByText('Diputuskan berbeda').count()).toBe(1)
    await page.context().close()
  })
  test('random pairs are looked at without the opinion of the machine, and give precision with its range', async () => {
    const page = await ground().visit('/periksa?kind=audit')
    const quality = () => ground().ask<QualityView>(page, '/reviews/quality')
    const before = await quality()
    expect(before.accepted.drawn).toBeGreaterThanOrEqual(100)
    expect(before.precision).toBeNull()
    const precision = page
      .locator('dt', { hasText: 'Ketepatan pencocokan' })
      .locator('xpath=following-sibling::dd')
    await expect.poll(() => precision.textContent(), { timeout: 20_000 }).toBe('belum diketahui')
    await page.getByRole('heading', { level: 2, name: /^Pasangan 1 dari/ }).waitFor()
    expect(await page.getByText('menurut hitungan').count()).toBe(0)
    for (let pair = 0; pair < 5; pair++) {
      await page.keyboard.press('s')
      await page.getByRole('heading', { level: 2, name: new RegExp(`^Pasangan ${pair + 2} dari`) }).waitFor()
    }
    await page.keyboard.press('ArrowLeft')
    await page.getByText('menurut hitungan').waitFor()
    const looked = ({ accepted, refused }: QualityView) =>
      accepted.decided + refused.reduce((sum, { decided }) => sum + decided, 0)
    await expect.poll(async () => looked(await quality()), { timeout: 20_000 }).toBe(5)
    if ((await quality()).accepted.decided > 0)
      await expect.poll(() => precision.textContent(), { timeout: 20_000 }).toMatch(/^100% antara \d/)
    await page.context().close()
  })
}

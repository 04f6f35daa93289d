import { expect, test } from 'vitest'
import type { ReviewsView } from '../../src/registry/api.ts'
import type { Ground } from './ground.ts'

export function reviewPairs(ground: () => Ground) {
  test('ten pairs are decided by keyboard alone, and one taken back', async () => {
    const page = await ground().visit('/periksa')
    const before = await ground().ask<ReviewsView>(page, '/reviews?kind=membership&state=open')
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
      (await ground().ask<ReviewsView>(page, '/reviews?kind=membership&state=decided')).decided
    await expect.poll(decided, { timeout: 20_000 }).toBe(before.decided + 10)

    await page.keyboard.press('u')
    await heading(10).waitFor()
    await expect.poll(decided, { timeout: 20_000 }).toBe(before.decided + 9)
    await page.keyboard.press('ArrowLeft')
    await heading(9).waitFor()
    expect(await page.getByText('Diputuskan berbeda').count()).toBe(1)
    await page.context().close()
  })
}

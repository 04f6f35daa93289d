import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { ReviewersView, ReviewsView } from '../../src/registry/api.ts'
import { axeFindings, type Ground, overflow } from './ground.ts'

const first = (page: Page) => page.getByRole('heading', { level: 2, name: /^Pasangan 1 dari/ })
const status = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text })

export function twoReviewers(ground: () => Ground) {
  test('two people who differ leave a pair to a third, by keyboard, and neither sees what the other said', async () => {
    for (const username of ['rahma', 'sudirman', 'tenri']) await ground().addAccount(username)
    const admin = await ground().visit('/periksa')
    await admin.getByRole('button', { name: 'Minta dua orang' }).click()
    await admin.getByRole('dialog').getByRole('button', { name: 'Minta dua orang' }).click()
    await admin.getByText('Dua orang berbeda harus sependapat').waitFor()

    const rahma = await ground().visit('/periksa', { as: 'rahma' })
    await first(rahma).waitFor()
    expect(await rahma.getByRole('button', { name: 'Cukup satu orang' }).count()).toBe(0)
    expect(await axeFindings(rahma)).toEqual([])
    await rahma.keyboard.press('a')
    await rahma.keyboard.type('Nama ibu sama')
    await rahma.keyboard.press('Escape')
    await rahma.keyboard.press('s')
    await status(rahma, 'menunggu pendapat kedua').waitFor()

    const sudirman = await ground().visit('/periksa', { as: 'sudirman' })
    await sudirman.getByText('Satu orang sudah berpendapat').waitFor()
    expect(await sudirman.getByText(/rahma|Nama ibu sama/).count()).toBe(0)
    await sudirman.keyboard.press('b')
    await status(sudirman, 'orang ketiga menengahi').waitFor()
    // Who has spoken does not come back to it once they see that the other differs.
    await sudirman.keyboard.press('ArrowLeft')
    await sudirman.getByText('Rekan Anda berbeda').waitFor()
    expect(await sudirman.getByRole('button', { name: 'Sama', exact: true }).isDisabled()).toBe(true)

    const tenri = await ground().visit('/periksa?state=disputed', { as: 'tenri', width: 360 })
    await tenri.getByText('Dua orang berbeda pendapat').waitFor()
    await tenri.getByText('Nama ibu sama').waitFor()
    expect(await axeFindings(tenri)).toEqual([])
    expect(await overflow(tenri)).toBeLessThanOrEqual(0)
    await tenri.keyboard.press('b')
    await tenri.getByText('Penengah harus menulis alasannya').waitFor()
    await tenri.keyboard.type('Kartu keluarga menyebut dua orang')
    await tenri.keyboard.press('Escape')
    await tenri.keyboard.press('b')
    await status(tenri, 'tadi: berbeda').waitFor()

    const disputed = async () =>
      (await ground().ask<ReviewsView>(tenri, '/reviews?kind=membership&state=disputed')).disputed
    await expect.poll(disputed, { timeout: 20_000 }).toBe(0)
    expect((await ground().ask<ReviewersView>(tenri, '/reviews/reviewers')).agreement).toMatchObject({
      pairs: 1,
      agreed: 0,
      enough: false,
    })
    for (const page of [rahma, sudirman, tenri]) await page.context().close()

    await admin.getByRole('button', { name: 'Cukup satu orang' }).click()
    await admin.getByRole('dialog').getByRole('button', { name: 'Cukup satu orang' }).click()
    await admin.getByText('Satu orang memutuskan tiap pasangan').waitFor()
    await admin.context().close()
  }, 120_000)

  test('every key of the queue is told on "?", and where a weight comes from is a table that adds up', async () => {
    const page = await ground().visit('/periksa?kind=duplicate')
    await first(page).waitFor()
    await page.keyboard.press('?')
    const keys = page.getByRole('dialog', { name: 'Tombol papan ketik' })
    await keys.getByText('Pasangan sebelumnya, berikutnya').waitFor()
    // The header of a dialog is no landmark of the page, though axe counts it as one.
    const found = (await axeFindings(page)).filter((each) => !each.startsWith('landmark-'))
    expect(found).toEqual([])
    await page.keyboard.press('Escape')
    await keys.waitFor({ state: 'hidden' })

    const table = page.getByRole('table', { name: 'Dari mana peluang itu' })
    const cells = await table
      .getByRole('row')
      .evaluateAll((rows) =>
        rows
          .slice(1)
          .map((row) => [...row.querySelectorAll('td')].slice(1).map((cell) => cell.textContent ?? '')),
      )
    const hundredths = (text: string) => Number(text.replace('−', '-').replace(/[^\d-]/g, ''))
    const parts = cells.slice(0, -1)
    expect(parts.length).toBeGreaterThan(4)
    let sum = 0
    for (const [bits, total] of parts as [string, string][]) {
      sum += hundredths(bits)
      expect(hundredths(total)).toBe(sum)
    }
    expect(hundredths(cells.at(-1)![1]!)).toBe(sum)

    await page.keyboard.press('1')
    await page.getByText('Apakah pekerja ini orang yang sama').waitFor()
    await page.context().close()
  })

  test('what a decision on duplicates has not changed yet is said until it has', async () => {
    const page = await ground().visit('/periksa?kind=duplicate')
    await first(page).waitFor()
    await page.keyboard.press('b')
    await status(page, 'tadi: berbeda').waitFor()
    const pending = status(page, 'keputusan catatan ganda')
    await pending.waitFor()
    await pending.waitFor({ state: 'hidden', timeout: 60_000 })
    await page.context().close()
  }, 90_000)
}

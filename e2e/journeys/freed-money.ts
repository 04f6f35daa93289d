import { expect, test } from 'vitest'
import type { WasteView } from '../../src/financing/waste/api.ts'
import { account, axeFindings, type Ground } from './ground.ts'

/** After the journey of the decrees: a decree pays for religious officers, three accounts may sign. */
export function freedMoney(ground: () => Ground) {
  test('a finding is opened, and settled with a reason', async () => {
    const page = await ground().visit('/anggaran/temuan', { as: account.username })
    const told = () => ground().ask<WasteView>(page, '/financing/waste')
    await page.getByRole('button', { name: 'Periksa sekarang' }).click()
    await expect.poll(async () => (await told()).asOf, { timeout: 30_000 }).not.toBe(null)
    await page.getByRole('heading', { name: 'Melindungi siapa' }).waitFor()
    expect((await told()).freed.monthly).toBeGreaterThan(0)
    await page.getByText(/sebulan dapat dialihkan/).waitFor()

    // A finding that is none, with the reason.
    await page.getByRole('link', { name: 'Dua pekerjaan (sah)' }).click()
    await page.getByRole('heading', { level: 1, name: 'Dua pekerjaan (sah)' }).waitFor()
    await page
      .getByText(/Juga dibayar pemberi kerja/)
      .first()
      .waitFor()
    await page
      .getByRole('button', { name: /^Catat keadaan:/ })
      .first()
      .click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Keadaan').selectOption({ label: 'Bukan kesalahan' })
    await dialog.getByRole('button', { name: 'Catat' }).click()
    await dialog.getByText('Tulis alasannya').waitFor()
    await dialog.getByLabel('Alasan').fill('Bekerja di dua tempat, sah')
    await dialog.getByRole('button', { name: 'Catat' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('Bekerja di dua tempat, sah').waitFor()
    const twoJobs = async () => (await told()).kinds.find(({ kind }) => kind === 'two-jobs')!
    expect((await twoJobs()).states['no-fault']).toBe(1)
    expect(await axeFindings(page)).toEqual([])
    await page.context().close()
  })
}

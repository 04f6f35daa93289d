import { expect, test } from 'vitest'
import type { Ground } from './ground.ts'

export function officialTotals(ground: () => Ground) {
  test('an official total is entered, compared and withdrawn', async () => {
    const page = await ground().visit('/angka-resmi')
    await page.getByRole('button', { name: 'Simpan angka' }).click()
    await page.getByText('3 isian perlu diperbaiki').waitFor()
    await page.getByRole('link', { name: 'Isi sumbernya' }).click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('source')

    const enter = async (what: string, value: string) => {
      await page.getByLabel('Angka', { exact: true }).selectOption({ label: what })
      await page.getByLabel('Segmen').selectOption({ label: 'Jasa konstruksi (Jakon)' })
      await page.getByLabel('Jumlah orang').fill(value)
      await page.getByLabel('Per tanggal').fill('2025-12-31')
      await page.getByLabel('Sumber').fill('Laporan cabang, Januari 2026')
      await page.getByRole('button', { name: 'Simpan angka' }).click()
      await page.getByRole('rowheader', { name: `${what}, Jasa konstruksi` }).waitFor()
    }
    await enter('Semesta', '2.100')
    await enter('Peserta aktif', '2.900')
    const compared = page.getByRole('row').filter({ hasText: '2.900 / 2.100' })
    expect(await compared.textContent()).toContain('138,1% lebih dari semesta')

    await page.getByRole('button', { name: /^Tarik Peserta aktif, Jasa/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Tarik' }).click()
    await page.getByText('Angka ditarik').waitFor()
    expect(await page.getByRole('rowheader', { name: /^Peserta aktif, Jasa/ }).count()).toBe(0)
    await page.context().close()
  })
}

import { expect, test } from 'vitest'
import { account, type Ground } from './ground.ts'

const source = 'APBD Dinas Nakertrans, pekerja rentan'

export function budget(ground: () => Ground) {
  test('BKAD opens a source, enters its ceiling and a payment, and takes a wrong one back', async () => {
    await ground().addAccount('bkad', ['--role', 'bkad'])
    const page = await ground().visit('/anggaran?tahun=2026', { as: 'bkad' })
    await page.getByRole('heading', { level: 1, name: 'Belum ada anggaran tahun 2026' }).waitFor()
    await page.getByText('Belum ada sumber dana').waitFor()
    await page.locator('summary').filter({ hasText: 'Buka sumber dana' }).click()
    await page.getByLabel('Nama sumber').fill(source)
    await page.getByLabel('OPD pengelola').fill('Dinas Nakertrans')
    await page.getByRole('button', { name: 'Buka sumber dana' }).click()
    await page.getByRole('link', { name: source, exact: true }).click()

    const enter = async (kind: string, amount: string, document: string) => {
      await page.getByLabel('Catatan', { exact: true }).selectOption({ label: kind })
      await page.getByLabel('Jumlah rupiah').fill(amount)
      await page.getByLabel('Tanggal dokumen').fill('2026-03-10')
      await page.getByLabel('Nomor dokumen').fill(document)
      await page.getByRole('button', { name: 'Simpan' }).click()
    }
    await page.getByText('Mulailah dengan pagu').waitFor()
    await enter('Pagu (APBD pokok)', '1.000.000.000', 'DPA 7/2026')
    await page.getByRole('row', { name: /DPA 7\/2026/ }).waitFor()
    await enter('Pembayaran (SP2D)', '1.200.000.000', 'SP2D 1/2026')
    await page.getByText(/padahal Rp1200000000 sudah terikat|padahal Rp1\.200\.000\.000/).waitFor()
    await enter('Pembayaran (SP2D)', '82.118.400', 'SP2D 1/2026')
    await page.getByRole('button', { name: /^Batalkan Pembayaran/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').fill('Salah sumber dana')
    await dialog.getByRole('button', { name: 'Batalkan' }).click()
    await page.getByText('sudah dibatalkan').waitFor()
    await page.goto(`${ground().url}/anggaran?tahun=2026`)
    await page.getByRole('heading', { level: 1, name: 'Rp1 miliar dari Rp1 miliar masih bebas' }).waitFor()
    expect(await page.getByRole('link', { name: 'Orang', exact: true }).count()).toBe(0)
    await page.context().close()
  })

  test('the program owner sets a tariff, and its reckoning and article stand beside it', async () => {
    const page = await ground().visit('/anggaran/tarif?tahun=2026', { as: account.username })
    await page.locator('summary').filter({ hasText: 'Tetapkan tarif' }).click()
    await page.getByLabel('Kelompok', { exact: true }).selectOption({ label: 'Petugas keagamaan' })
    await page.getByLabel('Cara menghitung').selectOption({ label: 'Penerima upah (PU), dasar dari daerah' })
    await page.getByLabel('Dasar iuran').fill('1.000.000')
    await page.getByLabel('Mulai bulan').fill('2026-01')
    await page.getByLabel('Perbup atau SK yang menetapkan').fill('Perbup contoh 3/2026')
    await page.getByRole('button', { name: 'Tetapkan tarif' }).click()
    const row = page.getByRole('row').filter({ hasText: 'Rp5.400' })
    expect(await row.textContent()).toContain('0,24% × Rp1.000.000')
    expect(await row.textContent()).toContain('PP 44/2015')
    await page.goto(`${ground().url}/anggaran/dasar`)
    await page
      .getByRole('row')
      .filter({ hasText: 'Baznas' })
      .getByText('Perlu aturan daerah')
      .first()
      .waitFor()
    await page.context().close()
  })
}

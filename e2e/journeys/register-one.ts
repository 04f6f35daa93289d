import { expect, test } from 'vitest'
import { axeFindings, type Ground, overflow } from './ground.ts'

export function registerOne(ground: () => Ground) {
  test('somebody nobody knows is registered by keys alone, found again, merged and given back', async () => {
    const page = await ground().visit('/orang/daftarkan', { width: 360 })
    const sound = async () => {
      expect(await axeFindings(page)).toEqual([])
      expect(await overflow(page)).toBeLessThanOrEqual(0)
    }
    const heading = (name: RegExp | string) => page.getByRole('heading', { level: 1, name }).waitFor()
    await heading('Daftarkan satu orang')
    await page.getByLabel('NIK').fill('73160141019090')
    await page.getByRole('button', { name: 'Simpan pendaftaran' }).click()
    await page.getByRole('link', { name: 'Isi nama orangnya.' }).click()
    await page.keyboard.type('Zulqarnain Wattimena')
    await page.getByLabel('Desa/kelurahan tempat tinggal').selectOption({ index: 3 })
    await page.getByLabel('Nama lengkap').press('Enter')
    await page.getByRole('link', { name: /NIK kurang dari 16 angka/ }).waitFor()
    await sound()
    await page.getByLabel('NIK').fill('7316010102909007')
    await page.getByLabel('Tanggal lahir').fill('1990-02-01')
    expect(await page.getByLabel('NIK').inputValue()).toBe('7316********9007')
    await page.getByLabel('Nama lengkap').press('Enter')

    await heading('Zulqarnain Wattimena tercatat sebagai orang baru')
    await page.getByText('Tidak ditemukan di daftar peserta BPJS Ketenagakerjaan.').waitFor()
    await sound()
    await page.getByRole('link', { name: 'Buka halaman orang ini' }).click()
    await heading('Zulqarnain Wattimena')
    const { pathname } = new URL(page.url())

    await page.getByRole('button', { name: 'Gabungkan dengan orang lain' }).click()
    await page.getByLabel('Cari orang yang sama').fill('rahman')
    await page.getByRole('list', { name: 'Orang yang ditemukan' }).getByRole('button').first().click()
    await page.getByRole('heading', { name: 'Bandingkan sebelum menggabungkan' }).waitFor()
    await sound()
    await page.getByLabel('Alasan').fill('KTP sudah dilihat')
    await page.getByRole('button', { name: 'Gabungkan', exact: true }).click()
    await page.getByRole('heading', { name: 'Keputusan tentang orang ini' }).waitFor()
    await page.getByRole('button', { name: 'Batalkan' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Alasan').fill('Salah orang')
    await dialog.getByRole('button', { name: 'Batalkan' }).click()
    await page.getByText(/Dibatalkan oleh admin/).waitFor()
    await dialog.waitFor({ state: 'hidden' })
    await sound()
    expect(new URL(page.url()).pathname).toBe(pathname)
    await page.context().close()
  }, 120_000)
}

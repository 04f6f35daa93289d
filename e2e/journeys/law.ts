import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { axeFindings, type Ground, overflow } from './ground.ts'

const group = (page: Page, name: string) => page.getByRole('group', { name, exact: true })
const month = async (page: Page, name: string, [year, number]: [string, string]) => {
  await group(page, name).getByLabel('Bulan', { exact: true }).selectOption(number)
  await group(page, name).getByLabel('Tahun', { exact: true }).fill(year)
}

/** A member since so long, paid through September 2025, who died on the 10th of it. */
async function fillDeath(page: Page, memberSince: string) {
  await group(page, 'Segmen').getByLabel('Bukan penerima upah (BPU)').check()
  await page.getByLabel('Meninggal pada').fill('2025-09-10')
  await page.getByLabel('Peserta tanpa putus sejak').fill(memberSince)
  await month(page, 'Iuran lunas sampai bulan', ['2025', '09'])
  await group(page, 'Karena kecelakaan kerja').getByLabel('Tidak').check()
}

async function addChild(page: Page, number: number, bornOn: string, level: string, grade: string) {
  await page.getByRole('button', { name: 'Tambah: Anak' }).click()
  const card = group(page, `Anak ${number}`)
  await card.getByLabel('Lahir pada').fill(bornOn)
  await card.getByLabel('Jenjang saat peristiwa').selectOption({ label: level })
  await card.getByLabel('Kelas').fill(grade)
}

async function textOf(file: Uint8Array) {
  const document = await getDocumentProxy(new Uint8Array(file))
  const { text, totalPages } = await extractText(document, { mergePages: true })
  const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 })
  return { text, totalPages, size: [Math.round(width), Math.round(height)] }
}
const a4 = [595, 842]

export function law(ground: () => Ground) {
  test.each([1280, 360])(
    'an officer works out JKM with scholarships of two children and prints it, %i px',
    async (width) => {
      const page = await ground().visit('/hukum', { width })
      await page.getByRole('main').getByRole('link', { name: 'Jaminan Kematian (JKM)' }).click()
      await page.getByRole('heading', { level: 1, name: 'Jaminan Kematian (JKM)' }).waitFor()

      await page.getByRole('button', { name: 'Hitung' }).click()
      await page.getByText('isian perlu diperbaiki').waitFor()
      await page.getByRole('link', { name: /“Meninggal pada” belum diisi/ }).click()
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('fakta-diedOn')
      expect(await axeFindings(page)).toEqual([])

      await fillDeath(page, '2022-01-10')
      await addChild(page, 1, '2015-03-12', 'SD atau sederajat', '5')
      await group(page, 'Anak 1').getByLabel('SMA/SMK atau sederajat').check()
      await addChild(page, 2, '2011-06-02', 'SMP atau sederajat', '9')
      await page.getByRole('button', { name: 'Hitung' }).click()
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Hasil')

      const result = page.getByRole('region', { name: 'Hasil' })
      expect(await result.getByRole('status').textContent()).toContain('Rp62.000.000')
      const years = result.getByRole('row').filter({ hasText: /Beasiswa pendidikan anak, Anak 1, 20/ })
      expect(await years.count()).toBe(8)
      expect(await years.first().textContent()).toMatch(/2025\/2026.*Rp1\.500\.000.*PP 82\/2019/)
      const why = result.getByRole('listitem').filter({ hasText: 'Masa iur cukup untuk beasiswa' })
      expect(await why.textContent()).toMatch(/^Terpenuhi.*PP 82\/2019/)
      expect(await axeFindings(page)).toEqual([])
      expect(await overflow(page)).toBeLessThanOrEqual(0)
      expect(page.url()).toBe(`${ground().url}/hukum/jkm`)

      await page.emulateMedia({ media: 'print' })
      expect(await page.getByRole('navigation').count()).toBe(0)
      expect(await page.getByRole('button').count()).toBe(0)
      expect(await page.getByRole('textbox').count()).toBe(0)
      const sheet = await textOf(await page.pdf({ preferCSSPageSize: true }))
      expect(sheet.size).toEqual(a4)
      expect(sheet.totalPages).toBeLessThanOrEqual(3)
      for (const words of ['Rp62.000.000', 'Lahir pada: 12 Maret 2015', '24 bulan × Rp500.000', 'Pasal 34'])
        expect(sheet.text).toContain(words)
      expect(sheet.text).not.toMatch(/Unduh PDF|Keluar|Angka yang dipakai/)
      await page.emulateMedia({ media: 'screen' })

      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Unduh PDF' }).click(),
      ])
      const kept = await textOf(readFileSync(await file.path()))
      expect(kept.size).toEqual(a4)
      expect(kept.text).toContain('Rp62.000.000')

      await page.getByRole('button', { name: 'EN', exact: true }).click()
      await page.getByRole('heading', { level: 1, name: 'Death benefit (JKM)' }).waitFor()
      const told = page.getByRole('region', { name: 'Result' }).getByRole('status')
      expect(await told.textContent()).toMatch(/A benefit is due.*Rp62\.000\.000/)
      expect(await axeFindings(page)).toEqual([])

      await page.reload()
      await page.getByRole('heading', { level: 1, name: 'Death benefit (JKM)' }).waitFor()
      expect(await page.getByLabel('Died on').inputValue()).toBe('')
      await page.context().close()
    },
    120_000,
  )

  test('a fact that is not known is told with what each answer would give', async () => {
    const page = await ground().visit('/hukum/jkm')
    await fillDeath(page, '2025-05-01')
    const result = page.getByRole('region', { name: 'Hasil' })
    await group(page, 'Karena kecelakaan kerja').getByLabel('Belum tahu').check()
    const open = result.getByRole('listitem').filter({ hasText: 'Jika ya:' })
    expect(await open.textContent()).toContain('Bukan untuk program ini')
    await result.getByRole('button', { name: 'Isi Karena kecelakaan kerja' }).click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('fakta-workRelated')
    await page.context().close()
  })

  test('a figure opens its history, as a line and as a table', async () => {
    const page = await ground().visit('/hukum?cari=biaya pemakaman')
    await page.getByText('Biaya pemakaman', { exact: true }).first().click()
    const history = page.getByRole('table', { name: 'Biaya pemakaman' })
    expect(await history.getByRole('row').allTextContents()).toEqual([
      expect.stringContaining('Nilai'),
      expect.stringMatching(/2 Des 2019.*Rp10\.000\.000.*PP 82\/2019.*Terverifikasi/),
      expect.stringMatching(/1 Jul 2015.*Rp3\.000\.000.*PP 44\/2015/),
    ])
    await page.locator('svg text').filter({ hasText: 'Rp3.000.000' }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.context().close()
  })

  test('the regency reads a doubtful place otherwise, with a reason, and back', async () => {
    const page = await ground().visit('/hukum/jkm')
    await fillDeath(page, '2025-07-05')
    const result = page.getByRole('region', { name: 'Hasil' })
    const total = result.getByRole('status')
    expect(await total.textContent()).toContain('Rp42.000.000')

    const read = async (way: string) => {
      await result.getByRole('button', { name: 'Ubah bacaan: Batas tiga bulan iuran' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel(way).check()
      await dialog.getByRole('button', { name: 'Simpan pilihan' }).click()
      await dialog.getByText('Tulis alasannya').waitFor()
      await dialog.getByLabel('Alasan').fill('Surat kantor cabang nomor 12')
      await dialog.getByRole('button', { name: 'Simpan pilihan' }).click()
      await dialog.waitFor({ state: 'hidden' })
    }
    await read('Harus lebih dari tiga bulan')
    await total.filter({ hasText: 'Rp10.000.000' }).waitFor()
    await result.getByText(/Dipilih oleh .*Surat kantor cabang nomor 12/).waitFor()
    await read('Tepat tiga bulan sudah cukup')
    await total.filter({ hasText: 'Rp42.000.000' }).waitFor()
    await page.context().close()
  })

  test('two months of the law are compared over the lists', async () => {
    const page = await ground().visit('/hukum/perubahan')
    await month(page, 'Sebelum', ['2026', '03'])
    await page.getByRole('button', { name: 'Bandingkan' }).click()
    await page.getByRole('link', { name: 'Isi bulan “Sesudah”' }).click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('bulan-b')
    await month(page, 'Sesudah', ['2026', '05'])
    await page.getByRole('button', { name: 'Bandingkan' }).click()
    await page.getByRole('heading', { name: 'Iuran setahun turun' }).waitFor()
    const own = page.getByRole('table', { name: 'Menurut pembayar' }).getByRole('row', { name: /^Mandiri/ })
    expect(await own.textContent()).toMatch(/−Rp[\d.]+−Rp[\d.]+$/)
    expect(await axeFindings(page)).toEqual([])

    await page.getByLabel('Usulan nilai baru untuk satu angka').check()
    await page
      .getByRole('combobox', { name: 'Angka' })
      .selectOption({ label: 'Iuran JKM bukan penerima upah' })
    await page.getByLabel('Nilai yang diusulkan').fill('Rp7.800')
    await page.getByLabel('Berlaku sejak').fill('2027-01-01')
    await page.getByRole('button', { name: 'Bandingkan' }).click()
    await page.getByRole('heading', { name: 'Iuran setahun naik' }).waitFor()
    await page.getByText('dari Rp6.800 menjadi Rp7.800 sejak 1 Januari 2027').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.context().close()
  })
}

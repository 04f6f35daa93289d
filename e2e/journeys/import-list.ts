import exceljs from 'exceljs'
import { expect, test } from 'vitest'
import type { CoverageView, PeopleView } from '../../src/coverage/api.ts'
import type { StatusView } from '../../src/registry/api.ts'
import type { Ground } from './ground.ts'

/** As an office sends it: titles above, and under "Nama" the head of the group where its members stand elsewhere. */
async function messyWorkbook(): Promise<Buffer> {
  const book = new exceljs.Workbook()
  const sheet = book.addWorksheet('Kelompok')
  sheet.addRow(['DAFTAR ANGGOTA KELOMPOK TANI'])
  sheet.addRow(['Kabupaten Enrekang, 2025'])
  sheet.addRow([])
  sheet.addRow(['No', 'Nama', 'Yang bersangkutan', 'Nomor KTP', 'Tgl. Lahir', 'L/P', 'Desa', 'Pekerjaan'])
  const people = ['Zulkarnaen Perjalanan', 'Zubaedah Perjalanan', 'Zainal Perjalanan', '']
  for (const [at, name] of people.entries())
    sheet.addRow([
      at + 1,
      'Ketua Kelompok Perjalanan',
      name,
      `'731601${at % 2 ? '52' : '12'}0380900${at + 1}`,
      '12-03-1980',
      at % 2 ? 'P' : 'L',
      'Mangkawani',
      'Petani',
    ])
  return Buffer.from(await book.xlsx.writeBuffer())
}

export function importList(ground: () => Ground) {
  test('a messy XLSX is read, mended, saved, counted, and undone as a whole', async () => {
    const page = await ground().visit('/daftar/impor')
    const universe = async () => (await ground().ask<CoverageView>(page, '/coverage')).figures.universe
    const settled = async () => {
      const status = await ground().ask<StatusView>(page, '/status')
      return !status.refreshing && status.linkedVersion === status.listsVersion
    }
    await expect.poll(settled, { timeout: 90_000 }).toBe(true)
    const before = await universe()

    await page.getByRole('button', { name: 'Baca berkas' }).click()
    await page.getByText('4 isian perlu diperbaiki').waitFor()
    await page.getByLabel('Pekerja dari perangkat daerah').check()
    await page.getByRole('combobox', { name: 'Kantor pengirim' }).fill('Dinas Pertanian Perjalanan')
    await page.getByLabel('Keadaan per tanggal').fill('2025-12-15')
    await page.locator('#file').setInputFiles({
      name: 'anggota kelompok tani (2).xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: await messyWorkbook(),
    })
    await page.getByRole('button', { name: 'Baca berkas' }).click()

    await page.getByText('4 baris siap disimpan').waitFor()
    await page.getByLabel('Kolom Yang bersangkutan berisi').selectOption('name')
    expect(await page.getByLabel('Kolom Nama berisi').inputValue()).toBe('')
    await page.getByRole('button', { name: 'Baca ulang' }).click()
    await page.getByText('3 baris siap disimpan').waitFor()
    await page.getByRole('button', { name: /^1\s*Ditolak/ }).click()
    await page.getByRole('heading', { name: '1 baris', exact: true }).waitFor()

    await page.getByRole('button', { name: 'Simpan daftar' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Simpan daftar' }).click()
    await page.getByRole('heading', { name: /baris tersimpan/ }).waitFor()
    await expect.poll(settled, { timeout: 90_000 }).toBe(true)
    expect(await universe()).toBe(before + 3)
    const found = await ground().ask<PeopleView>(page, '/people/query', { q: 'zubaedah perjalanan' })
    expect(found.rows.map((row) => row.villageName)).toEqual(['Mangkawani'])

    await page.getByRole('button', { name: 'Batalkan seluruh impor' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Batalkan seluruh impor' }).click()
    await page.getByRole('heading', { name: 'Impor ini sudah dibatalkan' }).waitFor()
    await expect.poll(settled, { timeout: 90_000 }).toBe(true)
    expect(await universe()).toBe(before)
    await page.context().close()
  }, 300_000)

  test('a file that is no list is refused in plain words, with the way to mend it', async () => {
    const page = await ground().visit('/daftar/impor?kind=village-workers')
    await page.getByRole('combobox', { name: 'Kantor pengirim' }).fill('Kecamatan Perjalanan')
    await page.getByLabel('Keadaan per tanggal').fill('2025-12-15')
    await page.locator('#file').setInputFiles({
      name: 'foto.xlsx',
      mimeType: 'image/jpeg',
      buffer: Buffer.from('ffd8ffe000104a464946', 'hex'),
    })
    await page.getByRole('button', { name: 'Baca berkas' }).click()
    const words = await page.getByRole('alert').textContent()
    expect(words!.length).toBeGreaterThan(20)
    expect(words).not.toMatch(/tidak dikenal|import\.|problem\./)
    await page.context().close()
  })
}

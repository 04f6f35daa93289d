import { readFileSync } from 'node:fs'
import Excel from 'exceljs'
import { expect, test } from 'vitest'
import type { BillsView, BillView } from '../../src/financing/bills/api.ts'
import { account, type Ground, overflow } from './ground.ts'

/** The file of members as BPJS sends it back: the first is rejected, the others accepted, and one row belongs nowhere. */
async function answered(path: string): Promise<Buffer> {
  const book = new Excel.Workbook()
  await book.xlsx.load(readFileSync(path) as never)
  const sheet = book.worksheets[0]!
  const width = sheet.columnCount
  sheet.getRow(1).getCell(width + 1).value = 'STATUS'
  sheet.getRow(1).getCell(width + 2).value = 'KETERANGAN'
  for (let row = 2; row <= sheet.rowCount; row++) {
    // The masked number of our own file is none to compare.
    sheet.getRow(row).getCell(2).value = null
    sheet.getRow(row).getCell(width + 1).value = row === 2 ? 'Ditolak' : 'Diterima'
    if (row === 2) sheet.getRow(row).getCell(width + 2).value = 'Peserta meninggal'
  }
  const stray = sheet.addRow(['99999'])
  stray.getCell(width + 1).value = 'Diterima'
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** After the journey of decrees: religious officers stand in a signed decree for all of 2026. */
export function bills(ground: () => Ground) {
  test('a month is billed, answered with a rejection, paid once by BKAD, and reconciled', async () => {
    const page = await ground().visit('/anggaran/tagihan?tahun=2026', { as: account.username })
    await page.getByText('Belum ada tagihan untuk bulan-bulan ini').waitFor()
    await page.locator('summary').filter({ hasText: 'Buat tagihan' }).click()
    await page.getByRole('button', { name: 'Buat tagihan' }).click()
    await page.getByText('Isi bulan pertama dan bulan terakhir').first().waitFor()
    await page.getByLabel('Mulai bulan').fill('2026-01')
    await page.getByLabel('Bulan terakhir').fill('2026-01')
    await page.getByRole('button', { name: 'Buat tagihan' }).click()
    await page.getByText(/1 dari 1 tagihan/).waitFor()
    const row = page.getByRole('row').filter({ hasText: 'Jan 2026' })
    await row.getByText('Lewat jatuh tempo').waitFor()
    const [bill] = await ground().ask<BillsView>(page, '/financing/bills?from=2026-01-01&until=2027-01-01')
    const { id } = bill!
    const told = () => ground().ask<BillView>(page, `/financing/bills/${id}`)
    await row.getByRole('link').click()
    await page.getByRole('heading', { level: 1, name: 'Tagihan Jan 2026' }).waitFor()
    const { people, amount } = await told()
    expect(people).toBeGreaterThan(2)

    await page.locator('summary').filter({ hasText: 'Daftar peserta untuk BPJS' }).click()
    const waits = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Unduh (NIK disamarkan)' }).click()
    const answer = await answered((await (await waits).path())!)
    await page.getByRole('button', { name: 'Catat: sudah dikirim' }).click()
    await page.getByRole('heading', { name: 'Masukkan jawaban BPJS' }).waitFor()
    await page.locator('input[type=file]').setInputFiles({
      name: 'jawaban.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: answer,
    })
    await page.getByRole('button', { name: 'Periksa berkas' }).click()
    await page.getByText('1 baris tidak dapat dipakai').waitFor()
    await page.getByText(`baris ${people + 2}: orangnya tidak ada dalam tagihan ini`).waitFor()
    expect((await told()).waiting.people).toBe(people)
    await page.getByRole('button', { name: 'Masukkan tanpa baris itu' }).click()
    await page.getByText('Dijawab BPJS').first().waitFor()
    expect(await told()).toMatchObject({ rejected: { people: 1 }, accepted: { people: people - 1 } })
    await page.getByRole('cell', { name: 'Ditolak' }).first().waitFor()

    const owed = (await told()).accepted.amount
    await page.getByLabel('Nomor', { exact: true }).fill('SPP 4/2026')
    await page.getByLabel('Tanggal', { exact: true }).fill('2026-02-09')
    await page.getByLabel('Kode iuran', { exact: true }).fill('926010000123')
    await page.getByRole('button', { name: 'Catat SPP' }).click()
    await page.getByRole('button', { name: 'Catat SPM' }).waitFor()
    await page.getByLabel('Nomor', { exact: true }).fill('SPM 4/2026')
    await page.getByLabel('Tanggal', { exact: true }).fill('2026-02-10')
    await page.getByRole('button', { name: 'Catat SPM' }).click()
    await page.getByText('BKAD mencatat SP2D').waitFor()
    await page.context().close()

    const money = await ground().visit(`/anggaran/tagihan/${id}`, { as: 'bkad' })
    expect(await money.getByRole('heading', { name: 'Orang dalam tagihan' }).count()).toBe(0)
    await money.getByLabel('Nomor', { exact: true }).fill('SP2D 77/2026')
    await money.getByLabel('Tanggal', { exact: true }).fill('2026-02-11')
    await money.getByLabel('Jumlah dibayar').fill(String(amount))
    await money.getByRole('button', { name: 'Catat SP2D' }).click()
    await money.getByText(/Jumlahnya harus Rp/).waitFor()
    await money.getByLabel('Jumlah dibayar').fill(String(owed))
    await money.getByRole('button', { name: 'Catat SP2D' }).click()
    await money.getByText('Dibayar (SP2D)').first().waitFor()
    await money.goto(`${ground().url}/anggaran/rekonsiliasi?tahun=2026`)
    await money.getByText('Ditolak BPJS dan tidak dibayar').waitFor()
    expect(await money.getByRole('button', { name: 'Ditolak BPJS dan tidak dibayar' }).count()).toBe(0)
    await money.context().close()

    const narrow = await ground().visit('/anggaran/rekonsiliasi?tahun=2026', {
      as: account.username,
      width: 360,
    })
    await narrow.getByRole('button', { name: 'Ditolak BPJS dan tidak dibayar' }).click()
    await narrow.getByRole('heading', { name: 'Orang di balik: Ditolak BPJS dan tidak dibayar' }).waitFor()
    await narrow.getByText('Ditolak: Meninggal').waitFor()
    expect(await overflow(narrow)).toBe(0)
    await narrow.context().close()
  })
}

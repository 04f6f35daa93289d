import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { ClaimsView, EventView } from '../../src/claims/api.ts'
import { photograph } from '../../src/claims/papers/testing/make-picture.ts'
import type { PeopleView } from '../../src/coverage/api.ts'
import { axeFindings, type Ground, overflow } from './ground.ts'

/** The letter behind a button comes as one page of PDF that names itself. */
async function printed(page: Page, button: string) {
  const waits = page.waitForEvent('download')
  await page.getByRole('button', { name: button, exact: true }).click()
  const letter = await waits
  expect(letter.suggestedFilename()).toMatch(/^SRT-\d{4}-\d{4}\.pdf$/)
  const bytes = await readFile((await letter.path())!)
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
}

/** Somebody whom the regency pays for, so that a day of the last paid month was covered. */
async function coveredPerson(ground: Ground) {
  const page = await ground.visit('/klaim')
  const { rows } = await ground.ask<PeopleView>(page, '/people/query', { figure: 'active', pageSize: 200 })
  const person = rows.find(
    ({ payerKind, nikValid, villageCode, coveredUntil }) =>
      payerKind === 'regency' && nikValid && villageCode.length === 13 && coveredUntil,
  )!
  await page.context().close()
  return { ...person, day: `${person.coveredUntil!.slice(0, 8)}05` }
}

export function claims(ground: () => Ground) {
  test('a village reports a death on a phone; sent twice it stays one', async () => {
    const person = await coveredPerson(ground())
    await ground().addAccount('desa-klaim', ['--role', 'village', '--village', person.villageCode])
    const page = await ground().visit('/klaim/lapor', { width: 360, as: 'desa-klaim' })
    await page.getByRole('heading', { level: 1, name: 'Laporkan peristiwa' }).waitFor()
    await page.getByRole('button', { name: 'Kirim laporan' }).click()
    await page.getByRole('link', { name: 'Pilih apa yang terjadi.' }).click()
    await page.getByRole('radio', { name: /^Meninggal(?!kan)/ }).check()
    await page.getByLabel('Cari nama atau NIK').fill(person.name)
    const found = page.getByRole('list', { name: 'Orang yang ditemukan' })
    await found.getByRole('button').filter({ hasText: person.nikMask! }).click()
    await page.getByLabel('Tanggal meninggal').fill('2099-01-01')
    await page.getByRole('button', { name: 'Kirim laporan' }).click()
    await page.getByRole('link', { name: 'Tanggal kejadian belum terjadi.' }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await page.getByLabel('Tanggal meninggal').fill(person.day)
    await page.getByRole('radio', { name: 'Bukan karena pekerjaan' }).check()
    await page.getByLabel('Nama pelapor').fill('Kepala Dusun Lekkong')
    await page.getByLabel('Nomor telepon').fill('081200009001')
    const sent = page.waitForRequest((request) => request.url().endsWith('/api/claims/events'))
    await page.getByRole('button', { name: 'Kirim laporan' }).click()
    await page.getByRole('heading', { level: 1, name: /^Laporan PRW-\d{4}-\d+ tercatat$/ }).waitFor()
    await page.getByText('Ditemukan di daftar').waitFor()
    await page.getByText('Jaminan Kematian (JKM)').waitFor()
    expect(await axeFindings(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    expect(await ground().ask(page, '/claims/events', (await sent).postDataJSON())).toMatchObject({
      repeated: true,
    })
    // Nothing of a person is kept in the browser, and another report is another one.
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain(person.name)
    await page.getByRole('link', { name: 'Buka perkaranya' }).click()
    await page.getByRole('heading', { level: 1, name: `Meninggal: ${person.name}` }).waitFor()
    expect(await page.getByRole('button', { name: 'Tarik laporan ini' }).count()).toBe(0)
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await page.context().close()
  }, 120_000)

  test('an officer completes the file, sends it, and follows it to the last rupiah', async () => {
    const page = await ground().visit('/klaim')
    const sound = async () => {
      expect(await axeFindings(page)).toEqual([])
      expect(await overflow(page)).toBeLessThanOrEqual(0)
    }
    const asked = { programme: 'JKM', only: 'open' }
    const [claim] = (await ground().ask<ClaimsView>(page, '/claims/query', asked)).rows
    await page.getByRole('link', { name: 'Meninggal' }).first().click()
    await page.getByRole('heading', { level: 2, name: 'Siapa orangnya' }).waitFor()
    await page.getByText('Terlindungi').first().waitFor()

    await page.getByRole('button', { name: 'Tambah anggota keluarga' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Nama lengkap').fill('Sitti Rahma')
    await dialog.getByLabel('Nama bank').fill('BRI')
    await dialog.getByLabel('Nomor rekening').fill('0251 0101 2345 536')
    await dialog.getByLabel('Nama pemilik menurut buku tabungan').fill('Abdul Karim')
    await dialog.getByRole('button', { name: 'Simpan' }).click()
    await page.getByText('Nama pemilik rekening berbeda: bank akan menolak').waitFor()
    await page.getByText('***********5536').waitFor()
    await sound()
    await page.getByRole('button', { name: 'Ubah Sitti Rahma' }).click()
    await dialog.getByLabel('Nama pemilik menurut buku tabungan').fill('SITTI RAHMA')
    await dialog.getByRole('button', { name: 'Simpan' }).click()
    await page.getByText('Rekening atas nama sendiri').waitFor()

    await page.getByRole('link', { name: 'Jaminan Kematian (JKM)' }).click()
    await page.getByRole('heading', { level: 1, name: /Jaminan Kematian/ }).waitFor()
    await page.getByRole('button', { name: 'Mulai kumpulkan berkas' }).click()
    expect(await page.getByRole('button', { name: 'Nyatakan lengkap' }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: 'Saya yang menangani' }).click()
    const paper = await photograph(600, 800).png().toBuffer()
    const wanted = page.getByLabel(/^Pilih berkas: /)
    for (let left = await wanted.count(); left > 0; left--) {
      const first = wanted.first()
      const name = (await first.getAttribute('aria-label'))!.replace('Pilih berkas: ', '')
      await first.setInputFiles({ name: 'akta.png', mimeType: 'image/png', buffer: paper })
      await page.getByRole('button', { name: `Setujui ${name}`, exact: true }).click()
      await page.getByLabel(`Pilih berkas: ${name}`, { exact: true }).waitFor({ state: 'detached' })
    }
    await page.getByText('Tidak ada yang menghalangi').waitFor()
    await sound()
    // What came in is told to whoever brought it, on the page of the case.
    const desk = await ground().visit(`/klaim/peristiwa/${claim!.eventId}`)
    for (const letter of ['Tanda terima', 'Hak keluarga']) await printed(desk, letter)
    await desk.context().close()
    await page.getByRole('button', { name: 'Nyatakan lengkap' }).click()
    await page.getByRole('button', { name: 'Catat pengiriman ke BPJS' }).click()
    await page.getByRole('link', { name: 'Isi nomor dari kantor cabang.' }).waitFor()
    await page.getByLabel('Nomor di BPJS').fill('LPK-9001/2026')
    await page.getByRole('button', { name: 'Catat pengiriman ke BPJS' }).click()

    await page.getByLabel('Putusan').selectOption('partly')
    await page.getByLabel(/Jumlah seluruhnya yang diputuskan/).fill('22.000.000')
    await page.getByLabel('Alasan dari BPJS').fill('Santunan berkala belum diputuskan')
    await sound()
    await page.getByRole('button', { name: 'Catat putusan BPJS' }).click()
    await page.getByRole('heading', { name: 'Putusan BPJS berbeda dari perhitungan kita' }).waitFor()
    await page.getByRole('button', { name: 'Catat pembayaran' }).click()
    await page.getByRole('button', { name: 'Tutup klaim' }).click()
    await page.getByText('Klaim ditutup').waitFor()
    await sound()
    await printed(page, 'Pengantar ke BPJS')
    await page.setViewportSize({ width: 360, height: 800 })
    await sound()
    await page.context().close()
    const person = await ground().visit(`/orang/${claim!.personId}`, { width: 360 })
    await person.getByRole('heading', { name: 'Klaim', exact: true }).waitFor()
    await person.getByRole('link', { name: claim!.number }).waitFor()
    expect(await axeFindings(person)).toEqual([])
    expect(await overflow(person)).toBeLessThanOrEqual(0)
    await person.context().close()
    const event = await ground().visit(`/klaim/peristiwa/${claim!.eventId}`, { width: 360 })
    const { claims: all } = await ground().ask<EventView>(event, `/claims/events/${claim!.eventId}`)
    expect(all.find(({ id }) => id === claim!.id)).toMatchObject({ state: 'closed', outcome: 'partly' })
    await event.getByText('Selesai').first().waitFor()
    expect(await axeFindings(event)).toEqual([])
    expect(await overflow(event)).toBeLessThanOrEqual(0)
    await event.context().close()
  }, 180_000)
}

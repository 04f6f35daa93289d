import { expect, test } from 'vitest'
import type { EventsView } from '../../src/claims/api.ts'
import { axeFindings, type Ground, overflow } from './ground.ts'

/** As Excel in Indonesia saves it: a title, semicolons, Windows-1252. */
const file = Buffer.from(
  [
    'DATA KECELAKAAN LALU LINTAS;;;;;;',
    'NO;NAMA KORBAN;DESA;TGL KEJADIAN;JAM;TKP;KONDISI;TUJUAN PERJALANAN',
    '1;Zaenab Perjalanan;Mangkawani;03-11-2025;17.45;Jalan Poros \x96 Maiwa;Luka ringan;Pulang kerja',
    '2;Zulfikar Perjalanan;Mangkawani;;;Jalan Poros;MD;',
  ].join('\r\n'),
  'latin1',
)

export function eventList(ground: () => Ground) {
  test('a list of accidents becomes cases, what it says of work stands beside the question, and all of it is undone', async () => {
    const page = await ground().visit('/daftar/impor?kind=police-accidents')
    await page.getByRole('combobox', { name: 'Kantor pengirim' }).fill('Satlantas Perjalanan')
    await page.getByLabel('Keadaan per tanggal').fill('2025-12-15')
    await page.locator('#file').setInputFiles({ name: 'laka.csv', mimeType: 'text/csv', buffer: file })
    await page.getByRole('button', { name: 'Baca berkas' }).click()
    await page.getByText('1 baris siap disimpan').waitFor()
    await page
      .getByText(/Hari kejadian kosong/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Simpan daftar' }).click()
    await page
      .getByRole('dialog')
      .getByText(/menjadi peristiwa/)
      .waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Simpan daftar' }).click()
    await page.getByText('1 peristiwa baru').waitFor()
    expect(await axeFindings(page)).toEqual([])
    const stored = page.url()

    await page.getByRole('link', { name: 'Tunjuk orangnya' }).click()
    await page
      .getByRole('link', { name: /Zaenab Perjalanan/ })
      .first()
      .waitFor()
    const { rows } = await ground().ask<EventsView>(page, '/claims/events/query', { q: 'Zaenab Perjalanan' })
    expect(rows).toMatchObject([{ kind: 'accident', cause: 'unknown', linked: false }])
    for (const width of [1280, 360]) {
      const one = await ground().visit(`/klaim/peristiwa/${rows[0]!.id}`, { width })
      await one.getByRole('heading', { name: 'Menurut daftar' }).waitFor()
      await one.getByText(/Daftar menulis: Pulang kerja/).waitFor()
      expect(await overflow(one)).toBe(0)
      expect(await axeFindings(one)).toEqual([])
      await one.context().close()
    }

    await page.goto(stored)
    await page.getByRole('button', { name: 'Batalkan seluruh impor' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Batalkan seluruh impor' }).click()
    await page.getByText('1 peristiwa ditarik').waitFor()
    await page.context().close()
  }, 300_000)

  test('a death the population register knows and nobody reported becomes a case by one act', async () => {
    const page = await ground().visit('/klaim/belum-diklaim', { width: 360 })
    const pick = page.getByRole('checkbox', { name: /^Pilih / }).first()
    await pick.waitFor({ timeout: 60_000 })
    expect(await overflow(page)).toBe(0)
    expect(await axeFindings(page)).toEqual([])
    await pick.check()
    await page.getByRole('button', { name: 'Jadikan perkara yang dipilih (1)' }).click()
    const asked = page.getByRole('dialog')
    await asked.getByText(/Sebab kematian tetap ditanyakan/).waitFor()
    await asked.getByRole('button', { name: 'Jadikan perkara yang dipilih (1)' }).click()
    await page.getByRole('link', { name: /^PRW-/ }).first().click()
    await page.getByRole('heading', { name: /^Meninggal|^Kematian/ }).waitFor()
    await page.context().close()
  }, 300_000)
}

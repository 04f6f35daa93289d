import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { PeopleView } from '../../src/coverage/api.ts'
import type { StatusView } from '../../src/registry/api.ts'
import type { Ground } from '../journeys/ground.ts'
import { list, newcomer, people } from './people.ts'

/** A morning in an office: a list comes in, people are looked for, opened, taken out, registered and judged. */
export async function spendAMorning(ground: Ground, page: Page, look: () => Promise<void>): Promise<void> {
  const [sought] = people
  await bringIn(ground, page)
  await look()

  for (const words of [sought.name.toLowerCase(), sought.nik]) {
    await page.goto(`${ground.url}/`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type(words)
    await page.getByRole('option').filter({ hasText: sought.name }).first().waitFor()
    await look()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: sought.name }).waitFor()
  }
  await page.getByRole('button', { name: 'Buka NIK' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Alasan').fill('Mencocokkan dengan KTP')
  await dialog.getByRole('button', { name: 'Buka', exact: true }).click()
  // The one place where it stands in the clear, for the one who asked.
  await expect.poll(() => page.locator('dd strong').textContent()).toBe(sought.nik)
  await page.getByRole('button', { name: 'Buka telepon' }).click()
  await dialog.getByLabel('Alasan').fill('Menyampaikan jadwal pendataan')
  await dialog.getByRole('button', { name: 'Buka', exact: true }).click()
  await expect.poll(() => page.locator('dd strong').last().textContent()).toBe(sought.phone)
  await look()

  await page.goto(`${ground.url}/orang`)
  await page.getByLabel('Cari nama atau NIK').fill(sought.nik)
  await page
    .getByRole('status')
    .filter({ hasText: /^1 orang per/ })
    .waitFor()
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Unduh XLSX' }).click()
  expect((await coming).url()).not.toContain(sought.nik)
  await look()

  await page.goto(`${ground.url}/orang/daftarkan`)
  await page.getByLabel('Nama lengkap').fill(newcomer.name)
  await page.getByLabel('Tanggal lahir').fill('1983-03-12')
  await page.getByLabel('Desa/kelurahan tempat tinggal').selectOption({ index: 3 })
  await page.getByLabel('NIK').fill(newcomer.nik)
  await page.getByLabel('Nama lengkap').press('Enter')
  await page.getByRole('heading', { level: 1, name: /tercatat sebagai orang baru/ }).waitFor()
  await look()

  await page.goto(`${ground.url}/periksa`)
  await page.getByRole('heading', { level: 2, name: /^Pasangan 1 dari/ }).waitFor()
  const decided = page.waitForResponse((response) => response.url().endsWith('/decision'))
  await page.keyboard.press('b')
  await page.getByRole('status').filter({ hasText: 'tadi: berbeda' }).waitFor()
  await decided
  await page.goto(`${ground.url}/audit`)
  await page.getByRole('heading', { level: 1, name: 'Jejak audit' }).waitFor()
  await look()
  await page.goto(`${ground.url}/`)
  await page.getByRole('button', { name: 'Administrator' }).click()
  await page.getByRole('button', { name: 'Keluar' }).click()
  await page.getByRole('heading', { name: 'Masuk' }).waitFor()
}

async function bringIn(ground: Ground, page: Page): Promise<void> {
  await page.goto(`${ground.url}/daftar/impor`)
  await page.getByLabel('Pekerja dari perangkat daerah').check()
  await page.getByRole('combobox', { name: 'Kantor pengirim' }).fill('Dinas Pertanian')
  await page.getByLabel('Keadaan per tanggal').fill('2025-12-15')
  const file = { name: 'anggota.csv', mimeType: 'text/csv', buffer: Buffer.from(list) }
  await page.locator('#file').setInputFiles(file)
  await page.getByRole('button', { name: 'Baca berkas' }).click()
  await page.getByText(`${people.length} baris siap disimpan`).waitFor({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Simpan daftar' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Simpan daftar' }).click()
  await page.getByRole('heading', { name: /baris tersimpan/ }).waitFor({ timeout: 60_000 })
  const known = async () => {
    const { refreshing, linkedVersion, listsVersion } = await ground.ask<StatusView>(page, '/status')
    if (refreshing || linkedVersion !== listsVersion) return 0
    return (await ground.ask<PeopleView>(page, '/people/query', { q: people[0].name, everyone: true })).total
  }
  await expect.poll(known, { timeout: 90_000 }).toBe(1)
}

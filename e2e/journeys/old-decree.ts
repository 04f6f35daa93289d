import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { PeopleView } from '../../src/coverage/api.ts'
import type { DecreesView, DecreeView } from '../../src/financing/decrees/api.ts'
import { account, axeFindings, type Ground, overflow } from './ground.ts'

const number = '99/KEP/XI/2026'

/** After the journeys of the budget: a source with a ceiling, and the tariff of village officials. */
export function oldDecree(ground: () => Ground) {
  test('a decree signed on paper before is looked at, mended, and entered whole by an administrator alone', async () => {
    const page = await ground().visit('/anggaran/sk', { as: account.username })
    const people = await twoUnprotected(ground(), page)
    const before = (await ground().ask<DecreesView>(page, '/financing/decrees')).length
    await page.locator('summary').filter({ hasText: 'Catat SK yang sudah ada' }).click()
    const form = page.locator('details[open]')
    await form.getByRole('button', { name: 'Periksa dulu' }).click()
    await form.getByText('Pilih sumber dana untuk paling sedikit satu kelompok').first().waitFor()
    await form.getByLabel('Nomor SK').fill(number)
    await form.getByLabel('Tanggal SK').fill('2026-01-09')
    await form.getByLabel('Tentang').fill('Perangkat desa yang dibayar sejak lama')
    await form.getByLabel('Mulai bulan').fill('2026-11')
    await form.getByLabel('Bulan terakhir').fill('2026-12')
    await form
      .getByLabel('Perangkat desa', { exact: true })
      .selectOption({ label: 'APBD Dinas Nakertrans, pekerja rentan' })
    await form.getByLabel('Orangnya').selectOption({ label: 'Lampiran SK (XLSX, ODS atau CSV)' })
    await form.getByLabel('Mengapa dicatat di sini').fill('Ditandatangani sebelum memakai Semesta')
    const annexOf = async (...more: string[]) => {
      const rows = people.map(({ nik, name }, at) => `${at + 1},${nik},${name}`)
      const file = ['No,NIK,Nama', ...rows, ...more].join('\n')
      const given = { name: 'lampiran.csv', mimeType: 'text/csv', buffer: Buffer.from(file) }
      const chooser = page.waitForEvent('filechooser')
      await form.getByLabel('Berkas lampiran').click()
      await (await chooser).setFiles(given)
      await page.getByRole('button', { name: 'Periksa dulu' }).click()
    }
    await annexOf('3,,Orang Tanpa Nomor')
    await page.getByText('1 baris belum dapat dicatat').waitFor()
    await page.getByText(/^tidak ada NIK/).waitFor()
    const kept = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Unduh semua baris ini (XLSX)' }).click()
    expect((await kept).suggestedFilename()).toBe('baris-lampiran-belum-tercatat.xlsx')
    expect(await axeFindings(page)).toEqual([])
    await page.setViewportSize({ width: 360, height: 800 })
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 1280, height: 800 })
    expect(await ground().ask<DecreesView>(page, '/financing/decrees')).toHaveLength(before)

    await form.getByLabel('Atau catat tanpa 1 baris ini, karena').fill('Nomornya menyusul dari desa')
    await page.getByRole('button', { name: 'Periksa dulu' }).click()
    await page.getByText('2 orang akan dicatat').waitFor()
    await page.getByText('1 baris ditinggalkan dengan alasan').waitFor()
    await page.getByRole('button', { name: 'Catat SK', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: number }).waitFor()
    const id = page.url().split('/').at(-1)!
    const told = await ground().ask<DecreeView>(page, `/financing/decrees/${id}`)
    expect(told).toMatchObject({ state: 'signed', people: 2 })
    expect(told.acts).toMatchObject([
      { kind: 'signed', reason: 'Ditandatangani sebelum memakai Semesta' },
      { kind: 'left-out', reason: 'Nomornya menyusul dari desa' },
    ])
    await page.locator('summary').filter({ hasText: '1 baris lampiran tidak ikut dicatat' }).click()
    await page.getByText(/^Orang Tanpa Nomor/).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.context().close()

    const other = await ground().visit('/anggaran/sk', { as: 'pemeriksa' })
    await other.getByRole('link', { name: new RegExp(number) }).waitFor()
    expect(await other.getByText('Catat SK yang sudah ada').count()).toBe(0)
    const refused = await other.request.post(`${ground().url}/api/financing/decrees/adopt`, { data: {} })
    expect(refused.status()).toBe(403)
    await other.context().close()
  })
}

/** Two whom nobody pays for, with the number the lists know them by. */
async function twoUnprotected(ground: Ground, page: Page) {
  const { rows } = await ground.ask<PeopleView>(page, '/people/query', { figure: 'never', pageSize: 50 })
  const truth = join(ground.data, 'demo', '73.16', 'truth', 'people.csv')
  const people: { nik: string; birth_date: string }[] = parse(readFileSync(truth), { columns: true })
  const mask = (nik: string) => `${nik.slice(0, 4)}********${nik.slice(-4)}`
  const known = rows.flatMap(({ name, nikMask, birthDate }) => {
    const fit = people.filter(({ nik, birth_date }) => mask(nik) === nikMask && birth_date === birthDate)
    return fit.length === 1 ? [{ name, nik: fit[0]!.nik }] : []
  })
  expect(known.length).toBeGreaterThan(1)
  return known.slice(0, 2)
}

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { DecreesView, DecreeView, LinesView } from '../../src/financing/decrees/api.ts'
import type { WasteView } from '../../src/financing/waste/api.ts'
import type { ListsView } from '../../src/registry/api.ts'
import { account, axeFindings, type Ground } from './ground.ts'

/** After the journey of the decrees: a decree pays for religious officers, three accounts may sign. */
export function freedMoney(ground: () => Ground) {
  test('findings are resolved, and the freed money goes to those who wait', async () => {
    const page = await ground().visit('/anggaran/temuan', { as: account.username })
    const told = () => ground().ask<WasteView>(page, '/financing/waste')
    await page.getByRole('button', { name: 'Periksa sekarang' }).click()
    await expect.poll(async () => (await told()).asOf, { timeout: 30_000 }).not.toBe(null)
    await page.getByRole('heading', { name: 'Melindungi siapa' }).waitFor()
    expect((await told()).freed.monthly).toBeGreaterThan(0)
    await page.getByText(/sebulan dapat dialihkan/).waitFor()

    // A finding that is none, with the reason.
    await page.getByRole('link', { name: 'Dua pekerjaan (sah)', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Dua pekerjaan (sah)' }).waitFor()
    await page
      .getByText(/Juga dibayar pemberi kerja/)
      .first()
      .waitFor()
    await page
      .getByRole('button', { name: /^Catat keadaan:/ })
      .first()
      .click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Keadaan').selectOption({ label: 'Bukan kesalahan' })
    await dialog.getByRole('button', { name: 'Catat' }).click()
    await dialog.getByText('Tulis alasannya').waitFor()
    await dialog.getByLabel('Alasan').fill('Bekerja di dua tempat, sah')
    await dialog.getByRole('button', { name: 'Catat' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('Bekerja di dua tempat, sah').waitFor()
    const twoJobs = async () => (await told()).kinds.find(({ kind }) => kind === 'two-jobs')!
    expect((await twoJobs()).states['no-fault']).toBe(1)
    expect(await axeFindings(page)).toEqual([])
    await page.context().close()
  })

  test('who is ended is replaced from the waiting list, in one amending decree', async () => {
    const dead = await twoDie(ground())
    const page = await ground().visit('/anggaran/tunggu', { as: account.username })
    await page.getByText('Belum ada usulan').waitFor()
    await page.locator('summary').filter({ hasText: 'Masukkan ke daftar tunggu' }).click()
    await page.getByRole('button', { name: 'Masukkan ke daftar tunggu' }).click()
    await page.getByText('Isi tanggal usulan').first().waitFor()
    await page.getByLabel('Kelompok', { exact: true }).selectOption({ label: 'Petugas keagamaan' })
    await page.getByLabel('Diusulkan oleh').fill('Bagian Kesra')
    await page.getByLabel('Tanggal usulan').fill('2026-01-20')
    await page.getByLabel('Daftar', { exact: true }).selectOption({ value: await listOf(ground(), page) })
    await page.getByRole('button', { name: 'Masukkan ke daftar tunggu' }).click()
    await page.getByRole('heading', { name: 'Siapa yang menunggu' }).waitFor()
    await page
      .getByText(/^Bagian Kesra/)
      .first()
      .waitFor()
    expect(await axeFindings(page)).toEqual([])

    await page.goto(`${ground().url}/anggaran/temuan`)
    await page.getByRole('button', { name: 'Periksa sekarang' }).click()
    await page.getByRole('link', { name: 'Meninggal', exact: true }).click()
    for (const name of dead) await page.getByRole('row').filter({ hasText: name }).waitFor()
    await page.locator('summary').filter({ hasText: 'Siapkan SK perubahan' }).click()
    await page.getByLabel('SK yang diubah').selectOption({ index: 0 })
    await page.getByLabel('Berhenti mulai bulan').fill('2026-07')
    await page.getByRole('button', { name: 'Siapkan SK perubahan' }).click()
    await page.getByRole('heading', { level: 1, name: /Perubahan atas 123/ }).waitFor()
    const draft = page.url().split('/').at(-1)!
    const told = () => ground().ask<DecreeView>(page, `/financing/decrees/${draft}`)
    expect(await told()).toMatchObject({ ended: 2, people: 0 })
    expect((await told()).costs[0]!.byYear[0]!.amount).toBe(-2 * 5400 * 6)
    await page.getByRole('button', { name: 'Usulkan pengganti' }).click()
    await expect.poll(async () => (await told()).people).toBe(2)
    expect((await told()).costs[0]!.byYear[0]!.amount).toBe(0)

    await page.goto(`${ground().url}/anggaran/temuan?jenis=dead`)
    await page.getByRole('cell').filter({ hasText: 'Dikerjakan' }).first().waitFor()
    await page.context().close()

    const money = await ground().visit('/anggaran/temuan', { as: 'bkad' })
    await money.getByRole('heading', { name: 'Melindungi siapa' }).waitFor()
    expect(await money.getByRole('link', { name: 'Meninggal', exact: true }).count()).toBe(0)
    const rows = await money.request.post(`${ground().url}/api/financing/waste/rows`, { data: {} })
    expect(rows.status()).toBe(403)
    await money.goto(`${ground().url}/anggaran/radar`)
    await money
      .getByText(/belum ada dalam SK untuk Januari/)
      .first()
      .waitFor()
    await money.context().close()
  })
}

async function listOf(ground: Ground, page: Page): Promise<string> {
  const lists = await ground.ask<ListsView>(page, '/lists')
  return lists.find(({ kind }) => kind === 'village-workers')!.id
}

/** Dukcapil says of two people of the signed decree that they died; gives their names. */
async function twoDie(ground: Ground): Promise<string[]> {
  const page = await ground.visit('/anggaran/sk', { as: account.username })
  const decrees = await ground.ask<DecreesView>(page, '/financing/decrees')
  const root = decrees.find(({ state }) => state === 'signed')
  const { rows } = await ground.ask<LinesView>(page, `/financing/decrees/${root!.id}/lines`, {})
  await page.context().close()
  const truth = join(ground.data, 'demo', '73.16', 'truth', 'people.csv')
  const people: { nik: string; birth_date: string }[] = parse(readFileSync(truth), { columns: true })
  const mask = (nik: string) => `${nik.slice(0, 4)}********${nik.slice(-4)}`
  const known = rows.flatMap(({ name, nikMask, birthDate }) => {
    const fit = people.filter(({ nik, birth_date }) => mask(nik) === nikMask && birth_date === birthDate)
    return fit.length === 1 ? [{ name, nik: fit[0]!.nik, birthDate }] : []
  })
  const [first, second] = known
  const lines = [first!, second!].map(
    ({ name, nik, birthDate }) => `${nik},${name},${birthDate},MENINGGAL,2026-05-02`,
  )
  const file = join(ground.data, 'meninggal.csv')
  writeFileSync(file, ['NIK,NAMA LENGKAP,TGL LAHIR,HASIL,TANGGAL PERISTIWA', ...lines].join('\n'))
  const told = ['--as-of', '2026-06-30', '--office', 'Disdukcapil perjalanan', '--list', 'Akta kematian']
  await ground.command(['import', file, '--as', 'dukcapil', ...told, '--yes'])
  return [first!.name, second!.name]
}

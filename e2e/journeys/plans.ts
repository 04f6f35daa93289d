import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { DecreeView } from '../../src/financing/decrees/api.ts'
import type { PlansView, PlanView } from '../../src/financing/plan/api.ts'
import type { ProjectionView } from '../../src/financing/projection/api.ts'
import { account, axeFindings, type Ground, overflow } from './ground.ts'

const title = 'Rencana 2026 dengan Rp3,5 miliar'

/** What the plan stands on: a source, and what the groups cost. */
async function prepare(ground: Ground) {
  const page = await ground.visit('/anggaran', { as: account.username })
  const post = async (path: string, data: object) => {
    const answer = await page.request.post(`${ground.url}/api/financing${path}`, {
      data: { id: randomUUID(), ...data },
      headers: { origin: ground.url },
    })
    expect(answer.status(), path).toBe(204)
  }
  const none = { activityCode: '', accountCode: '', villageCode: '', office: '' }
  await post('/sources', { ...none, kind: 'apbd-kabupaten', name: 'APBD perlindungan 2026' })
  for (const group of ['rentan', 'perangkat-desa', 'non-asn'])
    await post('/tariffs', {
      group,
      scheme: 'own-account',
      base: 1_000_000,
      withJht: false,
      fromMonth: '2026-01-01',
      document: 'Perbup contoh 5/2026',
      reason: '',
    })
  await page.context().close()
}

export function plans(ground: () => Ground) {
  test('planning 2026 with Rp3.5 billion: whom it protects, why not the others, and a draft decree', async () => {
    await prepare(ground())
    const page = await ground().visit('/anggaran/rencana', { as: account.username })
    // With no plan yet, the form is open.
    await page.getByText('Belum ada rencana').waitFor()
    await page.getByRole('button', { name: 'Hitung rencana' }).click()
    await page.getByText('Isi nama rencana').first().waitFor()
    const work = async (name: string, aim: string) => {
      await page.getByLabel('Nama rencana').fill(name)
      await page.getByLabel('Tahun anggaran').selectOption('2026')
      await page.getByLabel('Pagu APBD perlindungan 2026').fill('3.500.000.000')
      await page.getByLabel('Tujuan', { exact: true }).selectOption({ label: aim })
      await page.getByLabel('Paling sedikit di tiap desa').selectOption('10')
      await page.getByLabel('Bulan bagi yang baru').selectOption('6')
      await page.getByRole('button', { name: 'Hitung rencana' }).click()
      await page
        .getByRole('heading', { level: 2, name: 'Mengapa terpilih, mengapa tidak' })
        .waitFor({ timeout: 90_000 })
    }
    await work(title, 'Orang terbanyak')
    const [{ id }] = (await ground().ask<PlansView>(page, '/financing/plans')) as [PlansView[number]]
    const told = await ground().ask<PlanView>(page, `/financing/plans/${id}`)
    const result = told.result!
    expect(result.picked).toBeGreaterThan(0)
    for (const { ceiling, amount } of result.sources) expect(amount).toBeLessThanOrEqual(ceiling!)
    expect(result.rows.reduce((sum, { amount }) => sum + amount, 0)).toBe(result.amount)
    expect(result.reasons.reduce((sum, { people }) => sum + people, 0)).toBe(result.candidates)
    for (const { picked, least } of result.villages) expect(picked).toBeGreaterThanOrEqual(least)
    await page.getByLabel('Alasan', { exact: true }).selectOption('nik')
    await page.getByRole('row').filter({ hasText: 'Tanpa NIK yang sah' }).first().waitFor()

    await page.goto(`${ground().url}/anggaran/rencana`)
    await page.locator('summary').filter({ hasText: 'Susun rencana' }).click()
    await work('Santunan dulu', 'Santunan terlindungi terbanyak')
    await page.getByLabel('Rencana pembanding').selectOption({ index: 1 })
    await page.getByRole('columnheader', { name: title }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.setViewportSize({ width: 360, height: 740 })
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 1280, height: 900 })

    await page.goto(`${ground().url}/anggaran/rencana/${id}`)
    await page.locator('summary').filter({ hasText: 'Jadikan rancangan SK' }).click()
    await page.getByLabel('Tentang', { exact: true }).fill('Penerima iuran menurut rencana 2026')
    await page.getByRole('button', { name: 'Jadikan rancangan SK' }).click()
    await page.getByRole('heading', { level: 1, name: 'Penerima iuran menurut rencana 2026' }).waitFor()
    const decree = await ground().ask<DecreeView>(page, `/financing/decrees/${page.url().split('/').at(-1)}`)
    expect(decree.people).toBe(result.picked)
    const sum = decree.costs.flatMap(({ byYear }) => byYear).reduce((total, { amount }) => total + amount!, 0)
    expect(sum).toBe(result.amount)
    await page.context().close()

    await ground().addAccount('wakil.bupati', ['--role', 'leader'])
    const leader = await ground().visit(`/anggaran/rencana/${id}`, { as: 'wakil.bupati' })
    await leader.getByRole('heading', { name: 'Menurut desa' }).waitFor()
    expect(await leader.getByRole('heading', { name: 'Setiap orang dan alasannya' }).count()).toBe(0)
    expect(await leader.getByText('Jadikan rancangan SK').count()).toBe(0)
    const people = await leader.request.post(`${ground().url}/api/financing/plans/${id}/people`, { data: {} })
    expect(people.status()).toBe(403)
    await leader.context().close()
  }, 240_000)

  test('a leader asks when everybody is protected, and what a chosen month takes', async () => {
    await ground().addAccount('wabup', ['--role', 'leader'])
    const page = await ground().visit('/anggaran/proyeksi', { as: 'wabup' })
    await page.getByRole('heading', { name: 'Tiap indikator dengan penyebutnya sendiri' }).waitFor()
    await page.getByLabel('Semua terlindungi pada bulan').fill('2030-12')
    await page.getByRole('button', { name: 'Hitung', exact: true }).click()
    await page
      .getByRole('row')
      .filter({ hasText: 'Sampai bulan yang dipilih' })
      .getByText('Des 2030')
      .waitFor()
    const told = await ground().ask<ProjectionView>(page, '/financing/projection?by=2030-12')
    const by = told.scenarios.find(({ code }) => code === 'by')!
    expect(by.peopleAMonth! * 60).toBeGreaterThanOrEqual(told.indicators[0]!.missing)
    expect(page.url()).toContain('sampai=2030-12')
    expect(await axeFindings(page)).toEqual([])
    await page.context().close()
  }, 120_000)
}

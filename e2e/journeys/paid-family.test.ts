import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BenefitsView } from '../../src/claims/payments/api.ts'
import { type Ground, openGround } from './ground.ts'

let ground: Ground
beforeAll(async () => {
  ground = await openGround({ workers: 1500, demo: ['--claims'] })
}, 300_000)
afterAll(() => ground?.close())

const digits = (text: string) => Number(text.replaceAll(/\D/g, ''))

test.each([1280, 360])(
  'a leader opens what BPJS paid, down to one family without a name, %i px',
  async (width) => {
    await ground.addAccount(`bupati.${width}`, ['--role', 'leader'])
    const page = await ground.visit('/klaim/manfaat', { as: `bupati.${width}`, width })
    const paid = await ground.ask<BenefitsView>(page, '/claims/benefits')
    await page.getByRole('heading', { level: 1, name: 'sampai ke' }).waitFor()

    // The programmes add up to the one figure, and so do the places of one of them to that programme.
    await page.getByText('Tabel', { exact: true }).first().click()
    const programmes = page.getByRole('table', { name: 'Menurut program, dalam rupiah' })
    await programmes.getByRole('link', { name: 'Jaminan Kematian' }).waitFor()
    const sums = await programmes.locator('tbody tr td:last-child').allTextContents()
    expect(sums.map(digits).reduce((sum, one) => sum + one, 0)).toBe(paid.amount)
    await programmes.getByRole('link', { name: 'Jaminan Kematian' }).click()
    await page.getByRole('heading', { name: 'Jaminan Kematian (JKM): Menurut tempat' }).waitFor()
    const districts = page.getByRole('table', { name: 'Kecamatan' })
    await districts.getByRole('link').first().click()
    const villages = page.getByRole('table', { name: 'Desa/kelurahan' })
    await villages.getByRole('link').first().click()

    // One by one, and nobody by name.
    await page.getByText('Nama dan NIK hanya untuk petugas').waitFor()
    await page.getByRole('link', { name: 'Jaminan Kematian (JKM)', exact: true }).first().click()
    const family = page.getByRole('region', { name: 'Satu pembayaran' })
    await family.getByText('Perjalanan klaim').waitFor()
    const way = (await family.locator('ol li').allTextContents()).map((step) => step.split(',')[0])
    expect(way[0]).toBe('Klaim dibuka')
    expect(way).toEqual(
      expect.arrayContaining(['Dikirim ke BPJS', 'Putusan BPJS dicatat', 'Pembayaran dicatat']),
    )
    const shown = await page.locator('main').textContent()
    for (const word of [/\d{4}\*+/, /\d{16}/]) expect(shown).not.toMatch(word)
    const people = await page.request.post(`${ground.url}/api/claims/benefits/rows`, { data: {} })
    expect(people.status()).toBe(403)
    await page.context().close()
  },
)

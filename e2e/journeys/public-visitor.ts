import { expect, test } from 'vitest'
import type { PublicationFile } from '../../src/public/api.ts'
import { most, weigh } from './first-view.ts'
import { axeFindings, type Ground, type Language, overflow } from './ground.ts'

const patience = 30_000

export function publicVisitor(ground: () => Ground) {
  test('an office looks at what would be told, publishes it, and a visitor reads it without signing in', async () => {
    const early = await ground().visit('/publik/73.16', { width: 360, signedIn: false })
    await early.getByText('belum menerbitkan angka').waitFor()
    expect(await axeFindings(early)).toEqual([])
    await early.context().close()

    const office = await ground().visit('/angka-resmi')
    await office.getByRole('link', { name: 'Publikasi angka' }).click()
    await office.getByRole('button', { name: 'Siapkan pratinjau' }).click()
    await office.getByText(/angka akan disamarkan/).waitFor({ timeout: 120_000 })
    expect(await axeFindings(office)).toEqual([])
    await office.getByRole('button', { name: 'Terbitkan' }).click()
    await office.getByRole('dialog').getByRole('button', { name: 'Terbitkan' }).click()
    await office.getByRole('button', { name: 'Tarik' }).waitFor({ timeout: 120_000 })
    await office.context().close()

    const visitor = await ground().visit('/publik/73.16', { width: 360, signedIn: false })
    await visitor.getByRole('heading', { level: 1, name: /belum terlindungi/ }).waitFor({ timeout: patience })
    expect(await overflow(visitor)).toBeLessThanOrEqual(0)
    await visitor.getByLabel('Tampilkan').selectOption({ label: 'Maiwa' })
    await visitor.getByRole('cell', { name: 'Bangkala' }).or(visitor.getByText('Bangkala')).first().waitFor()
    const address = await visitor.getByRole('link', { name: 'Buka JSON' }).getAttribute('href')
    const answer = await visitor.request.get(ground().url + address)
    const file: PublicationFile = await answer.json()
    expect(file.total.unprotected).toBeGreaterThan(100)
    const kept = await visitor.request.get(ground().url + address, {
      headers: { 'if-none-match': answer.headers().etag! },
    })
    expect(kept.status()).toBe(304)
    const csv = await visitor.request.get(`${ground().url}${address}/csv`)
    expect((await csv.text()).split('\r\n')[0]).toContain('belum_terlindungi')
    await visitor.context().close()
  }, 300_000)

  test.each([
    ['id', 1280],
    ['en', 360],
  ] as [Language, number][])(
    'the public page, %s, %i px, is clean by axe and fits',
    async (language, width) => {
      const page = await ground().visit('/publik/73.16', { language, width, signedIn: false })
      await page
        .getByRole('heading', { level: 1, name: language === 'id' ? /belum terlindungi/ : /not protected/ })
        .waitFor()
      expect(await axeFindings(page)).toEqual([])
      expect(await overflow(page)).toBeLessThanOrEqual(0)
      await page.context().close()
    },
  )

  test('a visitor of the public page fetches less than 250 kB gzipped, data included', async () => {
    const page = await ground().visit('/masuk', { signedIn: false })
    expect(await weigh(page, `${ground().url}/publik/73.16`, 'Bagaimana angka ini dibuat')).toBeLessThan(most)
    await page.context().close()
  })
}

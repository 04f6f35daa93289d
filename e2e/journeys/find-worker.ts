import { expect, test } from 'vitest'
import type { PeopleView } from '../../src/coverage/api.ts'
import type { Ground } from './ground.ts'

export function findWorker(ground: () => Ground) {
  test.each(['never', 'dead'])(
    'any worker (%s) is reached by "/", a few letters and Enter',
    async (figure) => {
      const page = await ground().visit('/daftar')
      const { rows } = await ground().ask<PeopleView>(page, '/people/query', { figure, pageSize: 50 })
      const sought = rows.find((row) => row.nikValid && row.name.split(' ').length > 1)!
      await page.getByRole('heading', { level: 1, name: 'Daftar' }).waitFor()
      await page.keyboard.press('/')
      const begun = performance.now()
      await page.keyboard.type(sought.name.toLowerCase())
      const option = page.getByRole('option').filter({ hasText: sought.nikMask! })
      await option.first().waitFor()
      expect(performance.now() - begun).toBeLessThan(5_000)
      while ((await option.first().getAttribute('aria-selected')) !== 'true')
        await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: sought.name }).waitFor()
      expect(await page.title()).toBe(`${sought.name} – Semesta`)
      expect(page.url()).toBe(`${ground().url}/orang/${sought.personId}`)
      await page.getByRole('heading', { name: /Yang tertulis di \d+ daftar/ }).waitFor()
      await page.context().close()
    },
  )

  test('the full number is opened for a reason, and hidden again', async () => {
    const page = await ground().visit('/')
    const { rows } = await ground().ask<PeopleView>(page, '/people/query', { figure: 'never', pageSize: 50 })
    const sought = rows.find((row) => row.nikValid)!
    await page.goto(`${ground().url}/orang/${sought.personId}`)
    await page.getByRole('button', { name: 'Buka NIK' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Alasan').fill('Mencocokkan dengan KTP')
    await dialog.getByRole('button', { name: 'Buka', exact: true }).click()
    const number = page.locator('dd strong')
    // serial numbers from 9000 are nobody's: the people here are made up
    expect(await number.textContent()).toMatch(/^\d{12}9\d{3}$/)
    await page.getByRole('button', { name: 'Sembunyikan' }).click()
    await page.getByText(sought.nikMask!).first().waitFor()
    expect(await number.count()).toBe(0)
    await page.context().close()
  })
}

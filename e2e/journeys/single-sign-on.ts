import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { account, axeFindings, type Ground, overflow } from './ground.ts'

/** As it stands at 360 px and on a wide screen. */
async function looksWell(page: Page) {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await axeFindings(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
  }
}

/** The form of the provider, on its own site. */
async function signInThere(page: Page, subject: string) {
  await page.waitForURL(/^http:\/\/localhost:/)
  await page.locator('input[name=login]').fill(subject)
  await page.locator('input[name=password]').fill('apa saja')
  await page.locator('button[type=submit]').click()
}

export function singleSignOn(ground: () => Ground) {
  describe('an officer with an account at the provider', () => {
    const name = 'ibu.inspektorat'

    test('binds it, leaves, and enters with it on the page they wanted', async () => {
      await ground().addAccount(name, ['--role', 'auditor'])
      const page = await ground().visit('/akun-saya', { as: name })
      await page.getByRole('button', { name: 'Ikat dengan Akun Pemda' }).click()
      await looksWell(page)
      await page.getByLabel('Kata sandi Anda').fill(account.password)
      await page.getByRole('button', { name: 'Lanjut ke Akun Pemda' }).click()
      await signInThere(page, 'a1b2-inspektorat')
      await page.getByText('Akun luar sudah terikat.').waitFor()
      await looksWell(page)

      await page.getByRole('button', { name }).click()
      await page.getByRole('button', { name: 'Keluar' }).click()
      await page.getByRole('heading', { name: 'Masuk' }).waitFor()
      await page.goto(`${ground().url}/angka-resmi`)
      await page.getByRole('button', { name: 'Masuk dengan Akun Pemda' }).waitFor()
      await looksWell(page)
      await page.getByRole('button', { name: 'Masuk dengan Akun Pemda' }).click()
      // Signed in there still, but somebody signed out here: it asks again.
      await signInThere(page, 'a1b2-inspektorat')
      await page.getByRole('heading', { name: 'Angka resmi', level: 1 }).waitFor()
      expect(page.url()).toBe(`${ground().url}/angka-resmi`)
      await page.context().close()
    }, 180_000)

    test('is told in words what went wrong: nobody is bound to that account, or they changed their mind', async () => {
      const page = await ground().visit('/masuk', { signedIn: false })
      await page.getByRole('button', { name: 'Masuk dengan Akun Pemda' }).click()
      await signInThere(page, 'orang-asing')
      await page.getByRole('alert').getByText('belum diikat dengan akun di sini').waitFor()
      await looksWell(page)
      await page.context().close()
      const other = await ground().visit('/masuk', { signedIn: false })
      await other.getByRole('button', { name: 'Masuk dengan Akun Pemda' }).click()
      await other.getByRole('link', { name: /cancel/i }).click()
      await other.getByRole('alert').getByText('Anda membatalkan').waitFor()
      await other.context().close()
    }, 180_000)

    test('is bound and unbound by an administrator too', async () => {
      const page = await ground().visit('/akun')
      const row = page.locator('li', { has: page.getByRole('heading', { name, level: 2 }) })
      await row.getByText('dengan akun luar').waitFor()
      await row.getByRole('button', { name: 'Lepaskan akun luar' }).click()
      await looksWell(page)
      await page.getByRole('dialog').getByRole('button', { name: 'Lepaskan akun luar' }).click()
      await row.getByRole('button', { name: 'Ikat dengan Akun Pemda' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Pengenal di penyedia (sub)').fill('7316014107909001')
      await dialog.getByRole('button', { name: 'Ikat', exact: true }).click()
      await dialog.getByRole('alert').getByText('seperti NIK').waitFor()
      await looksWell(page)
      await dialog.getByLabel('Pengenal di penyedia (sub)').fill('lain-lagi')
      await dialog.getByRole('button', { name: 'Ikat', exact: true }).click()
      await row.getByText('dengan akun luar').waitFor()
      await page.context().close()
    }, 180_000)
  })
}

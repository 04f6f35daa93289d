import { generateSync } from 'otplib'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axeFindings, type Ground, overflow } from './ground.ts'

const name = 'dinas.naker'
const password = 'kopi toraja tanpa gula'

/** As it stands at 360 px and on a wide screen. */
async function looksWell(page: Page) {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await axeFindings(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
  }
}

export function secondFactor(ground: () => Ground) {
  describe('an invited officer', () => {
    let link = ''
    let secret = ''
    let codes: string[] = []

    async function begin() {
      const page = await ground().visit('/masuk', { signedIn: false })
      await page.getByLabel('Nama pengguna').fill(name)
      await page.getByLabel('Kata sandi', { exact: true }).fill(password)
      await page.getByRole('button', { name: 'Masuk', exact: true }).click()
      return page
    }

    test('is sent a link, chooses a password, sets up the code, keeps the recovery codes, and is inside', async () => {
      const admin = await ground().visit('/akun')
      await admin.getByText('Undang dengan tautan').click()
      await admin.getByLabel('Nama akun').fill(name)
      await admin.getByLabel('Nama orang').fill('Pak Naker')
      await admin.getByLabel('Wewenang').first().selectOption('manpower')
      await admin.getByRole('button', { name: 'Buat undangan' }).click()
      link = (await admin.getByRole('dialog').locator('code').textContent()) ?? ''
      expect(link).toMatch(new RegExp(`^${ground().url}/undangan#73\\.16~[\\w-]{43}$`))
      await looksWell(admin)
      await admin.getByRole('button', { name: 'Sudah saya catat' }).click()
      await admin.getByText(/Terbuka sampai/).waitFor()

      const page = await ground().visit('/masuk', { signedIn: false, width: 360 })
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      await page.goto(link)
      await page.getByText(/Pak Naker, Anda diundang/).waitFor()
      await page.getByLabel('Kata sandi baru', { exact: true }).fill('Bismillah123')
      await page.getByText(/Terlalu mudah ditebak/).waitFor()
      await looksWell(page)
      await page.getByLabel('Kata sandi baru', { exact: true }).fill(password)
      await page.getByLabel('Kata sandi baru, sekali lagi').fill(password)
      await page.getByRole('button', { name: 'Buat akun saya' }).click()

      await page.getByRole('img', { name: /Kode QR/ }).waitFor()
      await looksWell(page)
      secret = ((await page.locator('code').first().textContent()) ?? '').replaceAll(' ', '')
      await page.getByLabel('Kode enam angka').fill(generateSync({ secret }))
      await page.getByRole('button', { name: 'Pasang', exact: true }).click()
      await page.getByRole('heading', { name: 'Simpan kode pemulihan' }).waitFor()
      await looksWell(page)
      codes = await page.locator('ol code').allTextContents()
      expect(new Set(codes).size).toBe(10)
      await page.getByRole('button', { name: 'Sudah saya simpan' }).click()
      await page.waitForURL(`${ground().url}/`)
      await page.getByText('Dinas Tenaga Kerja').first().waitFor()
      expect(asked.filter((url) => url.includes('73.16~'))).toEqual([])

      await page.goto(link)
      await page.getByRole('alert').getByText('sudah dipakai').waitFor()
      await page.context().close()
      await admin.context().close()
    })

    test('enters with a code of the app', async () => {
      const page = await begin()
      await page.getByRole('heading', { name: 'Masukkan kode' }).waitFor()
      await looksWell(page)
      // The next one: that of this half minute may be the one that set it up.
      const epoch = Math.floor(Date.now() / 1000) + 30
      await page.getByLabel('Kode enam angka').fill(generateSync({ secret, epoch }))
      await page.getByRole('button', { name: 'Lanjutkan' }).click()
      await page.waitForURL(`${ground().url}/`)
      await page.goto(`${ground().url}/orang`)
      await page.locator('main table a').first().click()
      await page.getByRole('button', { name: 'Buka NIK' }).waitFor()
      await page.context().close()
    })

    test('without the phone enters with a recovery code, once', async () => {
      for (const right of [true, false]) {
        const page = await begin()
        await page.getByRole('button', { name: /Ponsel tidak ada/ }).click()
        await page.getByLabel('Kode pemulihan').fill(codes[2]!)
        await page.getByRole('button', { name: 'Lanjutkan' }).click()
        if (right) {
          await page.waitForURL(`${ground().url}/`)
          await page.goto(`${ground().url}/akun-saya`)
          await page.getByText('Sisa 9 kode pemulihan').waitFor()
          await looksWell(page)
        } else await page.getByRole('alert').waitFor()
        await page.context().close()
      }
    })

    test('who lost both is reset by an administrator, and led to set it up anew or later', async () => {
      const admin = await ground().visit('/akun')
      const row = admin.locator('li', { has: admin.getByRole('heading', { name: 'Pak Naker', level: 2 }) })
      await row.getByRole('button', { name: 'Atur ulang kode autentikator' }).click()
      await admin.getByRole('dialog').getByRole('textbox').fill('ponsel hilang, datang sendiri ke kantor')
      await admin.getByRole('dialog').getByRole('button', { name: 'Atur ulang kode autentikator' }).click()
      await admin.getByText('Kode autentikator diatur ulang.').waitFor()
      await admin.context().close()

      const page = await begin()
      await page.getByRole('heading', { name: 'Pasang kode autentikator' }).waitFor()
      await looksWell(page)
      await page.getByRole('link', { name: 'Nanti saja' }).click()
      await page.waitForURL(`${ground().url}/`)
      await page.goto(`${ground().url}/orang`)
      await page.locator('main table a').first().click()
      await page.getByRole('link', { name: 'Pasang kode autentikator untuk membuka' }).waitFor()
      expect(await page.getByRole('button', { name: 'Buka NIK' }).count()).toBe(0)
      await page.context().close()
    })
  })
}

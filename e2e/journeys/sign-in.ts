import { expect, test } from 'vitest'
import { account, type Ground } from './ground.ts'

export function signIn(ground: () => Ground) {
  test('a page asks to sign in first, says what is wrong, and is then reached', async () => {
    // An auditor: no code is asked of one who opens no full number.
    await ground().addAccount('ibu.auditor', ['--role', 'auditor'])
    const page = await ground().visit('/angka-resmi', { signedIn: false })
    await page.getByRole('heading', { name: 'Masuk' }).waitFor()
    await page.getByLabel('Nama pengguna').fill('ibu.auditor')
    await page.getByLabel('Kata sandi', { exact: true }).fill('bukan ini')
    await page.getByRole('button', { name: 'Masuk', exact: true }).click()
    expect(await page.getByRole('alert').textContent()).toContain('tidak cocok')

    await page.getByLabel('Kata sandi', { exact: true }).fill(account.password)
    await page.getByRole('button', { name: 'Masuk', exact: true }).click()
    await page.getByRole('heading', { name: 'Angka resmi', level: 1 }).waitFor()
    expect(page.url()).toBe(`${ground().url}/angka-resmi`)
    expect(await page.title()).toBe('Angka resmi – Semesta')

    await page.getByRole('button', { name: 'ibu.auditor' }).click()
    await page.getByRole('button', { name: 'Keluar' }).click()
    await page.getByRole('heading', { name: 'Masuk' }).waitFor()
    await page.goto(`${ground().url}/orang`)
    await page.getByRole('heading', { name: 'Masuk' }).waitFor()
    await page.context().close()
  })
}

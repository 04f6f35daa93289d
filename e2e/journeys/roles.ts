import { expect, test } from 'vitest'
import { account, type Ground } from './ground.ts'

const leader = 'bupati'
const operator = 'operator.bangkala'

export function roles(ground: () => Ground) {
  test('a village operator is made by an administrator, changes the shown password, and sees the own village alone', async () => {
    const page = await ground().visit('/akun')
    await page.getByText('Tambah akun').click()
    await page.getByLabel('Nama akun').fill(operator)
    await page.getByLabel('Nama orang').fill('Ibu Operator')
    await page.getByLabel('Wewenang').first().selectOption('village')
    await page.getByLabel('Kecamatan').selectOption({ label: 'Maiwa' })
    await page.getByLabel('Desa/kelurahan', { exact: true }).selectOption({ label: 'Bangkala' })
    await page.getByRole('button', { name: 'Buat akun' }).click()
    const shown = await page.getByRole('dialog').locator('code').textContent()
    expect(shown).toMatch(/^[a-z2-9-]{19}$/)
    await page.context().close()

    const own = await ground().visit('/', { signedIn: false })
    await own.getByLabel('Nama pengguna').fill(operator)
    await own.getByLabel('Kata sandi', { exact: true }).fill(shown!)
    await own.getByRole('button', { name: 'Masuk', exact: true }).click()
    await own.getByRole('heading', { name: 'Ganti kata sandi dulu' }).waitFor()
    await own.goto(`${ground().url}/orang`)
    await own.getByRole('heading', { name: 'Ganti kata sandi dulu' }).waitFor()
    await own.getByLabel('Kata sandi lama').fill(shown!)
    await own.getByLabel('Kata sandi baru', { exact: true }).fill('sawah hijau di Maiwa')
    await own.getByLabel('Kata sandi baru, sekali lagi').fill('sawah hijau di Maiwa')
    await own.getByRole('button', { name: 'Ganti kata sandi' }).click()
    await own.waitForURL(`${ground().url}/`)
    await own.getByText('Operator desa/kelurahan – Bangkala').waitFor()

    const { figures } = await ground().ask<{ figures: { universe: number } }>(own, '/coverage')
    const seen = await ground().ask<{ total: number; rows: { villageName: string }[] }>(
      own,
      '/people/query',
      {
        figure: 'universe',
      },
    )
    expect(seen.total).toBe(figures.universe)
    expect(seen.total).toBeGreaterThan(0)
    expect(new Set(seen.rows.map((row) => row.villageName))).toEqual(new Set(['Bangkala']))
    await own.goto(`${ground().url}/daftar`)
    await own.getByRole('heading', { name: 'Halaman ini tidak terbuka untuk Anda' }).waitFor()
    expect(await own.getByRole('link', { name: 'Daftar', exact: true }).count()).toBe(0)
    await own.context().close()
  })

  test('a leader sees every figure and no person', async () => {
    await ground().addAccount(leader, ['--role', 'leader'])
    const page = await ground().visit('/', { as: leader })
    await page.getByText('Pimpinan daerah').waitFor()
    const mine = await ground().ask<{ figures: object }>(page, '/coverage')
    const admin = await ground().visit('/', { as: account.username })
    expect(mine.figures).toEqual((await ground().ask<{ figures: object }>(admin, '/coverage')).figures)
    await admin.context().close()
    expect(await page.locator('main a[href^="/orang"]').count()).toBe(0)
    expect(await page.getByRole('combobox', { name: /orang|NIK/i }).count()).toBe(0)
    await expect(ground().ask(page, '/people/query', { figure: 'universe' })).rejects.toThrow('403')
    await page.context().close()
  })

  test('an auditor sees the queue and decides nothing', async () => {
    await ground().addAccount('auditor', ['--role', 'auditor'])
    const page = await ground().visit('/periksa', { as: 'auditor' })
    await page.getByRole('heading', { name: 'Periksa pasangan' }).waitFor()
    await page.getByRole('button', { name: /^Sama/ }).waitFor()
    expect(await page.getByRole('button', { name: /^Sama/ }).isDisabled()).toBe(true)
    await page.goto(`${ground().url}/audit`)
    await page.getByRole('heading', { name: 'Jejak audit' }).waitFor()
    await page.goto(`${ground().url}/akun`)
    await page.getByText('Ibu Operator').waitFor()
    expect(await page.getByRole('button', { name: 'Cabut' }).count()).toBe(0)
    await page.context().close()
  })
}

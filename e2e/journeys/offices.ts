import { expect, test } from 'vitest'
import { axeFindings, type Ground, overflow } from './ground.ts'

interface People {
  total: number
  rows: { personId: string; name: string }[]
}

export function offices(ground: () => Ground) {
  test('BKAD sees what money is needed for, and nobody', async () => {
    await ground().addAccount('ibu.keuangan', ['--role', 'bkad'])
    const page = await ground().visit('/', { as: 'ibu.keuangan' })
    await page.getByText('BKAD').waitFor()
    const figures = (await ground().ask<{ figures: Record<string, number> }>(page, '/coverage')).figures
    expect(figures.financedByRegency).toBeGreaterThan(0)
    expect(await page.locator('main a[href^="/orang"]').count()).toBe(0)
    for (const path of ['/orang', '/daftar', '/periksa']) {
      await page.goto(ground().url + path)
      await page.getByRole('heading', { name: 'Halaman ini tidak terbuka untuk Anda' }).waitFor()
    }
    await page.context().close()
  })

  test('an office opens its own list, one of its people, and its own form to import', async () => {
    await ground().addAccount('pertanian', ['--role', 'opd', '--office', 'Dinas Pertanian'])
    const page = await ground().visit('/daftar', { as: 'pertanian' })
    await page.getByRole('table').first().waitFor()
    expect(await page.getByRole('table').count()).toBe(1)
    expect(await page.getByRole('heading', { name: 'Kantor yang dikenal' }).count()).toBe(0)
    const people = await ground().ask<People>(page, '/people/query', { figure: 'active' })
    expect(people.total).toBeGreaterThan(0)
    await page.goto(`${ground().url}/orang/${people.rows[0]!.personId}`)
    await page.getByText('Yang tampil: isi daftar kantor Anda').waitFor()
    expect(await page.getByRole('heading', { name: 'Kepesertaan' }).count()).toBe(0)
    await page.goto(`${ground().url}/daftar/impor`)
    expect(await page.getByLabel('Kantor pengirim').inputValue()).toBe('Dinas Pertanian')
    expect(await page.getByRole('radio').count()).toBe(1)
    await page.context().close()
  })

  test('a branch of two regencies lands where it chooses one, and works in that one alone', async () => {
    await ground().addAccount('cabang', ['--role', 'branch'])
    await ground().command(['account', 'grant', 'cabang', '--role', 'branch', '--regency', '73.15'])
    const page = await ground().visit('/', { signedIn: false })
    await page.getByLabel('Nama pengguna').fill('cabang')
    await page.getByLabel('Kata sandi', { exact: true }).fill(ground().password)
    await page.getByRole('button', { name: 'Masuk', exact: true }).click()
    await page.waitForURL(`${ground().url}/kabupaten`)
    await page.getByRole('cell', { name: 'Anda di sini' }).waitFor()
    const mine = await ground().ask<People>(page, '/people/query', { everyone: true })
    expect(mine.total).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Masuk ke sini: Kabupaten Pinrang' }).click()
    await page.waitForURL(`${ground().url}/`)
    await page.getByRole('banner').getByText('Kabupaten Pinrang').waitFor()
    expect((await ground().ask<People>(page, '/people/query', { everyone: true })).total).toBe(0)
    await expect(ground().ask(page, `/people/${mine.rows[0]!.personId}`)).rejects.toThrow('404')
    await page.context().close()
  })

  test.each([1280, 360])('a province sees its regencies side by side and nobody, at %i px', async (width) => {
    if (width === 1280) await ground().addAccount('sulsel', ['--role', 'province', '--regency', '73'])
    const page = await ground().visit('/', { as: 'sulsel', width })
    await page.waitForURL(`${ground().url}/kabupaten`)
    await page.getByText('Kabupaten Enrekang').first().waitFor()
    expect(await axeFindings(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    await expect(ground().ask(page, '/people/query', { everyone: true })).rejects.toThrow('403')
    await expect(ground().ask(page, '/coverage')).rejects.toThrow('403')
    await page.context().close()
  })
}

import { expect, test } from 'vitest'
import type { DecreesView, DecreeView } from '../../src/financing/decrees/api.ts'
import { account, type Ground } from './ground.ts'

const title = 'Penerima iuran petugas keagamaan 2026'

/** After the journeys of the budget: they opened a source and set the tariff of religious officers. */
export function decrees(ground: () => Ground) {
  test('a decree goes from draft to signed annex through three people, and BKAD sees its sums alone', async () => {
    for (const name of ['pemeriksa', 'pencatat']) await ground().addAccount(name, ['--role', 'manpower'])
    const page = await ground().visit('/anggaran/sk', { as: account.username })
    await page.getByText('Belum ada SK').waitFor()
    await page.locator('summary').filter({ hasText: 'Buat rancangan SK' }).click()
    await page.getByLabel('Tentang').fill(title)
    await page.getByLabel('Mulai bulan').fill('2026-01')
    await page.getByLabel('Bulan terakhir').fill('2026-12')
    await page.getByRole('button', { name: 'Buat rancangan SK' }).click()
    await page.getByRole('heading', { level: 1, name: title }).waitFor()

    await page.getByRole('button', { name: 'Ajukan untuk diperiksa' }).click()
    await page.getByText('Belum ada orang dalam rancangan ini').waitFor()
    await page.getByLabel('Kelompok', { exact: true }).selectOption({ label: 'Petugas keagamaan' })
    await page.getByRole('button', { name: 'Tambah orang' }).click()
    await page.getByRole('heading', { name: 'Biaya menurut sumber' }).waitFor()
    const [{ id }] = (await ground().ask<DecreesView>(page, '/financing/decrees')) as [DecreesView[number]]
    const told = () => ground().ask<DecreeView>(page, `/financing/decrees/${id}`)
    const before = await told()
    expect(before.people).toBeGreaterThan(2)
    expect(before.findings.find(({ code }) => code === 'own-rule')!.people).toBe(before.people)

    await page.getByRole('button', { name: 'Ajukan untuk diperiksa' }).click()
    await page
      .getByText(/(tidak dapat ditandatangani|masih perlu alasan tertulis)\. /)
      .first()
      .waitFor()
    for (const { code, level } of before.findings)
      if (level !== 'note' && code !== 'own-rule') {
        await page
          .getByRole('row')
          .filter({ hasText: words[code] ?? code })
          .getByRole('button', { name: /^Keluarkan/ })
          .click()
        await expect.poll(async () => (await told()).findings.some((one) => one.code === code)).toBe(false)
      }
    await page.getByRole('button', { name: 'Tulis alasan: Perlu aturan daerah' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').fill('Perbup contoh 3/2026 mengatur petugas keagamaan')
    await dialog.getByRole('button', { name: 'Tulis alasan' }).click()
    await expect.poll(async () => (await told()).toPass).toBe(0)
    await page.getByRole('button', { name: 'Ajukan untuk diperiksa' }).click()
    await page.getByText('Menunggu pemeriksa').waitFor()
    await page.getByRole('button', { name: 'Nyatakan sudah diperiksa' }).click()
    await page.getByText('Langkah ini harus dilakukan oleh orang lain').waitFor()
    await page.context().close()

    const second = await ground().visit(`/anggaran/sk/${id}`, { as: 'pemeriksa' })
    await second.getByRole('button', { name: 'Nyatakan sudah diperiksa' }).click()
    await second.getByText('Menunggu tanda tangan').waitFor()
    await second.context().close()

    const third = await ground().visit(`/anggaran/sk/${id}`, { as: 'pencatat' })
    await third.getByRole('button', { name: 'Catat penandatanganan' }).click()
    await third.getByText('Isi nomor SK').first().waitFor()
    await third.getByLabel('Nomor SK').fill('123/KEP/I/2026')
    await third.getByLabel('Tanggal SK').fill('2026-01-15')
    await third.getByRole('button', { name: 'Catat penandatanganan' }).click()
    await third.getByRole('heading', { level: 1, name: `123/KEP/I/2026: ${title}` }).waitFor()
    const waits = third.waitForEvent('download')
    await third.getByRole('button', { name: 'Lampiran PDF' }).click()
    expect((await waits).suggestedFilename()).toBe('lampiran-sk-123-KEP-I-2026.pdf')
    await third.context().close()

    const money = await ground().visit(`/anggaran/sk/${id}`, { as: 'bkad' })
    const signed = await ground().ask<DecreeView>(money, `/financing/decrees/${id}`)
    const sum = signed.people * 5400 * 12
    await money.getByRole('heading', { name: 'Biaya menurut sumber' }).waitFor()
    expect(signed.costs[0]!.byYear[0]!.amount).toBe(sum)
    expect(await money.getByRole('heading', { name: 'Lampiran', exact: true }).count()).toBe(0)
    const lines = await money.request.post(`${ground().url}/api/financing/decrees/${id}/lines`, { data: {} })
    expect(lines.status()).toBe(403)
    await money.context().close()
  })
}

const words: Partial<Record<string, string>> = {
  gone: 'Tidak ada lagi di daftar',
  'over-age': 'Sudah 65 tahun',
  'nik-missing': 'Tanpa NIK',
  'nik-invalid': 'NIK tidak sah',
  'home-unknown': 'Desa tidak diketahui',
  'nik-shared': 'NIK dipakai orang lain juga',
  'in-review': 'Mungkin sudah peserta',
  'birth-unknown': 'Tanggal lahir tidak diketahui',
  'employer-pays': 'Sudah dibayar pemberi kerja',
  'other-pays': 'Sudah dibayar sumber lain',
  'pays-self': 'Membayar sendiri',
}

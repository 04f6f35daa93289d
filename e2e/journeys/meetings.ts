import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rakor } from '../../src/demo/rakor.ts'
import type { FiguresView, MeetingsView } from '../../src/meetings/api.ts'
import { type Ground, overflow } from './ground.ts'

/** Workers of a village nobody has told of yet, as a village sends them. */
function moreWorkers(folder: string): string {
  const file = join(folder, 'pekerja-tambahan.csv')
  const rows = [1, 2, 3].map((n) => `731601120380920${n},Zulaikha Rapat ${n},12-03-1980,P,Mangkawani,Petani`)
  writeFileSync(file, ['NIK,Nama,Tanggal Lahir,L/P,Desa,Pekerjaan', ...rows].join('\n'))
  return file
}

export function meetings(ground: () => Ground) {
  test('a leader freezes figures, decides, and finds the same numbers after a later import', async () => {
    await ground().addAccount('pimpinan.rapat', ['--role', 'leader'])
    const page = await ground().visit('/rapat', { as: 'pimpinan.rapat' })
    await page
      .getByRole('link', { name: /^Rapat koordinasi perlindungan pekerja/ })
      .first()
      .click()
    await page.getByRole('link', { name: 'Angka rapat' }).click()
    await page.getByRole('rowheader', { name: /^Peserta aktif/ }).waitFor()

    // Before the meeting: planned, with its numbers.
    await page.goto(`${ground().url}/rapat/baru`)
    await page.getByRole('button', { name: 'Simpan rapat' }).click()
    await page.getByText('Tulis perihalnya, paling sedikit 5 huruf').first().waitFor()
    await page.getByLabel('Perihal').fill('Rapat perjalanan triwulan')
    await page.getByRole('button', { name: 'Tambah peserta' }).click()
    await page.getByLabel('Jabatan 1').fill('Kepala Badan')
    await page.getByLabel('Sebagai 1').selectOption('bkad')
    await page.getByLabel('Instansi 1').fill('BKAD')
    await page.getByRole('button', { name: 'Simpan rapat' }).click()
    await page.getByRole('heading', { level: 1, name: 'Rapat perjalanan triwulan' }).waitFor()
    const id = page.url().split('/').at(-1)!
    await page.getByText('Tindak lanjut keputusan rapat 27 Januari 2026').waitFor()
    await page.getByRole('link', { name: 'Angka rapat' }).click()
    await page.getByLabel('Per tanggal').fill(rakor.asOf)
    await page.getByRole('button', { name: 'Bekukan angka' }).click()
    await page.getByRole('rowheader', { name: /^Belum terlindungi/ }).waitFor()
    const figures = () => ground().ask<FiguresView>(page, `/meetings/${id}/figures`)
    const uncovered = async () => (await figures()).figures.find((one) => one.id === 'uncovered')!
    const frozen = await uncovered()
    expect(frozen.now).toBe(frozen.value)

    // At the meeting.
    await page.goto(`${ground().url}/rapat/${id}`)
    await page.getByText('Catat keputusan').click()
    await page.getByLabel('Isi keputusan').fill('Anggarkan iuran pekerja rentan perjalanan')
    await page.getByLabel('Sebagai').selectOption('bkad')
    await page.getByLabel('Kantor penanggung jawab').fill('BKAD')
    await page.getByLabel('Tenggat').fill('2027-12-31')
    await page.getByLabel('Angka', { exact: true }).selectOption({ label: 'Belum terlindungi' })
    await page.getByLabel('Sasaran').fill('100')
    await page.getByRole('button', { name: 'Simpan keputusan' }).click()
    await page.getByText('Anggarkan iuran pekerja rentan perjalanan').first().waitFor()
    await page.getByRole('button', { name: 'Tandai terlaksana' }).click()
    await page.getByRole('button', { name: 'Kunci notulen' }).waitFor()

    // After it: a list comes, the live figure moves, the frozen one does not.
    const list = [
      '--as',
      'village-workers',
      '--office',
      'Desa Perjalanan Rapat',
      '--as-of',
      '2025-12-20',
      '--yes',
    ]
    await ground().command(['import', moreWorkers(ground().data), ...list])
    await expect.poll(async () => (await uncovered()).now, { timeout: 90_000 }).not.toBe(frozen.value)
    expect((await uncovered()).value).toBe(frozen.value)
    await page.goto(`${ground().url}/rapat/${id}/angka`)
    const row = page.getByRole('row').filter({ hasText: 'Belum terlindungi' })
    const seen = new Intl.NumberFormat('id-ID').format(frozen.value)
    await row.locator('strong').getByText(seen, { exact: true }).waitFor()
    await page.context().close()

    // The office that owns the decision says it is done; it sees this meeting and the rakor, whose part it was.
    await ground().addAccount('bkad.rapat', ['--role', 'bkad'])
    const owner = await ground().visit(`/rapat/${id}`, { as: 'bkad.rapat', width: 360 })
    expect((await ground().ask<MeetingsView>(owner, '/meetings')).map((one) => one.id)).toContain(id)
    expect(await owner.getByRole('button', { name: 'Tandai terlaksana' }).count()).toBe(0)
    const report = owner.getByRole('button', { name: /Catat tindak lanjut Anggarkan iuran pekerja rentan/ })
    await report.click()
    await owner.getByLabel('Apa yang dilakukan').fill('Sudah masuk dalam rancangan anggaran perubahan')
    await owner.getByLabel('Keputusan menjadi').selectOption('done')
    await owner.getByRole('button', { name: 'Simpan' }).click()
    await owner.getByText('Selesai: ').waitFor()
    expect(await overflow(owner)).toBeLessThanOrEqual(0)
    await owner.context().close()
  })

  test('minutes come as PDF and DOCX', async () => {
    const page = await ground().visit(`/rapat/${rakor.id}`)
    for (const form of ['PDF', 'DOCX']) {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: `Unduh ${form}` }).click(),
      ])
      expect(file.suggestedFilename()).toBe(`notulen-2026-01-27.${form.toLowerCase()}`)
    }
    await page.context().close()
  })
}

import { expect, test } from 'vitest'
import { account, axeFindings, type Ground, overflow } from './ground.ts'

/** One asks, another allows, the first fetches: on a narrow screen too, with nothing for axe to find. */
export function fullExports(ground: () => Ground) {
  test('full numbers are asked for by one, allowed by another, and fetched once', async () => {
    await ground().addAccount('petugas.ekspor', ['--role', 'manpower'])
    const asker = await ground().visit('/orang?figure=uncovered', { as: 'petugas.ekspor' })
    await asker.getByRole('link', { name: 'NIK lengkap …' }).click()
    await asker.getByRole('heading', { level: 1, name: 'Ekspor dengan NIK lengkap' }).waitFor()
    await asker.getByLabel('Mengapa NIK lengkap diperlukan').fill('Didaftarkan ke BPJS bulan ini')
    expect(await axeFindings(asker)).toEqual([])
    await asker.getByRole('button', { name: 'Ajukan permintaan' }).click()
    await asker.getByText('Menunggu keputusan', { exact: true }).waitFor()
    expect(await asker.getByRole('button', { name: 'Setujui' }).count()).toBe(0)

    const decider = await ground().visit('/ekspor', { as: account.username, width: 360 })
    const approve = decider.getByRole('button', { name: 'Setujui' })
    await approve.waitFor()
    expect(await axeFindings(decider)).toEqual([])
    expect(await overflow(decider)).toBeLessThanOrEqual(0)
    await approve.click()
    const dialog = decider.getByRole('dialog')
    await dialog.getByLabel('Alasan').fill('Sesuai surat tugas')
    await dialog.getByRole('button', { name: 'Setujui' }).click()
    await decider.getByText('Siap diambil').waitFor({ timeout: 60_000 })
    expect(await decider.getByRole('button', { name: 'Ambil berkas' }).count()).toBe(0)

    await asker.reload()
    const coming = asker.waitForEvent('download')
    await asker.getByRole('button', { name: 'Ambil berkas' }).click()
    expect((await coming).suggestedFilename()).toMatch(/^semesta-SE-[\dA-Z-]{14}\.xlsx$/)
    await asker.getByText('Sudah diambil').waitFor()
    expect(await asker.getByRole('button', { name: 'Ambil berkas' }).count()).toBe(0)
    await asker.context().close()
    await decider.context().close()
  }, 240_000)

  test('what is over its time is shown with its reason, and is let go only with one', async () => {
    const page = await ground().visit('/retensi')
    await page.getByRole('heading', { level: 1, name: /masa simpannya/ }).waitFor()
    await page.getByRole('heading', { name: 'Jejak audit' }).waitFor()
    await page.getByRole('button', { name: 'Ubah: Sesi masuk yang berakhir' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Hari disimpan').fill('30')
    expect(await dialog.getByRole('button', { name: 'Simpan' }).isDisabled()).toBe(true)
    await dialog.getByLabel('Alasan').fill('Kebijakan dinas')
    await dialog.getByRole('button', { name: 'Simpan' }).click()
    await page.getByText('Kebijakan dinas').waitFor()
    await page.getByRole('button', { name: 'Jalankan setiap hari' }).click()
    await page.getByRole('dialog').getByLabel('Alasan').fill('Keputusan kepala dinas')
    await page.getByRole('dialog').getByRole('button', { name: 'Jalankan setiap hari' }).click()
    await page.getByText('Dijalankan sendiri setiap hari.').waitFor()
    await page.context().close()
  }, 120_000)
}

import { expect, test } from 'vitest'
import type { PeopleView } from '../../src/coverage/api.ts'
import { axeFindings, type Ground, overflow } from './ground.ts'

/** Somebody in a village, whose name is then put right. */
async function somebody(ground: Ground, page: Awaited<ReturnType<Ground['visit']>>) {
  const { rows } = await ground.ask<PeopleView>(page, '/people/query', { figure: 'uncovered', pageSize: 20 })
  return rows.find(({ workerId }) => workerId !== null)!
}

export function personalData(ground: () => Ground) {
  test('a citizen has a name put right: asked at a desk, granted, seen on the page, and taken back', async () => {
    const page = await ground().visit('/daftar')
    const person = await somebody(ground(), page)
    await page.goto(`${ground().url}/orang/${person.personId}`)
    await page.getByRole('link', { name: 'Catat permintaan data' }).click()
    await page.getByText(`Tentang ${person.name}`).waitFor()
    await page.getByRole('button', { name: 'Catat dan mulai hitung waktu' }).click()
    await page.getByText('3 isian perlu diperbaiki').waitFor()
    await page.getByLabel('Minta pembetulan').check()
    await page.getByLabel('Nama yang meminta').fill('Andi Warga')
    await page.getByLabel('Apa yang ditanyakan atau keliru?').fill('Nama saya keliru')
    await page.getByLabel('Nama', { exact: true }).fill('Andi Warga Maiwa')
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Catat dan mulai hitung waktu' }).click()

    await page.getByRole('heading', { name: /^PDP-\d{4}-0001: Minta pembetulan/ }).waitFor()
    await page.getByText('Sisa 71 jam').waitFor()
    expect(page.url()).not.toContain('Andi')
    await page.setViewportSize({ width: 360, height: 740 })
    expect(await axeFindings(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.getByLabel('Jawaban untuk warga').fill('Nama dibetulkan menurut KTP')
    await page.getByRole('button', { name: 'Simpan jawaban' }).click()
    await page.getByText('Dikabulkan').waitFor()
    await page.getByText('Berlaku untuk: nama.').waitFor()
    const letter = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Cetak surat jawaban' }).click()
    expect((await letter).suggestedFilename()).toMatch(/^PDP-\d{4}-0001\.pdf$/)

    const named = async () =>
      (await ground().ask<{ person: { name: string } }>(page, `/people/${person.personId}`)).person.name
    await expect.poll(named, { timeout: 90_000, interval: 500 }).toBe('Andi Warga Maiwa')
    await page.getByRole('button', { name: 'Tarik pembetulan' }).click()
    await page.getByRole('dialog').getByRole('textbox').fill('Orangnya keliru')
    await page.getByRole('dialog').getByRole('button', { name: 'Tarik pembetulan' }).click()
    await page.getByText('Ditarik oleh admin: Orangnya keliru').waitFor()
    await expect.poll(named, { timeout: 90_000, interval: 500 }).toBe(person.name)
    await page.goto(`${ground().url}/permintaan-data?state=answered`)
    await page.getByRole('link', { name: /^PDP-/ }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.context().close()
  }, 240_000)

  test('a citizen is told who looked, on a paper to take home', async () => {
    const page = await ground().visit('/daftar')
    const person = await somebody(ground(), page)
    await page.goto(`${ground().url}/orang/${person.personId}`)
    await page.getByRole('link', { name: 'Siapa melihat data ini' }).click()
    await page.getByRole('heading', { name: /kali dilihat atau diubah/ }).waitFor()
    await page
      .getByRole('cell', { name: /data dibuka/ })
      .first()
      .waitFor()
    expect(await axeFindings(page)).toEqual([])
    const paper = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Cetak untuk warga' }).click()
    expect((await paper).suggestedFilename()).toBe('jejak-data-saya.pdf')
    await page.context().close()
  })

  test('an incident is recorded with its clock, told, and closed with its lessons', async () => {
    const page = await ground().visit('/insiden')
    await page.getByText('Belum ada insiden.').waitFor()
    await page.getByText('Catat insiden').first().click()
    await page.getByLabel('Apa yang terjadi').fill('Berkas terkirim ke alamat keliru')
    await page.getByLabel('Bagaimana diketahui').fill('Penerima melapor')
    await page.getByLabel('NIK', { exact: true }).check()
    await page.getByRole('button', { name: 'Catat insiden' }).click()
    await page.getByRole('heading', { name: /INS-\d{4}-0001/ }).waitFor()
    await page.getByRole('button', { name: 'Tutup insiden' }).click()
    await page.getByText('Belum dapat ditutup').waitFor()
    expect(await axeFindings(page)).toEqual([])
    const draft = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Unduh konsep surat: Kepada lembaga' }).click()
    expect((await draft).suggestedFilename()).toMatch(/^INS-\d{4}-0001-agency\.pdf$/)
    for (const to of ['Kepada lembaga', 'Kepada warga yang terkena']) {
      await page.getByRole('button', { name: `Catat sudah dikirim: ${to}` }).click()
      await page.getByRole('button', { name: `Catat sudah dikirim: ${to}` }).waitFor({ state: 'detached' })
    }
    await page.getByText('Sudah diberitahukan').waitFor()
    await page.getByLabel('Pelajaran').fill('Alamat diperiksa dua orang')
    await page.getByRole('button', { name: 'Simpan', exact: true }).click()
    await page.getByText('Diperbarui').waitFor()
    await page.getByRole('button', { name: 'Tutup insiden' }).click()
    await page.getByRole('button', { name: 'Buka lagi' }).waitFor()
    await page.goto(`${ground().url}/insiden`)
    await page.getByLabel('Nama akun').fill('admin')
    await page.getByLabel('Sejak').fill('2020-01-01T00:00')
    await page.getByLabel('Sampai').fill('2099-01-01T00:00')
    await page.getByRole('button', { name: 'Hitung' }).click()
    await page.getByText(/dalam [\d.]+ tindakan/).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.context().close()
  }, 120_000)

  test.each([1280, 360])('everybody may read how data is kept, signed in or not, %i px', async (width) => {
    const page = await ground().visit('/masuk', { signedIn: false, width })
    await page.getByRole('link', { name: 'Data pribadi Anda' }).click()
    await page.getByRole('heading', { level: 1, name: 'Data pribadi Anda' }).waitFor()
    await page.getByText('Jawaban tertulis paling lambat 72 jam').waitFor()
    expect(await axeFindings(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await page.context().close()
  })

  test('the purpose of a list is asked when it comes in, and changed with a reason', async () => {
    const page = await ground().visit('/daftar/impor?kind=participants')
    await page.getByLabel('Tujuan', { exact: true }).waitFor()
    expect(await page.getByLabel('Tujuan', { exact: true }).inputValue()).toContain('terlindungi')
    await page.goto(`${ground().url}/daftar`)
    await page.getByText(/daftar belum lengkap tujuan/).waitFor()
    await page.getByText('Lihat tujuan semua daftar').click()
    expect(await axeFindings(page)).toEqual([])
    await page
      .getByRole('button', { name: /^Ubah tujuan/ })
      .first()
      .click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Nomor PKS').fill('470/12/PKS/2026')
    await dialog.getByLabel('Alasan perubahan').fill('PKS baru ditandatangani')
    await dialog.getByRole('button', { name: 'Simpan' }).click()
    await page.getByText('PKS 470/12/PKS/2026').waitFor()
    await page.context().close()
  })
}

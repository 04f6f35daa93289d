import { expect, test } from 'vitest'
import type { CampaignView } from '../../src/outreach/campaigns/api.ts'
import type { MembersView } from '../../src/outreach/visits/api.ts'
import { axeFindings, type Ground, overflow } from './ground.ts'

export function outreach(ground: () => Ground) {
  test('Disnaker makes a campaign, a village tells visits on a phone, codes are typed from paper, the funnel shows it', async () => {
    const { visit, ask, addAccount, command } = ground()
    await command(['outreach', 'paths'])
    const page = await visit('/jangkauan/kampanye')
    await page.getByText('Belum ada kampanye.').waitFor()
    await page.locator('summary').filter({ hasText: 'Buat kampanye' }).click()
    await page.getByLabel('Nama kampanye').fill('Gebyar triwulan')
    await page.getByLabel('Sampai', { exact: true }).fill('2099-12-31')
    await page.getByLabel('Biaya (Rp)').fill('25.000.000')
    await page.getByLabel('Pemberi kerja wajib mendaftarkan').check()
    const would = page.getByText(/orang di \d+ desa akan masuk daftar/)
    await would.waitFor()
    await page.getByRole('button', { name: 'Buat kampanye' }).click()
    await page.getByRole('heading', { name: /Gebyar triwulan: 0 dari/ }).waitFor()
    const id = new URL(page.url()).pathname.split('/').at(-1)!
    const campaign = await ask<CampaignView>(page, `/outreach/campaigns/${id}`)
    expect(campaign.funnel.target).toBeGreaterThan(100)
    expect(await axeFindings(page)).toEqual([])

    const village = campaign.places
      .filter(({ code }) => code)
      .toSorted((a, b) => b.funnel.target - a.funnel.target)[0]!
    await addAccount('desa-kunjung', ['--role', 'village', '--village', village.code])
    const phone = await visit('/jangkauan/kunjungan', { width: 360, as: 'desa-kunjung' })
    await phone.getByText(`${village.funnel.target} orang`, { exact: true }).waitFor()
    expect(await axeFindings(phone)).toEqual([])
    await phone.getByRole('table').getByRole('link').first().click()
    await phone.getByRole('heading', { name: 'Catat kunjungan' }).waitFor()
    expect(await axeFindings(phone)).toEqual([])
    expect(await overflow(phone)).toBe(0)
    await phone.getByRole('button', { name: 'Simpan' }).click()
    await phone.getByRole('alert').filter({ hasText: 'Pilih hasil kunjungan' }).waitFor()
    await phone.getByLabel('mau mendaftar').check()
    await phone.getByRole('button', { name: 'Simpan' }).click()
    await phone.getByText('Kunjungan disimpan.').waitFor()
    await phone.getByRole('heading', { name: 'Kunjungan', exact: true }).waitFor()
    await phone.getByRole('button', { name: 'Batalkan' }).click()
    await phone.getByRole('dialog').getByRole('textbox').fill('Salah rumah')
    await phone.getByRole('dialog').getByRole('button', { name: 'Batalkan' }).first().click()
    await phone.getByText('Dibatalkan oleh desa-kunjung: Salah rumah').waitFor()
    await phone.context().close()

    const { rows } = await ask<MembersView>(page, '/outreach/people', { campaign: id, village: village.code })
    await page.goto(`${ground().url}/jangkauan/kode`)
    const line = page.getByLabel('Kode dan hasil')
    const code = rows[3]!.code
    await line.fill(`${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'} M`)
    await line.press('Enter')
    await page.getByText('Kode salah ketik').waitFor()
    await line.fill(`${code} m`)
    await line.press('Enter')
    await page.getByRole('heading', { name: '1 kode diketik' }).waitFor()
    await line.fill(`${rows[4]!.code} T2`)
    await line.press('Enter')
    await page.getByRole('heading', { name: '2 kode diketik' }).waitFor()
    expect(await axeFindings(page)).toEqual([])

    await page.goto(`${ground().url}/jangkauan/kampanye/${id}?tahap=visited`)
    await page.getByRole('heading', { name: `Gebyar triwulan: 2 dari` }).waitFor()
    await page.getByRole('link', { name: rows[4]!.name }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    if (process.env.SEMESTA_LOOK)
      await page.screenshot({ path: `${process.env.SEMESTA_LOOK}/campaign.png`, fullPage: true })
    await page.context().close()
  })
}

import { describe, expect, test } from 'vitest'
import type { PeopleView } from '../../src/coverage/api.ts'
import { rakor } from '../../src/demo/rakor.ts'
import type { ListsView } from '../../src/registry/api.ts'
import { axeFindings, type Ground, type Language, overflow } from './ground.ts'

/** Each screen by an address and the heading it must show, in both languages. */
async function screens(ground: Ground): Promise<[path: string, id: RegExp, en: RegExp][]> {
  const page = await ground.visit('/daftar')
  const people = await ground.ask<PeopleView>(page, '/people/query', { figure: 'active', pageSize: 1 })
  const lists = await ground.ask<ListsView>(page, '/lists')
  const imported = lists.flatMap((list) => list.imports)[0]!
  await page.context().close()
  const person = people.rows[0]!
  const anything = /./
  return [
    ['/', /belum terlindungi/, /not protected/],
    ['/orang?figure=uncovered', /Belum terlindungi/, /Not protected/],
    [`/orang/${person.personId}`, new RegExp(person.name), new RegExp(person.name)],
    ['/kabupaten', /Kabupaten berdampingan/, /Regencies side by side/],
    ['/orang/daftarkan', /Daftarkan satu orang/, /Register one person/],
    ['/daftar', /Daftar/, /Lists/],
    ['/daftar/impor', /Impor daftar/, /Import a list/],
    [`/daftar/impor/${imported.id}`, anything, anything],
    ['/periksa', /Periksa pasangan/, /Review pairs/],
    ['/periksa?kind=duplicate', /Periksa pasangan/, /Review pairs/],
    ['/periksa?kind=audit', /Periksa pasangan/, /Review pairs/],
    ['/audit', /Jejak audit/, /Audit trail/],
    ['/audit?action=people.searched', /Jejak audit/, /Audit trail/],
    ['/ekspor', /Ekspor dengan NIK lengkap/, /Exports with full NIK/],
    ['/ekspor?figure=uncovered', /Ekspor dengan NIK lengkap/, /Exports with full NIK/],
    ['/retensi', /masa simpannya/, /over its time|over their time/],
    ['/angka-resmi', /Angka resmi/, /Official totals/],
    ['/anggaran', /anggaran/, /budget/],
    ['/anggaran/catatan?jumlah=realised', /semua catatan/, /all entries/],
    ['/anggaran/tarif', /Iuran sebulan/, /Contribution a month/],
    ['/anggaran/dasar', /Siapa boleh dibayar/, /Who may be paid/],
    ['/anggaran/sk', /Keputusan/, /Decrees/],
    ['/anggaran/rencana', /Rencana/, /Plans/],
    ['/anggaran/proyeksi', /laju sekarang|diperkirakan/, /present pace|cannot be told/],
    ['/anggaran/proyeksi?sampai=2027-12', /laju sekarang|diperkirakan/, /present pace|cannot be told/],
    ['/anggaran/temuan', /dialihkan|belum ditetapkan/, /can go to others|elsewhere|no tariff/],
    ['/anggaran/tunggu', /menunggu/, /wait/],
    ['/anggaran/radar', /30 hari/, /30 days/],
    ['/anggaran/jkn', /Jaminan kesehatan|JKN/, /Health insurance|JKN/],
    ['/anggaran/jkn?siapa=pekerja', /JKN/, /JKN|health/i],
    ['/anggaran/radar?siapa=january', /Januari/, /January/],
    ['/anggaran/temuan?jenis=dead', /Meninggal/, /Dead/],
    ['/anggaran/tagihan', /Tagihan iuran/, /Contribution bills/],
    ['/anggaran/rekonsiliasi', /Rekonsiliasi/, /Reconciliation/],
    ['/klaim', /klaim sedang berjalan|Klaim/, /claims? (is|are) open|Claims/],
    ['/klaim/peristiwa', /Laporan peristiwa/, /Reports of events/],
    ['/klaim/lapor', /Laporkan peristiwa/, /Report an event/],
    ['/klaim/beasiswa', /Beasiswa anak|terutang/, /scholarships|owed/i],
    ['/klaim/belum-diklaim', /belum mengklaim/, /not claimed|not to have claimed/],
    [
      '/klaim/belum-diklaim?jenis=pension-age&pasti=perhaps',
      /belum mengklaim/,
      /not claimed|not to have claimed/,
    ],
    [
      '/klaim/kejanggalan',
      /Kejanggalan klaim|belum dijelaskan|perlu dilihat/,
      /Findings in claims|not been explained|needs? a look/,
    ],
    ['/klaim/waktu', /Separuh klaim|Belum ada klaim/, /Half of the claims|No claim has/],
    [
      '/klaim/waktu?menurut=district&hanya=late',
      /Separuh klaim|Belum ada klaim/,
      /Half of the claims|No claim has/,
    ],
    ['/klaim/manfaat', /sampai ke/, /reached/],
    ['/klaim/manfaat?kecamatan=73.16.01', /sampai ke/, /reached/],
    ['/jangkauan', /belum terlindungi/, /are not protected/],
    ['/jangkauan/kampanye', /Kampanye/, /[Cc]ampaign/],
    ['/jangkauan/kunjungan', /Kunjungan hari ini/, /Visits of today/],
    ['/desa', /Daftar hari ini/, /Today/],
    ['/jangkauan/kode', /Ketik kode dari kertas/, /Type codes from paper/],
    ['/jangkauan?jalan=self&kecamatan=73.16.01', /belum terlindungi/, /are not protected/],
    ['/perbandingan', /di bawah wajar/, /lower than usual/],
    ['/perbandingan?sasaran=80&desa=73.16.01.2003', /di bawah wajar/, /lower than usual/],
    ['/rapat', /Rapat koordinasi|lewat tenggat/, /Coordination meetings|overdue/],
    ['/rapat/baru', /Rapat baru/, /New meeting/],
    [`/rapat/${rakor.id}`, /Rapat koordinasi perlindungan/, /Rapat koordinasi perlindungan/],
    [`/rapat/${rakor.id}/angka`, /seperti dibekukan/, /as frozen/],
    ['/hukum', /Hak dan iuran menurut peraturan/, /Benefits and contributions by law/],
    ['/hukum/jkm', /Jaminan Kematian/, /Death benefit/],
    ['/hukum/contribution', /Iuran/, /./],
    ['/hukum/perubahan', /Kalau peraturannya berubah/, /If the law changed/],
    ['/akun', /Akun & wewenang/, /Accounts & authority/],
    ['/kunci-api', /Kunci API/, /API keys/],
    ['/akun-saya', /Akun saya/, /My account/],
    ['/pasang-kode', /Pasang kode autentikator/, /Set up the authenticator code/],
    ['/permintaan-data', /Permintaan data/, /Data requests/],
    ['/permintaan-data/baru', /Catat permintaan data/, /Record a data request/],
    [`/orang/${person.personId}/jejak`, /Siapa melihat data ini/, /Who looked at this data/],
    ['/insiden', /Buku insiden/, /Incident book/],
    ['/publikasi', /Publikasi angka/, /Publishing figures/],
    ['/publik/73.16', /belum terlindungi|Perlindungan pekerja/, /are not protected|Protection of workers/],
    ['/privasi', /Data pribadi Anda/, /Your personal data/],
    ['/surat', /Periksa keaslian surat/, /Check a letter/],
    ['/tidak-ada', /tidak ditemukan/, /not found/],
  ]
}

export function everyScreen(ground: () => Ground) {
  describe.each([
    ['id', 1280],
    ['en', 1280],
    ['id', 360],
    ['en', 360],
  ] as [Language, number][])('every screen, %s, %i px', (language, width) => {
    test('has its heading, nothing for axe to find, and nothing beyond the right edge', async () => {
      const page = await ground().visit('/', { language, width })
      const broken: string[] = []
      page.on('pageerror', (error) => broken.push(error.message))
      for (const [path, id, en] of await screens(ground())) {
        await page.goto(ground().url + path)
        await page
          .getByRole('heading', { level: 1 })
          .filter({ hasText: language === 'id' ? id : en })
          .waitFor()
        await page.waitForLoadState('networkidle')
        expect(await axeFindings(page), `${path} by axe`).toEqual([])
        expect(await overflow(page), `${path} is too wide`).toBeLessThanOrEqual(0)
      }
      expect(broken).toEqual([])
      await page.context().close()
    }, 240_000)

    test('so has the page to sign in', async () => {
      const page = await ground().visit('/masuk', { language, width, signedIn: false })
      await page.getByRole('heading', { level: 1, name: language === 'id' ? 'Masuk' : 'Sign in' }).waitFor()
      expect(await axeFindings(page)).toEqual([])
      expect(await overflow(page)).toBeLessThanOrEqual(0)
      await page.context().close()
    })
  })

  test('the language is switched in the header and remembered', async () => {
    const page = await ground().visit('/daftar')
    await page.getByRole('heading', { level: 1, name: 'Daftar' }).waitFor()
    await page.getByRole('button', { name: 'EN' }).click()
    await page.getByRole('heading', { level: 1, name: 'Lists' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'Lists' }).waitFor()
    await page.getByRole('button', { name: 'ID' }).click()
    await page.getByRole('heading', { level: 1, name: 'Daftar' }).waitFor()
    await page.context().close()
  })

  test('the keyboard skips to the content, and a new page takes the focus to its heading', async () => {
    const page = await ground().visit('/daftar')
    await page.getByRole('heading', { level: 1, name: 'Daftar' }).waitFor()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Langsung ke isi')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('isi')
    await page.getByRole('navigation').getByRole('button', { name: 'Sumber data' }).click()
    await page.getByRole('navigation').getByRole('link', { name: 'Angka resmi' }).click()
    await page.getByRole('heading', { level: 1, name: 'Angka resmi' }).waitFor()
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Angka resmi')
    await page.context().close()
  })
}

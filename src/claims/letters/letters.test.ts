import { PDFiumLibrary } from '@hyzyla/pdfium'
import { extractText, getDocumentProxy } from 'unpdf'
import { encode } from 'uqr'
import { expect, test } from 'vitest'
import type { ClaimLetter, LetterAmount } from './api.ts'
import { coverExample, owedExample, papers, receiptExample, refusalExample } from './testing/examples.ts'
import { writeLetter } from './write-letter.ts'

/** What a reader of PDF finds: the text in its order, and each page's size. */
async function read(letter: ClaimLetter, language?: 'id' | 'en') {
  const document = await getDocumentProxy(new Uint8Array(await writeLetter(letter, language)))
  const { text } = await extractText(document, { mergePages: true })
  const size = (await document.getPage(1)).view.map(Math.round)
  return { pages: document.numPages, size, text: text.replaceAll(/\s+/g, ' ') }
}

const letters = { owedExample, receiptExample, coverExample, refusalExample }

test.each(Object.entries(letters))(
  '%s is one A4 page with its head, number, day and code',
  async (_, letter) => {
    for (const language of ['id', 'en'] as const) {
      const { pages, size, text } = await read(letter, language)
      expect([pages, size]).toEqual([1, [0, 0, 595, 842]])
      for (const words of [
        letter.office,
        letter.number,
        letter.verify.url,
        letter.verify.code,
        letter.caseNumber,
      ])
        expect(text).toContain(words)
      expect(text).toContain(letter.participant.name)
      expect(text).not.toMatch(/claimPaper|undefined|NaN|\{\{/)
    }
  },
)

test('the family reads what it is owed, by which article, what to bring, where and until when', async () => {
  const { text } = await read(owedExample)
  for (const words of [
    'Kepada Yth. Ibu Hasnawati',
    'Kami turut berdukacita atas meninggalnya Dahlan bin Saning pada 20 Maret 2026.',
    'Santunan berkala JKM · PP 82/2019, Pasal 34; Lampiran III 24 bulan × Rp500.000 Rp12.000.000',
    'Jumlah Rp42.000.000',
    'Terbilang: empat puluh dua juta rupiah',
    'BPJS Ketenagakerjaan yang menetapkan dan membayar.',
    'Dokumen yang perlu dibawa ke Kantor Desa Buntu Barana',
    'Ajukan sebelum 20 Maret 2031',
    'Mengurus klaim tidak dipungut biaya.',
  ])
    expect(text).toContain(words)
  for (const { title, note } of papers(0)) expect(text).toContain(`${title} ${note}`)
  // A scholarship to come is not in the sum, and says how sure it is.
  expect(text).toMatch(/Beasiswa Muhammad Rifki, SMP .* belum diverifikasi/)
  expect(text).not.toContain('Rp49.000.000')
})

test('the receipt tells what came and what is missing, apart', async () => {
  const { text } = await read(receiptExample)
  const [came, missing] = text.split('Masih kurang (3)')
  expect(came).toContain('Sudah diterima (7)')
  for (const { title, has } of receiptExample.papers) expect(has ? came : missing).toContain(title)
  expect(text).toContain('Kutipan akta kematian (2 halaman)')
  const whole = { ...receiptExample, papers: papers(10) }
  expect((await read(whole)).text).toContain('Berkas sudah lengkap.')
})

test('the branch reads whose claim it is, who receives and what we work it out to be; numbers are masked', async () => {
  const { text } = await read(coverExample)
  for (const words of [
    'Kepala Kantor Cabang BPJS Ketenagakerjaan Palopo',
    'NIK 7316********9003',
    'Hasnawati (istri), BRI ***********5536',
    'Isi berkas: 10 dari 10 dokumen',
    'Rp42.000.000 (empat puluh dua juta rupiah), berdasarkan PP 82/2019, Pasal 34; Lampiran III.',
    'Diterima kantor cabang, tanggal',
  ])
    expect(text).toContain(words)
  expect(text).not.toMatch(/\d{16}/)
})

test('a refusal is told in their words, then in plain ones, with what can still be done', async () => {
  const { text } = await read(refusalExample)
  for (const words of [
    'ditolak BPJS Ketenagakerjaan pada 14 April 2026',
    '“Kepesertaan tidak aktif pada saat meninggal dunia',
    'Terlindungi pada hari meninggal: tidak terpenuhi; yang tercatat iuran terakhir November 2025. Permenaker 5/2021',
    'belum diverifikasi',
    'Andai syarat itu terpenuhi, yang dibayar Rp42.000.000 (empat puluh dua juta rupiah).',
    'Ajukan keberatan ke kantor cabang (paling lambat 14 Mei 2026)',
    'Saldo Jaminan Hari Tua',
    'Terbilang: empat ratus delapan puluh ribu rupiah',
  ])
    expect(text).toContain(words)
  const noWay = (await read({ ...refusalExample, ways: [], still: [], missed: null })).text
  expect(noWay).toContain('tidak ada langkah lain yang kami ketahui')
  expect(noWay).not.toContain('Andai')
})

test('figures are those that came, to the rupiah, in digits and in words', async () => {
  const amounts: [number, string][] = [
    [214_000_000, 'dua ratus empat belas juta rupiah'],
    [70_000_001, 'tujuh puluh juta satu rupiah'],
    [1_000, 'seribu rupiah'],
    [9_630_282, 'sembilan juta enam ratus tiga puluh ribu dua ratus delapan puluh dua rupiah'],
    [21_880_000_000, 'dua puluh satu miliar delapan ratus delapan puluh juta rupiah'],
  ]
  for (const [amount, words] of amounts) {
    const line: LetterAmount = { ...owedExample.owed[0]!, amount }
    const { text } = await read({ ...owedExample, owed: [line] })
    expect(text).toContain(`Rp${amount.toLocaleString('id-ID')}`)
    expect(text).toContain(`Terbilang: ${words}`)
  }
})

test('sixty papers, names of two hundred letters and twelve amounts still stand on one page, none left out', async () => {
  const name = 'Andi Muhammad Nur Alamsyah Daeng Mattiro '.repeat(5).trim()
  const participant = { ...owedExample.participant, name }
  const many = Array.from({ length: 60 }, (_, i) => ({
    title: `Dokumen ${i} milik ahli waris`,
    note: '',
    has: i % 3 > 0,
  }))
  const owed = Array.from({ length: 12 }, (_, i) => ({
    ...owedExample.owed[1]!,
    title: `Manfaat ${i}`,
    amount: i,
  }))
  const receivers = Array.from({ length: 12 }, (_, i) => ({
    name: `${name} ${i}`,
    relation: 'anak',
    accountMask: '****1',
  }))
  const ways = Array.from({ length: 8 }, (_, i) => ({ title: `Jalan ${i}`, how: name, until: '2026-05-14' }))
  const crowded: ClaimLetter[] = [
    { ...owedExample, participant, papers: many, owed, to: name },
    { ...receiptExample, participant, papers: many, from: name },
    { ...coverExample, participant, papers: many, owed, receivers },
    { ...refusalExample, participant, ways, still: owed, reason: name.repeat(4), to: name },
  ]
  for (const letter of crowded) {
    const { pages, text } = await read(letter)
    expect([letter.kind, pages]).toEqual([letter.kind, 1])
    if ('papers' in letter) for (const { title } of letter.papers) expect(text).toContain(title)
    if ('owed' in letter) expect(text).toContain('Rp66')
    if (letter.kind === 'cover') expect(text).toContain(`${name} 9 (anak)`)
    if (letter.kind === 'refusal') expect(text).toContain('Jalan 7')
  }
})

test('the code at the foot is the address, point for point', async () => {
  const { size, data } = encode(owedExample.verify.url, { border: 0 })
  const pdf = await (await PDFiumLibrary.init()).loadDocument(new Uint8Array(await writeLetter(owedExample)))
  const scale = 4
  const page = await pdf.getPage(0).render({ scale, render: 'bitmap' })
  const dark = (x: number, y: number) => page.data[(y * page.width + x) * 4]! < 128
  // What is dark at the left of the foot, and where it begins and ends.
  const range = (from: number, to: number) =>
    Array.from({ length: (to - from) * scale }, (_, i) => from * scale + i)
  const [across, down] = [range(50, 122), range(745, 842)]
  const columns = across.filter((x) => down.some((y) => dark(x, y)))
  const rows = down.filter((y) => across.some((x) => dark(x, y)))
  const [left, top] = [columns[0]!, rows[0]!]
  const point = (columns.at(-1)! - left + 1) / size
  expect(point / scale).toBeGreaterThan(2)
  const at = (start: number, i: number) => Math.floor(start + (i + 0.5) * point)
  const drawn = data.map((row, y) => row.map((_, x) => dark(at(left, x), at(top, y))))
  expect(drawn).toEqual(data)
})

test('every letter of every word is drawn', async () => {
  for (const letter of Object.values(letters)) {
    const { text } = await read({ ...letter, office: 'Dinas “Tenaga Kerja” – é × ½' })
    for (const sign of '“”–é×½') expect(text).toContain(sign)
  }
})

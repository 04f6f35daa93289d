import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { enactedLaw, lawBook } from '../../rules/index.ts'
import { type AssessedCase, assessCase } from '../assess/assess-case.ts'
import { writeAssessmentPdf } from './write-pdf.ts'

const at = new Date('2026-03-25T08:00:00Z')
const facts = {
  segment: 'BPU',
  memberSince: '2026-01-05',
  paidThrough: '2026-03',
  diedOn: '2026-03-20',
}

function assessed(rule: string, given: object, language: 'id' | 'en'): AssessedCase {
  const found = assessCase(enactedLaw, rule, given, language)
  if (!found.ok) throw new Error(JSON.stringify(found))
  return found
}

/** The text as a PDF reader gives it, each page apart. */
async function read(file: Buffer): Promise<string[]> {
  const document = await getDocumentProxy(new Uint8Array(file))
  const { text } = await extractText(document, { mergePages: false })
  return text.map((page) => page.replaceAll(/\s+/g, ' '))
}

test('tells an heir what is owed, how it was worked out and by which article', async () => {
  const found = assessed('jkm', facts, 'id')
  const pages = await read(await writeAssessmentPdf(found, 'id', at))
  const text = pages.join(' ')
  for (const words of [
    'Jaminan Kematian (JKM)',
    'Apa yang terjadi',
    'Meninggal pada 20 Maret 2026',
    'Yang menjadi hak Rp42.000.000',
    '24 bulan × Rp500.000 Rp12.000.000',
    'PP 82/2019, Pasal 34; Lampiran III',
    'Apa yang diperiksa',
    'Peserta BPU sudah membayar iuran tiga bulan berturut- turut',
    'Harus lebih dari tiga bulan: Rp10.000.000',
    'Karena kecelakaan kerja: ya = Bukan untuk program ini; tidak = Rp42.000.000',
    'BPJS Ketenagakerjaan yang menetapkan dan membayar',
    `Versi hukum ${lawBook.version}`,
    found.view.hash,
  ])
    expect(text).toContain(words)
  for (const [index, page] of pages.entries())
    expect(page).toContain(`Halaman ${index + 1} dari ${pages.length}`)
})

test('says on one line what is paid several years in a row, and the sum of each item', async () => {
  const child = { bornOn: '2015-02-01', level: 'SD', grade: 5, goesOnTo: 'PT', collegeYears: 4 }
  const family = { ...facts, memberSince: '2021-01-01', totalMonths: 63, children: [child] }
  const found = assessed('jkm', family, 'id')
  const text = (await read(await writeAssessmentPdf(found, 'id', at))).join(' ')
  // TV-49, child A: SD 2 × 1.5 + SMP 3 × 2 + SMA 3 × 3 + college 4 × 12 million.
  expect(text).toContain('3 × Rp2.000.000 (SMP atau sederajat) Rp6.000.000')
  expect(text).toContain('Beasiswa pendidikan anak Rp66.000.000 Jumlah seluruhnya Rp108.000.000')
})

test('does so in English', async () => {
  const text = (await read(await writeAssessmentPdf(assessed('jkm', facts, 'en'), 'en', at))).join(' ')
  expect(text).toContain('What is owed Rp42.000.000')
  expect(text).toContain('Died on 20 March 2026')
  expect(text).toContain('If the law is read otherwise')
})

test('is A4, and draws every letter of what it says, for every example there is', async () => {
  for (const rule of lawBook.rules.values()) {
    const required = Object.entries(rule.fields).filter(([, field]) => field.required)
    const given = Object.fromEntries(required.map(([name, field]) => [name, field.example]))
    const found = assessed(rule.id, given, 'id')
    const file = await writeAssessmentPdf(found, 'id', at)
    const page = await (await getDocumentProxy(new Uint8Array(file))).getPage(1)
    expect(page.view.map(Math.round)).toEqual([0, 0, 595, 842])
    const drawn = new Set((await read(file)).join(''))
    const said = [...found.view.lines, ...found.view.memos].map(({ arithmetic, title }) => arithmetic + title)
    const letters = new Set([...said, ...found.view.notes].join('').replaceAll(/\s/g, ''))
    expect([rule.id, [...letters].filter((letter) => !drawn.has(letter))]).toEqual([rule.id, []])
  }
})

import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import ExcelJS from 'exceljs'

const given = ['SITTI', 'MUHAMMAD', 'ANDI', 'NUR', 'ABDUL', 'HASNA', 'RUSLI', 'DARMA', 'IRMA', 'SYAMSUL']
const family = [
  'RAHMAN',
  'TODDING',
  'SAMBARA',
  'PALIMBONG',
  'HASANAH',
  'RANTE',
  'LATIF',
  'BASO',
  'KADIR',
  'MAPPA',
]
const header = [
  'No',
  'NIK',
  'Nama Lengkap',
  'Tempat Lahir',
  'Tanggal Lahir',
  'L/P',
  'Nama Ibu Kandung',
  'Alamat',
  'RT/RW',
  'Desa',
  'Pekerjaan',
  'No HP',
]
const two = (n: number) => String(n).padStart(2, '0')

/** A list of synthetic workers: `rows` × 12 columns, each row another person. */
export function* madeRows(rows: number): Generator<string[]> {
  yield header
  for (let i = 0; i < rows; i++) {
    const [day, month, year] = [1 + (i % 28), 1 + (i % 12), 1965 + (i % 40)]
    const nik = `731602${two(day)}${two(month)}${two(year % 100)}9${String(Math.floor(i / 28) % 1000).padStart(3, '0')}`
    const name = `${given[i % 10]} ${family[Math.floor(i / 10) % 10]} ${family[Math.floor(i / 100) % 10]}`
    yield [
      String(i + 1),
      nik,
      name,
      'ENREKANG',
      `${two(day)}-${two(month)}-${year}`,
      i % 2 ? 'L' : 'P',
      `${given[(i + 3) % 10]} ${family[(i + 7) % 10]}`,
      `Dusun ${i % 90}`,
      `00${1 + (i % 9)}/001`,
      'Ranga',
      'Petani',
      `08${String(100000000 + i)}`,
    ]
  }
}

export async function writeMadeList(path: string, rows: number): Promise<void> {
  const stream = createWriteStream(path)
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream,
    useSharedStrings: false,
    useStyles: false,
  })
  const sheet = workbook.addWorksheet('Data')
  for (const row of madeRows(rows)) sheet.addRow(row).commit()
  await workbook.commit()
  await finished(stream)
}

import { createHash } from 'node:crypto'
import Excel from 'exceljs'

interface Row {
  nik: string
  name: string
  amount: number
  programme?: string
  on?: string
}

/** A branch's list of payments of June 2026. */
export async function paymentFile(rows: readonly Row[]) {
  const book = new Excel.Workbook()
  book
    .addWorksheet('Manfaat')
    .addRows([
      ['NIK', 'Nama Tenaga Kerja', 'Tgl. Lahir', 'Jenis Klaim', 'Tanggal Bayar', 'Nominal'],
      ...rows.map(({ nik, name, amount, programme = 'JKM', on = '25-06-2026' }) => [
        nik,
        name,
        '17-03-1985',
        programme,
        on,
        amount,
      ]),
    ])
  const bytes = Buffer.from(await book.xlsx.writeBuffer())
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { fileName: 'manfaat.xlsx', sha256, bytes, from: '2026-06-01', until: '2026-06-30' }
}

import { type Day, monthNames } from '../dates.ts'
import type { District, Regency, Village } from '../villages.ts'
import type { Layout } from './layouts.ts'
import type { Sheet } from './workbook.ts'

/** Letterhead and header rows, in the words and order of the kecamatan. */
export function writeHead(
  sheet: Sheet,
  layout: Layout,
  regency: Regency,
  district: District,
  asOf: Day,
  village?: Village,
): void {
  const width = layout.columns.length
  const lines = [
    `PEMERINTAH ${regency.kind.toUpperCase()} ${regency.shortName.toUpperCase()}`,
    `KECAMATAN ${district.name.toUpperCase()}`,
    'DAFTAR PEKERJA MENURUT DESA/KELURAHAN',
    village ? `${village.kind.toUpperCase()} ${village.name.toUpperCase()}` : 'SEMUA DESA/KELURAHAN',
    `Keadaan ${monthNames[asOf.m - 1]} ${asOf.y}`,
  ]
  for (const line of layout.titles === 1
    ? [`Data pekerja Kec. ${district.name}`]
    : lines.slice(0, layout.titles)) {
    sheet.title(line, width)
  }
  if (layout.titles > 2) sheet.blank()
  const labels = layout.columns.map(([, label]) => label)
  if (layout.groups) sheet.groupedHeader(labels, layout.groups)
  else sheet.header(labels)
  if (layout.numbered) sheet.header(layout.columns.map((_, i) => i + 1))
}

/** Total and signature under the table: rows that are not people. */
export function writeFoot(sheet: Sheet, district: District, count: number): void {
  sheet.row([null, `JUMLAH : ${count} orang`])
  sheet.blank()
  sheet.row([null, null, null, `${district.name}, ${' '.repeat(12)}`])
  sheet.row([null, null, null, `Camat ${district.name}`])
  sheet.blank()
  sheet.row([null, null, null, '(..............................)'])
}

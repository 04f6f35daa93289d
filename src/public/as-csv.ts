import { stringify } from 'csv-stringify/sync'
import type { PublicationFile } from './api.ts'

const columns = [
  'bulan',
  'per_tanggal',
  'tingkat',
  'kode_wilayah',
  'nama_wilayah',
  'pembagian',
  'kode_golongan',
  'terlindungi',
  'belum_terlindungi',
  'semesta',
  'disamarkan',
]

/** One publication as a table: a line for each place and each part of it; what is not told is empty, and says so. */
export function asCsv({ regency, month, asOf, total, places, kinds }: PublicationFile): string {
  const names = new Map(places.map(({ code, name }) => [code, name]))
  type Counts = PublicationFile['total']
  const line = (where: string[], part: string[], { protected: is, unprotected: not, all }: Counts) => [
    month,
    asOf,
    ...where,
    ...part,
    is,
    not,
    all,
    is === null || not === null || all === null ? 'ya' : 'tidak',
  ]
  const level = { district: 'kecamatan', village: 'desa' }
  const by = { segment: 'segmen', group: 'kelompok_pembayar' }
  const home = ['kabupaten', regency.code, regency.name]
  return stringify(
    [
      columns,
      line(home, ['', ''], total),
      ...places.map((place) => line([level[place.level], place.code, place.name], ['', ''], place)),
      ...kinds.map((kind) =>
        line(
          kind.district === null ? home : ['kecamatan', kind.district, names.get(kind.district) ?? ''],
          [by[kind.by], kind.code],
          kind,
        ),
      ),
    ],
    { escape_formulas: true, record_delimiter: 'windows' },
  )
}

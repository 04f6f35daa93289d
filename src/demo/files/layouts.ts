import type { DateStyle } from './date-style.ts'
import type { VillageStyle } from './village-names.ts'

export type Field =
  | 'no'
  | 'name'
  | 'nik'
  | 'kk'
  | 'birth'
  | 'birthPlace'
  | 'placeAndDate'
  | 'sex'
  | 'male'
  | 'female'
  | 'rtRw'
  | 'mother'
  | 'hamlet'
  | 'rt'
  | 'village'
  | 'district'
  | 'occupation'
  | 'phone'
  | 'note'

/** How one kecamatan likes its table. */
export interface Layout {
  arrangement: 'sheets' | 'column' | 'sections'
  titles: number
  columns: [Field, string][]
  /** Labels above groups of columns: text, first column, last column (from 1). */
  groups?: [string, number, number][]
  dates: DateStyle
  villages: VillageStyle
  sexes: [string, string]
  footer?: boolean
  /** A row 1, 2, 3 … under the header, as civil servants number their columns. */
  numbered?: boolean
}

export const layouts: Layout[] = [
  {
    arrangement: 'column',
    titles: 3,
    dates: 'excel',
    villages: 'plain',
    sexes: ['L', 'P'],
    columns: [
      ['no', 'NO'],
      ['name', 'NAMA LENGKAP'],
      ['nik', 'NIK'],
      ['sex', 'L/P'],
      ['birthPlace', 'TEMPAT LAHIR'],
      ['birth', 'TANGGAL LAHIR'],
      ['mother', 'NAMA IBU KANDUNG'],
      ['occupation', 'PEKERJAAN'],
      ['hamlet', 'DUSUN'],
      ['village', 'DESA/KELURAHAN'],
    ],
  },
  {
    arrangement: 'sheets',
    titles: 4,
    dates: 'slash',
    villages: 'with-kind',
    sexes: ['Laki-laki', 'Perempuan'],
    numbered: true,
    columns: [
      ['no', 'No.'],
      ['nik', 'Nomor Induk Kependudukan'],
      ['name', 'Nama Pekerja'],
      ['birth', 'Tgl. Lahir'],
      ['sex', 'Jenis Kelamin'],
      ['occupation', 'Jenis Pekerjaan'],
      ['hamlet', 'Alamat'],
      ['note', 'Ket.'],
    ],
  },
  {
    arrangement: 'sections',
    titles: 2,
    dates: 'dash',
    villages: 'upper',
    sexes: ['LK', 'PR'],
    footer: true,
    columns: [
      ['no', 'No'],
      ['name', 'Nama'],
      ['placeAndDate', 'Tempat, Tanggal Lahir'],
      ['sex', 'JK'],
      ['nik', 'No. KTP'],
      ['mother', 'Nama Ibu'],
      ['occupation', 'Profesi'],
      ['note', 'Keterangan'],
    ],
  },
  {
    arrangement: 'column',
    titles: 5,
    dates: 'long',
    villages: 'short-kind',
    sexes: ['L', 'P'],
    groups: [
      ['IDENTITAS', 2, 6],
      ['ALAMAT', 7, 9],
    ],
    columns: [
      ['no', 'NO. URUT'],
      ['nik', 'NIK'],
      ['kk', 'NO. KK'],
      ['name', 'NAMA SESUAI KTP'],
      ['sex', 'JENIS KELAMIN'],
      ['birth', 'TGL LAHIR'],
      ['hamlet', 'DUSUN/LINGKUNGAN'],
      ['rt', 'RT'],
      ['village', 'DESA/KEL'],
      ['occupation', 'PEKERJAAN UTAMA'],
    ],
  },
  {
    arrangement: 'sheets',
    titles: 1,
    dates: 'mixed',
    villages: 'upper',
    sexes: ['L', 'P'],
    columns: [
      ['no', 'no'],
      ['name', 'nama'],
      ['birthPlace', 'tempat lahir'],
      ['birth', 'tanggal lahir'],
      ['nik', 'nik'],
      ['occupation', 'pekerjaan'],
      ['mother', 'ibu kandung'],
      ['sex', 'kelamin'],
      ['phone', 'no hp'],
    ],
  },
  {
    arrangement: 'column',
    titles: 3,
    dates: 'iso',
    villages: 'joined',
    sexes: ['Pria', 'Wanita'],
    footer: true,
    columns: [
      ['village', 'Nama Desa'],
      ['no', 'No'],
      ['name', 'Nama Lengkap Pekerja'],
      ['birth', 'Tanggal Lahir'],
      ['nik', 'NIK (16 digit)'],
      ['sex', 'Gender'],
      ['occupation', 'Mata Pencaharian'],
      ['mother', 'Nama Gadis Ibu Kandung'],
    ],
  },
  {
    arrangement: 'sections',
    titles: 3,
    dates: 'slash',
    villages: 'with-kind',
    sexes: ['L', 'P'],
    groups: [
      ['JENIS KELAMIN', 4, 5],
      ['KELAHIRAN', 6, 7],
    ],
    columns: [
      ['no', 'NO'],
      ['nik', 'NO. NIK'],
      ['name', 'NAMA LENGKAP'],
      ['male', 'L'],
      ['female', 'P'],
      ['birthPlace', 'TEMPAT'],
      ['birth', 'TANGGAL'],
      ['occupation', 'PEKERJAAN'],
      ['hamlet', 'DUSUN'],
      ['rtRw', 'RT/RW'],
    ],
  },
]

import { type Day, dmyDay } from '../dates.ts'
import { addDegree } from '../errors/titles.ts'
import type { TwinFile } from '../manifest.ts'
import type { Person } from '../people/person.ts'
import type { Rng } from '../random.ts'
import { type DateStyle, placeAndDate, styleDate } from './date-style.ts'
import type { Form } from './form.ts'
import { createOds } from './ods.ts'
import { createCsvSink, createXlsx, type Sink } from './sink.ts'
import type { CellValue } from './workbook.ts'

export interface OfficeLine {
  rng: Rng
  person: Person
  form: Form
  no: number
  villageName: string
}

export interface OfficeList
  extends Pick<TwinFile, 'path' | 'office' | 'officeKind' | 'listName' | 'groupCode'> {
  titles: string[]
  /** Whom the office knows. */
  takes(person: Person): boolean
  columns: [label: string, value: (line: OfficeLine) => CellValue][]
  /** Kinds of error that can be seen in these columns. */
  shows: string[]
  open(path: string): Sink
}

const birthAs = (style: DateStyle) => (line: OfficeLine) => styleDate(line.rng, style, line.form.birth)
const no = (line: OfficeLine) => line.no
const name = (line: OfficeLine) => line.form.name
const nik = (line: OfficeLine) => line.form.nik
const sex = (line: OfficeLine) => line.form.sex
const village = (line: OfficeLine) => line.villageName
const district = (line: OfficeLine) => line.person.village.district.name
const phone = (line: OfficeLine) => (line.rng.chance(0.7) ? line.person.phone : null)

const units = [
  'Dinas Kesehatan',
  'Dinas Pendidikan dan Kebudayaan',
  'Satuan Polisi Pamong Praja',
  'Dinas Pertanian',
  'RSUD',
  'Sekretariat Daerah',
  'Dinas Lingkungan Hidup',
]

/** One in ten files of a person lacks the letter of appointment; no draw, so that all else of the twin stays as it was. */
const appointedOn = ({ id, standingOn }: Person) =>
  standingOn && !id.endsWith('7') ? dmyDay(standingOn) : null

/** The lists of the offices, as each of them keeps it. */
export function officeLists(regencyName: string, asOf: Day): OfficeList[] {
  /** Lines whose clerk knows of the appointment. */
  const known = new WeakSet<OfficeLine>()
  return [
    {
      path: 'non-asn.xlsx',
      office: 'Badan Kepegawaian dan Pengembangan SDM',
      officeKind: 'opd',
      listName: 'Daftar tenaga non-ASN',
      groupCode: 'non-asn',
      titles: ['DAFTAR TENAGA NON ASN', `LINGKUP PEMERINTAH ${regencyName.toUpperCase()} TAHUN ${asOf.y}`],
      takes: (person) => person.on.office && person.role === 'non-asn',
      columns: [
        ['NO', no],
        [
          'NAMA DAN GELAR',
          (line) => (line.rng.chance(0.55) ? addDegree(line.rng, line.form.name) : line.form.name),
        ],
        ['NIK', nik],
        [
          'TEMPAT, TANGGAL LAHIR',
          (line) => placeAndDate(line.rng, 'dash', line.person.birthPlace, line.form.birth),
        ],
        ['L/P', sex],
        ['JABATAN', (line) => line.person.occupation.name.replace(' Honorer', '')],
        [
          'STATUS KEPEGAWAIAN',
          (line) => {
            const appointed = line.person.standing === 'asn' && line.rng.chance(0.95)
            if (appointed) known.add(line)
            return appointed ? 'PPPK' : 'Non ASN'
          },
        ],
        ['TMT PPPK', (line) => (known.has(line) ? appointedOn(line.person) : null)],
        ['UNIT KERJA', (line) => line.rng.pick(units)],
        ['DESA/KELURAHAN', village],
        ['KECAMATAN', district],
      ],
      shows: ['name', 'nik', 'birth', 'sex'],
      open: (path) => createXlsx(path, 'NON ASN'),
    },
    {
      path: 'perangkat-desa.xlsx',
      office: 'Dinas Pemberdayaan Masyarakat dan Desa',
      officeKind: 'opd',
      listName: 'Daftar perangkat desa',
      groupCode: 'perangkat-desa',
      titles: ['REKAPITULASI PERANGKAT DESA', regencyName.toUpperCase(), `KEADAAN TAHUN ${asOf.y}`],
      takes: (person) => person.on.office && person.role === 'perangkat-desa',
      columns: [
        ['No', no],
        ['Kecamatan', district],
        ['Desa', village],
        ['Nama', name],
        [
          'Jabatan',
          (line) =>
            line.rng.pick([
              'Kaur Keuangan',
              'Kaur Umum',
              'Kasi Pemerintahan',
              'Kasi Kesejahteraan',
              'Kepala Dusun',
              'Sekretaris Desa',
              'Anggota BPD',
            ]),
        ],
        ['Nomor KTP', nik],
        ['Tgl Lahir', birthAs('excel')],
        ['JK', sex],
        ['No. HP', phone],
      ],
      shows: ['name', 'nik', 'birth', 'sex'],
      open: (path) => createXlsx(path, 'Perangkat'),
    },
    {
      path: 'kader.xlsx',
      office: 'Dinas Pemberdayaan Masyarakat dan Desa',
      officeKind: 'opd',
      listName: 'Daftar kader desa',
      groupCode: 'kader',
      titles: ['DATA KADER POSYANDU DAN KADER DESA'],
      takes: (person) => person.on.office && person.role === 'kader',
      columns: [
        ['No.', no],
        ['Nama Kader', name],
        ['Tanggal Lahir', birthAs('slash')],
        ['NIK', nik],
        ['Nama Ibu Kandung', (line) => line.form.mother],
        [
          'Posyandu',
          (line) =>
            `${line.rng.pick(['Melati', 'Mawar', 'Anggrek', 'Kenanga', 'Dahlia'])} ${line.rng.between(1, 4)}`,
        ],
        ['Desa/Kel.', village],
        ['Kec.', district],
      ],
      shows: ['name', 'nik', 'birth', 'mother'],
      open: (path) => createXlsx(path, 'Kader'),
    },
    {
      path: 'petugas-keagamaan.csv',
      office: 'Bagian Kesejahteraan Rakyat',
      officeKind: 'opd',
      listName: 'Daftar petugas keagamaan',
      groupCode: 'keagamaan',
      // En dash and curly quotes are what Windows-1252 has and Latin-1 has not.
      titles: [`Petugas Keagamaan – ${regencyName} ${asOf.y}`, 'Imam, pegawai syara’ dan guru mengaji'],
      takes: (person) => person.on.office && person.role === 'keagamaan',
      columns: [
        ['No', no],
        ['Nama Petugas', name],
        ['NIK', nik],
        ['Tempat Lahir', (line) => line.person.birthPlace],
        ['Tgl Lahir', birthAs('slash')],
        [
          'Tugas',
          (line) => line.rng.pick(['Imam Desa', 'Imam Masjid', 'Guru Mengaji', 'Bilal', 'Khatib', 'Doja']),
        ],
        [
          'Masjid',
          (line) =>
            `Masjid ${line.rng.pick(['Nurul Iman', 'Babul Jannah', 'At-Taqwa', 'Nurul Huda', 'Jabal Nur'])}`,
        ],
        ['Desa/Kelurahan', village],
        ['Kecamatan', district],
      ],
      shows: ['name', 'nik', 'birth'],
      open: (path) => createCsvSink(path, { delimiter: ';', encoding: 'windows-1252', windows: true }),
    },
    {
      path: 'kelompok-tani.ods',
      office: 'Dinas Pertanian',
      officeKind: 'opd',
      listName: 'Daftar anggota kelompok tani',
      titles: ['DAFTAR ANGGOTA KELOMPOK TANI'],
      takes: (person) => person.on.farmers,
      columns: [
        ['No', no],
        [
          'Kelompok Tani',
          (line) =>
            `${line.rng.pick(['Sipatuo', 'Mammesa', 'Buttu Indah', 'Sikamali', 'Pada Idi', 'Tunas Muda'])} ${line.rng.between(1, 5)}`,
        ],
        ['Nama Anggota', name],
        ['L/P', sex],
        ['NIK', nik],
        ['Tanggal Lahir', birthAs('excel')],
        ['Luas Lahan (Ha)', (line) => Math.round(line.rng.next() ** 2 * 300) / 100 + 0.1],
        ['Desa', village],
        ['Kecamatan', district],
      ],
      shows: ['name', 'nik', 'birth', 'sex'],
      open: (path) => createOds(path, 'Anggota'),
    },
  ]
}

import { describe, expect, it } from 'vitest'
import en from '../../messages/en.json' with { type: 'json' }
import id from '../../messages/id.json' with { type: 'json' }
import type { ListKind } from '../api.ts'
import { readPayer, readProgrammes, readResidentStatus, readVerdict } from './cards.ts'
import { fields } from './fields.ts'
import { fileNotes, rowIssues } from './issue-codes.ts'
import { matchHeader } from './match-header.ts'
import { isCivilServant, isIdle, occupationName } from './occupations.ts'
import { likelySegment, readGroup, readSegment } from './segments.ts'
import { isTicked, readSex } from './sex.ts'

describe('a header', () => {
  it.each<[string, string | null, ListKind?]>([
    ['NIK', 'nik'],
    ['No. KTP', 'nik'],
    ['NO_KTP / NIK', 'nik'],
    ['NIK (16 digit)', 'nik'],
    ['Nama Lengkap*', 'name'],
    ['NAMA SESUAI KTP', 'name'],
    ['Nama Ibu Kandung', 'motherName'],
    ['Nama Gadis Ibu Kandung', 'motherName'],
    ['Tempat, Tanggal Lahir', 'birthPlaceDate'],
    ['TTL', 'birthPlaceDate'],
    ['Tgl. Lahir', 'birthDate'],
    ['L/P', 'sex'],
    ['Desa/Kel.', 'village'],
    ['RT/RW', 'rtRw'],
    ['No. KK', 'kk'],
    ['No', null],
    ['Nama Suami', null],
    ['NIK Ibu', null],
    ['Golongan Darah', null],
    ['BLTH_AKHIR', 'coveredUntil', 'participants'],
    ['NAMA_PEMBERI_KERJA', 'payerName', 'participants'],
    ['HASIL', 'verdict', 'dukcapil'],
    ['status_dasar', 'residentStatus', 'opensid'],
    ['NOMOR_IDENTITAS', 'nik', 'sipp-new'],
    ['TMT PPPK', 'asnSince', 'office-workers'],
    ['TMT', null, 'office-workers'],
    ['TMT SK', null, 'office-workers'],
  ])('%s means %s', (header, field, kind = 'village-workers') => {
    expect(matchHeader(header, kind).field).toBe(field)
  })

  it('is not a title that happens to hold a word', () => {
    expect(
      matchHeader('DAFTAR NAMA PEKERJA RENTAN MENURUT DESA KECAMATAN MAIWA', 'village-workers').field,
    ).toBeNull()
  })
})

it.each([
  ['PNS', true],
  ['Guru PPPK', true],
  ['P3K', true],
  ['ANGGOTA POLRI', true],
  ['PEGAWAI NEGERI SIPIL (PNS)', true],
  ['Non ASN', false],
  ['Pensiunan PNS', false],
  ['Istri PNS', false],
  ['Honorer', false],
  ['Petani', false],
])('%s: employed by the state %s', (occupation, civil) => {
  expect(isCivilServant(occupation)).toBe(civil)
})

it('reads words of work, sex, payers, programmes and results', () => {
  expect([occupationName('9'), occupationName('5'), occupationName('99'), occupationName('Tani')]).toEqual([
    'Petani/Pekebun',
    'Pegawai Negeri Sipil',
    null,
    'Tani',
  ])
  expect(['Pelajar/Mahasiswa', 'Mengurus Rumah Tangga', 'Petani', null].map(isIdle)).toEqual([
    true,
    true,
    false,
    true,
  ])
  expect(['Laki-laki', 'PR', 'Pria', 'W', '1', '2', 'x'].map(readSex)).toEqual([
    'L',
    'P',
    'L',
    'P',
    'L',
    'P',
    null,
  ])
  expect(['v', '√', 'X', '-', ''].map(isTicked)).toEqual([true, true, true, false, false])
  expect(readProgrammes('JKM + JKK')).toEqual(['JKK', 'JKM'])
  expect(readProgrammes('3 Program')).toEqual(['JKK', 'JKM', 'JHT'])
  expect(
    ['PEMDA', 'APBD Kabupaten', 'Dana Desa', 'MANDIRI', 'PT Maju', 'PROYEK', 'hibah'].map(readPayer),
  ).toEqual(['regency', 'regency', 'village', 'self', 'employer', 'project', 'other'])
  // As the branch writes them in its lists of payments.
  expect(
    [
      'DBHCHT',
      'Pemerintah',
      'Pemerintah Provinsi',
      'BPU',
      'PU',
      'Swasta',
      'Jakon',
      'Konstruksi',
      'Pemkab_ADD',
    ].map(readPayer),
  ).toEqual(['regency', 'regency', 'other', 'self', 'employer', 'employer', 'project', 'project', 'village'])
  expect(
    ['SESUAI', 'NIK TIDAK DITEMUKAN', 'NAMA TIDAK SESUAI', 'MENINGGAL', 'PINDAH KELUAR', 'GANDA', ''].map(
      readVerdict,
    ),
  ).toEqual(['match', 'not-found', 'mismatch', 'dead', 'moved', 'duplicate', null])
  expect(['1', '2', '3', 'MATI'].map(readResidentStatus)).toEqual([null, 'dead', 'moved', 'dead'])
  expect(['BPU', 'Bukan Penerima Upah', 'PU', 'JAKON', '?'].map(readSegment)).toEqual([
    'BPU',
    'BPU',
    'PU',
    'JAKON',
    null,
  ])
  expect(['RENTAN', 'PERANGKAT DESA', 'Kader Posyandu', 'Imam Masjid', 'Petani'].map(readGroup)).toEqual([
    'rentan',
    'perangkat-desa',
    'kader',
    'keagamaan',
    null,
  ])
  expect(likelySegment('Karyawan Swasta', null, 'village-workers')).toBe('PU')
  expect(likelySegment('Petani', null, 'village-workers')).toBe('BPU')
})

it('has words in both languages for every field and finding, and none too many', () => {
  for (const words of [id.import, en.import]) {
    expect(Object.keys(words.issue).toSorted()).toEqual([...rowIssues, ...fileNotes].toSorted())
    expect(Object.keys(words.field).toSorted()).toEqual([...fields].toSorted())
  }
})

import type { Table } from '../files/table.ts'
import { syntheticList, syntheticPeople } from '../oracle/synthetic.ts'
import type { PersonRecord } from '../types.ts'
import { tableOf } from './people-table.ts'

const day = (date: string | null) => (date === null ? '' : date.split('-').reverse().join('/'))

/** A village's list and a card list of the same regency, with other headers; the last column names the person. */
export function indonesianPair(people: number, seed: number): [Table, Table] {
  const everybody = syntheticPeople({ people, errors: 1, seed })
  const list = (prefix: string, share: number, shift: number) =>
    syntheticList(everybody, (i) => i % 100 < share, prefix, { people, errors: 1, seed: seed + shift })
  const left = list('a', 100, 1)
  const right = list('b', 60, 2)
  const leftRow = (row: PersonRecord) => [
    row.nik ?? '',
    row.name,
    day(row.birthDate),
    row.sex ?? '',
    row.village ?? '',
    left.truth.get(row.key)!,
  ]
  const rightRow = (row: PersonRecord) => [
    row.name,
    row.nik ?? '',
    row.sex === null ? '' : row.sex === 'L' ? 'LAKI-LAKI' : 'PEREMPUAN',
    row.birthDate ?? '',
    row.village ?? '',
    right.truth.get(row.key)!,
  ]
  return [
    tableOf('desa', ['NIK', 'Nama', 'Tgl Lahir', 'JK', 'Desa', 'orang'], left.rows.map(leftRow)),
    tableOf(
      'kartu',
      ['NAMA_LENGKAP', 'NO_KTP', 'JENIS_KELAMIN', 'TANGGAL_LAHIR', 'KELURAHAN', 'orang'],
      right.rows.map(rightRow),
    ),
  ]
}

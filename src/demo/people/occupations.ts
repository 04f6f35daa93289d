import { draw, type Rng, type Weighted, weighted } from '../random.ts'
import type { Role } from '../scenario.ts'
import type { Sex } from './names.ts'

export interface Occupation {
  name: string
  /** Code of pekerjaan_id in the population register. */
  code: number
}

const table: Record<string, [name: string, code: number, weight: number, sex?: Sex][]> = {
  bpu: [
    ['Petani/Pekebun', 9, 68],
    ['Buruh Tani', 20, 9],
    ['Peternak', 10, 3],
    ['Pedagang', 84, 7],
    ['Wiraswasta', 88, 5],
    ['Tukang Ojek', 81, 2.5, 'L'],
    ['Sopir', 81, 2, 'L'],
    ['Penjahit', 30, 1.5, 'P'],
    ['Tukang Kayu', 27, 1.2, 'L'],
    ['Mekanik', 35, 0.8, 'L'],
  ],
  rentan: [
    ['Petani/Pekebun', 9, 62],
    ['Buruh Tani', 20, 22],
    ['Buruh Harian Lepas', 19, 10],
    ['Peternak', 10, 6],
  ],
  pu: [
    ['Karyawan Swasta', 15, 60],
    ['Karyawan BUMN', 16, 5],
    ['Karyawan BUMD', 17, 4],
    ['Guru', 65, 8],
    ['Perawat', 74, 4],
    ['Sopir', 81, 5, 'L'],
    ['Karyawan Koperasi', 15, 7],
    ['Pelayan Toko', 15, 7],
  ],
  jakon: [
    ['Buruh Harian Lepas', 19, 45],
    ['Tukang Batu', 26, 30, 'L'],
    ['Tukang Kayu', 27, 12, 'L'],
    ['Tukang Las', 29, 5, 'L'],
    ['Konstruksi', 13, 8],
  ],
  'non-asn': [
    ['Karyawan Honorer', 18, 70],
    ['Guru Honorer', 65, 20],
    ['Perawat Honorer', 74, 10],
  ],
  'perangkat-desa': [['Perangkat Desa', 85, 100]],
  kader: [
    ['Kader Posyandu', 88, 60, 'P'],
    ['Petani/Pekebun', 9, 40],
  ],
  keagamaan: [
    ['Imam Masjid', 41, 45, 'L'],
    ['Guru Mengaji', 45, 30],
    ['Petani/Pekebun', 9, 25],
  ],
  asn: [
    ['Pegawai Negeri Sipil', 5, 64],
    ['PPPK', 5, 36],
  ],
}

const drawn = new Map<string, Weighted<[string, number, number, Sex?]>>()

export function giveOccupation(rng: Rng, role: Role, sex: Sex): Occupation {
  const key = `${role}:${sex}`
  let choices = drawn.get(key)
  if (!choices) {
    const fitting = table[role]!.filter((row) => !row[3] || row[3] === sex)
    choices = weighted(fitting.length > 0 ? fitting : table[role]!, (row) => row[2])
    drawn.set(key, choices)
  }
  const [name, code] = draw(rng, choices)
  return { name, code }
}

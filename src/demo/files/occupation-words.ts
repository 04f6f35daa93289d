import { titleCase } from '../errors/names.ts'
import type { Person } from '../people/person.ts'
import type { Rng } from '../random.ts'

const words: Record<string, readonly string[]> = {
  'Petani/Pekebun': [
    'Petani',
    'Petani',
    'PETANI',
    'Petani/Pekebun',
    'Tani',
    'Petani Bawang',
    'Petani Kopi',
    'Pekebun',
    'Petani Salak',
  ],
  'Buruh Tani': ['Buruh Tani', 'BURUH TANI', 'Buruh kebun', 'Buruh Tani/Perkebunan'],
  Peternak: ['Peternak', 'PETERNAK', 'Ternak sapi', 'Peternak sapi perah'],
  Pedagang: ['Pedagang', 'PEDAGANG', 'Dagang', 'Jual campuran', 'Pedagang sayur'],
  Wiraswasta: ['Wiraswasta', 'WIRASWASTA', 'Swasta', 'Usaha sendiri'],
  'Tukang Ojek': ['Ojek', 'Tukang Ojek', 'Pengojek'],
  'Karyawan Honorer': ['Honorer', 'Tenaga Honorer', 'HONORER', 'Staf Honorer', 'Non ASN'],
  'Buruh Harian Lepas': ['Buruh Harian Lepas', 'BHL', 'Buruh', 'BURUH HARIAN'],
  'Perangkat Desa': ['Perangkat Desa', 'Aparat Desa', 'Kaur Desa', 'Kepala Dusun', 'BPD'],
  'Imam Masjid': ['Imam Masjid', 'Imam', 'Imam Dusun', 'Pegawai Syara'],
}
const civil = {
  'Pegawai Negeri Sipil': [
    'PNS',
    'PNS',
    'ASN',
    'Pegawai Negeri Sipil',
    'Guru PNS',
    'PEGAWAI NEGERI SIPIL (PNS)',
  ],
  PPPK: ['PPPK', 'PPPK', 'P3K', 'Guru PPPK', 'ASN PPPK'],
}
/** What a civil servant is called when the list does not say that the state employs him or her. */
const unlabelled = ['Guru', 'Pegawai', 'Perawat', 'Staf Kecamatan']

/** The occupation as a village writes it. Civil servants are mostly, not always, told by it. */
export function workOf(rng: Rng, person: Person, careless: boolean): string | null {
  if (person.standing === 'asn') {
    const kind = person.occupation.name === 'Pegawai Negeri Sipil' ? 'Pegawai Negeri Sipil' : 'PPPK'
    return rng.chance(careless ? 0.8 : 0.94) ? rng.pick(civil[kind]) : rng.pick(unlabelled)
  }
  if (rng.chance(careless ? 0.2 : 0.03)) return rng.chance(0.7) ? null : '-'
  const { name } = person.otherTrade && rng.chance(0.5) ? person.otherTrade : person.occupation
  const said = rng.pick(words[name] ?? [name, name, titleCase(name), name.toUpperCase()])
  return said
}

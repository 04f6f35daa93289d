import { createRng, type Rng } from '../random.ts'
import type { Regency } from '../villages.ts'

export interface Payer {
  number: string
  name: string
}

export interface Payers {
  regency: Payer
  employer(rng: Rng): Payer
  project(rng: Rng): Payer
}

const forms = ['PT', 'CV', 'UD', 'TOKO', 'KOPERASI', 'KLINIK', 'YAYASAN', 'RUMAH MAKAN', 'BUMDES', 'APOTEK']
const first = [
  'MASSENREMPULU',
  'BUTTU',
  'LATIMOJONG',
  'SADDANG',
  'MARIO',
  'TONDOK',
  'BAMBA',
  'SINAR',
  'MITRA',
  'BINTANG',
  'REZKY',
  'CAHAYA',
]
const last = [
  'JAYA',
  'MANDIRI',
  'ABADI',
  'SEJAHTERA',
  'UTAMA',
  'LESTARI',
  'MAKMUR',
  'PERSADA',
  'KARYA',
  'SENTOSA',
  'AGRO',
  'TANI',
]
const works = [
  'JALAN TANI',
  'JEMBATAN',
  'IRIGASI',
  'GEDUNG SEKOLAH',
  'PUSKESMAS',
  'DRAINASE',
  'TALUD',
  'AIR BERSIH',
  'PASAR',
  'JALAN POROS',
]

/** Employers and building projects, a few large and many small; each is the same whenever it is asked for. */
export function createPayers(regency: Regency, seed: number, workers: number): Payers {
  const employers = Math.max(6, Math.round(workers / 115))
  const projects = Math.max(4, Math.round(workers / 240))
  const known = new Map<string, Payer>()
  const skewed = (rng: Rng, count: number) => Math.floor(count * rng.next() ** 2.6)
  const make = (kind: string, i: number): Payer => {
    const key = `${kind}:${i}`
    const payer = known.get(key) ?? describe(createRng(`${seed}:${regency.code}:${key}`), kind, i)
    known.set(key, payer)
    return payer
  }
  return {
    regency: { number: '93000001', name: `PEMKAB ${regency.shortName.toUpperCase()}` },
    employer: (rng) => make('employer', skewed(rng, employers)),
    project: (rng) => make('project', skewed(rng, projects)),
  }
}

function describe(rng: Rng, kind: string, i: number): Payer {
  if (kind === 'project') {
    return {
      number: `J${String(2_500_000 + i * 7)}`,
      name: `PEMBANGUNAN ${rng.pick(works)} ${rng.pick(last)} PAKET ${i + 1}`,
    }
  }
  const letter = rng.pick(['A', 'B', 'C', 'E', 'K'])
  return {
    number: letter + String(1_900_000 + i * 13),
    name: `${rng.pick(forms)} ${rng.pick(first)} ${rng.pick(last)}`,
  }
}

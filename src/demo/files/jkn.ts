import { join } from 'node:path'
import { type Day, dmyDay, isoDay } from '../dates.ts'
import type { Person } from '../people/person.ts'
import { createRng, type Rng } from '../random.ts'
import type { Village } from '../villages.ts'
import { createCsv } from './text-file.ts'

export const jknPath = 'jkn-peserta.csv'
export const jknTruthPath = join('truth', 'jkn.csv')

type Segment = 'pbi' | 'regency' | 'employee' | 'own' | 'non-worker'
const words: Record<Segment, readonly string[]> = {
  pbi: ['PBI JK', 'PBI APBN'],
  regency: ['PBPU BP PEMDA', 'PBI APBD'],
  employee: ['PPU', 'PPU SWASTA'],
  own: ['PBPU', 'PBPU MANDIRI'],
  'non-worker': ['BP'],
}
/** A row of the list: who pays, whether it is active, and how often it stands there. */
interface Said {
  segment: Segment
  active: boolean
  times: number
}

/**
 * The list of BPJS Kesehatan: most people once, the dead and moved often still active, some in two segments, some rows
 * written twice, some without a number. What is true of each stands in `truth/jkn.csv`.
 */
export function openJknList({ seed, outDir }: { seed: number; outDir: string }) {
  const csv = createCsv(join(outDir, jknPath), { delimiter: ';', windows: true })
  const truth = createCsv(join(outDir, jknTruthPath))
  csv.row([
    'NO',
    'NIK',
    'NAMA PESERTA',
    'TGL LAHIR',
    'DESA/KELURAHAN',
    'KECAMATAN',
    'SEGMEN',
    'KELAS',
    'STATUS',
    'TGL STATUS',
  ])
  truth.row(['person', 'segment', 'active', 'times', 'with_nik', 'standing', 'standing_on'])
  let number = 0
  return {
    get rows() {
      return number
    },
    village(village: Village, people: readonly Person[]) {
      const rng = createRng(`${seed}:${jknPath}:${village.code}`)
      for (const person of people) {
        const withNik = !rng.chance(0.012)
        for (const said of saidOf(rng, person)) {
          const row = [
            withNik ? person.nik : '',
            person.name.toUpperCase(),
            dmyDay(person.birth),
            village.name.toUpperCase(),
            village.district.name.toUpperCase(),
            rng.pick(words[said.segment]),
            said.segment === 'own' || said.segment === 'employee' ? `KELAS ${rng.between(1, 3)}` : 'KELAS 3',
            said.active ? 'AKTIF' : 'NON AKTIF',
            dmyDay(since(rng)),
          ]
          for (let i = 0; i < said.times; i++) csv.row([++number, ...row])
          const { standing, standingOn } = person
          truth.row([
            person.id,
            said.segment,
            said.active ? 1 : 0,
            said.times,
            withNik ? 1 : 0,
            standing,
            standingOn ? isoDay(standingOn) : '',
          ])
        }
      }
    },
    flush: () => Promise.all([csv.flush(), truth.flush()]).then(() => undefined),
    close: () => Promise.all([csv.close(), truth.close()]).then(() => undefined),
  }
}

function saidOf(rng: Rng, person: Person): Said[] {
  if (rng.chance(0.03)) return []
  const segment = segmentOf(rng, person)
  const gone = person.standing === 'dead' || person.standing === 'moved'
  const active = rng.chance(gone ? 0.45 : segment === 'own' ? 0.6 : 0.95)
  const times = rng.chance(0.002) ? 2 : 1
  const one: Said = { segment, active, times }
  const second = segment === 'regency' && !gone && rng.chance(0.01)
  return second ? [one, { segment: 'employee', active: true, times: 1 }] : [one]
}

function segmentOf(rng: Rng, { memberships, standing, worker }: Person): Segment {
  if (standing === 'asn' || memberships.some(({ payer }) => payer === 'employer')) return 'employee'
  if (!worker && rng.chance(0.04)) return 'non-worker'
  const roll = rng.next()
  return roll < 0.5 ? 'pbi' : roll < 0.82 ? 'regency' : 'own'
}

const since = (rng: Rng): Day => ({ y: rng.between(2018, 2025), m: rng.between(1, 11), d: 1 })

import type { Table } from '../files/table.ts'
import { type Random, randomStream } from '../model/pairs.ts'
import { shuffled, tableOf } from './people-table.ts'
import { slip } from './slips.ts'
import { birthday, inventWords, padded, pick, pickSkewed } from './words.ts'

const headers = [
  'rec_id',
  'given_name',
  'surname',
  'street_number',
  'address_1',
  'address_2',
  'suburb',
  'postcode',
  'state',
  'date_of_birth',
  'soc_sec_id',
]
const streets = ['street', 'place', 'crescent', 'close', 'circuit', 'avenue', 'drive', 'court']
const states = 'nsw nsw nsw vic vic vic qld qld wa sa act tas nt'.split(' ')

function originals(people: number, random: Random): string[][] {
  const given = inventWords(500, random, false)
  const surnames = inventWords(2500, random, true)
  const suburbs = inventWords(1200, random, true)
  const roads = inventWords(2500, random, true)
  return Array.from({ length: people }, (_, k) => {
    const suburb = Math.floor(suburbs.length * random() ** 1.5)
    const or = (share: number, value: string) => (random() < share ? '' : value)
    return [
      `rec-${k}-org`,
      or(0.03, pickSkewed(given, random)),
      or(0.02, pickSkewed(surnames, random)),
      or(0.04, String(1 + Math.floor(200 * random() ** 2))),
      or(0.03, `${pick(roads, random)} ${pick(streets, random)}`),
      or(0.2, `${pick(roads, random)} ${pick(['village', 'park', 'estate', 'farm', 'heights'], random)}`),
      or(0.01, suburbs[suburb]!),
      padded(2000 + ((suburb * 7) % 3000), 4),
      or(0.02, states[suburb % states.length]!),
      or(0.03, birthday(1900, 2000, random).replaceAll('-', '')),
      padded(1_000_000 + Math.floor(random() * 8_999_999), 7),
    ]
  })
}

/** Up to `most` slips in a record, at most two in a field; fields lost, exchanged or taken from somebody else. */
function double(row: readonly string[], number: number, most: number, random: Random): string[] {
  const out = [...row]
  out[0] = row[0]!.replace('org', `dup-${number}`)
  const slips = 1 + Math.floor(random() * most)
  const touched = new Map<number, number>()
  for (let k = 0; k < slips; k++) {
    const field = 1 + Math.floor(random() * (headers.length - 1))
    if ((touched.get(field) ?? 0) >= 2) continue
    touched.set(field, (touched.get(field) ?? 0) + 1)
    const dice = random()
    if (dice < 0.12) out[field] = ''
    else if (dice < 0.17 && field <= 2) [out[1], out[2]] = [out[2]!, out[1]!]
    else if (dice < 0.2 && (field === 4 || field === 5)) [out[4], out[5]] = [out[5]!, out[4]!]
    else out[field] = slip(out[field]!, random)
  }
  return out
}

/** Two lists, each person once in both, as FEBRL's fourth data set. */
export function febrlPair(people: number, seed: number): [Table, Table] {
  const random = randomStream(seed)
  const rows = originals(people, random)
  const doubles = rows.map((row) => double(row, 0, 6, random))
  return [
    tableOf('left', headers, shuffled(rows, random)),
    tableOf('right', headers, shuffled(doubles, random)),
  ]
}

/** One list with up to five doubles of a person, as FEBRL's third. */
export function febrlDoubles(people: number, seed: number): Table {
  const random = randomStream(seed)
  const rows = originals(people, random)
  const doubles = rows.flatMap((row) =>
    Array.from({ length: random() < 0.4 ? 0 : 1 + Math.floor(5 * random() ** 1.5) }, (_, k) =>
      double(row, k, 8, random),
    ),
  )
  return tableOf('one', headers, shuffled([...rows, ...doubles], random))
}

import type { Table } from '../files/table.ts'
import { randomStream } from '../model/pairs.ts'
import { shuffled, tableOf } from './people-table.ts'
import { slip } from './slips.ts'
import { birthday, inventWords, pick, pickSkewed } from './words.ts'

const headers = ['unique_id', 'first_name', 'surname', 'dob', 'city', 'email', 'cluster']

/** One to six rows of a person, heavily damaged: lost and exchanged names, wrong days, small errors everywhere. */
export function fakePeople(people: number, seed: number): Table {
  const random = randomStream(seed)
  const given = inventWords(150, random, false)
  const surnames = inventWords(400, random, true)
  const cities = inventWords(60, random, true)
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
  const rows = Array.from({ length: people }, (_, k) => {
    const first = capital(pickSkewed(given, random))
    const last = capital(pickSkewed(surnames, random))
    const born = birthday(1970, 2020, random)
    const city = capital(pickSkewed(cities, random))
    const email = `${pick(given, random)}${Math.floor(random() * 99)}@${pick(surnames, random)}.com`
    const copies = 1 + Math.floor(6 * random() ** 1.6)
    return Array.from({ length: copies }, (_, copy) => {
      const damaged = (value: string, lost: number, wrong: number) =>
        copy === 0 ? value : random() < lost ? '' : random() < wrong ? slip(value, random) : value
      const row = [
        damaged(first, 0.15, 0.15),
        damaged(last, 0.15, 0.15),
        damaged(random() < 0.1 && copy > 0 ? birthday(1970, 2020, random) : born, 0, 0.15),
        damaged(city, 0.2, 0.15),
        damaged(email, 0.2, 0.2),
      ]
      if (copy > 0 && random() < 0.08) [row[0], row[1]] = [row[1]!, row[0]!]
      return [...row, String(k)]
    })
  }).flat()
  return tableOf(
    'fake',
    headers,
    shuffled(rows, random).map((row, k) => [String(k), ...row]),
  )
}

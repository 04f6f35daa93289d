import type { Table } from '../files/table.ts'
import { randomStream } from '../model/pairs.ts'
import { shuffled, tableOf } from './people-table.ts'
import { slip } from './slips.ts'
import { inventWords, padded, pick, pickSkewed } from './words.ts'

/**
 * One list of eating-houses out of two guides: name, address, town, telephone and kind, each guide with habits of its
 * own in writing them. A quarter is in both; the truth is `class`.
 */
export function placeList(places: number, seed: number): Table {
  const random = randomStream(seed)
  const words = inventWords(500, random, true)
  const owners = inventWords(250, random, false)
  const roads = inventWords(260, random, true)
  const towns = inventWords(14, random, true)
  const rows = Array.from({ length: places }, (_, k) => {
    const name = random() < 0.6 ? `${pick(owners, random)}s ${pick(words, random)}` : pick(words, random)
    const number = 1 + Math.floor(random() * 9000)
    const street = `${pick(roads, random)} ${pick(['st.', 'ave.', 'blvd.', 'rd.'], random)}`
    const town = pickSkewed(towns, random)
    const [area, phone] = [padded(200 + Math.floor(random() * 40), 3), padded(Math.floor(random() * 1e7), 7)]
    const kind = pick(['american', 'italian', 'french', 'seafood', 'coffee shops'], random)
    const first = [
      name,
      `${number} ${street}`,
      town,
      `${area}/${phone.slice(0, 3)}-${phone.slice(3)}`,
      kind,
      String(k),
    ]
    if (random() >= 0.34) return [first]
    const called = random() < 0.4 ? `${name} ${pick(['grill', 'cafe', 'the'], random)}` : name
    const again = [
      random() < 0.25 ? slip(called, random) : called,
      `${number} ${random() < 0.5 ? street : street.replace('.', '')}${random() < 0.3 ? ` ${pick(['near', 'off', 'at'], random)} ${pick(roads, random)}` : ''}`,
      random() < 0.15 ? pick(towns, random) : town,
      `${area}-${phone.slice(0, 3)}-${phone.slice(3)}`,
      random() < 0.5 ? kind : pick(['american (new)', 'delis', 'continental'], random),
      String(k),
    ]
    return [first, again]
  }).flat()
  return tableOf('guides', ['name', 'addr', 'city', 'phone', 'type', 'class'], shuffled(rows, random))
}

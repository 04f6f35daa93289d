import type { Table } from '../files/table.ts'
import { randomStream } from '../model/pairs.ts'
import { shuffled, tableOf } from './people-table.ts'
import { slip } from './slips.ts'
import { inventWords, pick, pickSkewed } from './words.ts'

/** One list of authors as bibliographies have them: initials, the surname first, an institute in words. Truth: `gold_id`. */
export function authorList(authors: number, seed: number): Table {
  const random = randomStream(seed)
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
  const given = inventWords(220, random, false).map(capital)
  const surnames = inventWords(700, random, true).map(capital)
  const towns = inventWords(70, random, true).map(capital)
  const subjects = ['Statistics', 'Informatics', 'Public Health', 'Economics', 'Geography']
  const rows = Array.from({ length: authors }, (_, k) => {
    const [first, middle, last] = [
      pickSkewed(given, random),
      pickSkewed(given, random),
      pick(surnames, random),
    ]
    const [town, subject] = [pick(towns, random), pick(subjects, random)]
    const mail = `${first[0]!.toLowerCase()}.${last.toLowerCase()}@${town.toLowerCase()}.edu`
    const written = [`${first} ${middle} ${last}`, `${last}, ${first} ${middle[0]}.`, `${first} ${last}`]
    const places = [
      `Department of ${subject}, University of ${town}`,
      `Dept. ${subject}, Univ. ${town}`,
      `University of ${town}`,
    ]
    return Array.from({ length: 1 + Math.floor(3 * random() ** 1.5) }, () => [
      random() < 0.12 ? slip(pick(written, random), random) : pick(written, random),
      pick(places, random),
      random() < 0.4 ? 'N/A' : mail,
      random() < 0.15 ? 'unknown' : String(1950 + ((k * 7) % 45)),
      `g${k}`,
    ])
  }).flat()
  return tableOf('authors', ['author', 'affiliation', 'email', 'born', 'gold_id'], shuffled(rows, random))
}

import type { Table } from '../files/table.ts'
import { randomStream } from '../model/pairs.ts'
import { shuffled, tableOf } from './people-table.ts'
import { slip } from './slips.ts'
import { inventWords, padded, pick, pickSkewed } from './words.ts'

/**
 * Two lists as census takers and a survey behind them write them: capital letters, an initial for the second name, a
 * house number and a street, the age instead of the birth date. Half of the people are on both; the truth is `code`.
 */
export function censusPair(people: number, seed: number): [Table, Table] {
  const random = randomStream(seed)
  const upper = (words: string[]) => words.map((word) => word.toUpperCase())
  const [given, surnames, roads] = [
    upper(inventWords(200, random, false)),
    upper(inventWords(900, random, true)),
    upper(inventWords(300, random, true)),
  ]
  const everybody = Array.from({ length: people }, (_, k) => [
    pickSkewed(surnames, random),
    pickSkewed(given, random),
    random() < 0.5 ? String.fromCharCode(65 + Math.floor(random() * 26)) : '',
    String(1 + Math.floor(random() * 400)),
    `${pick(roads, random)} ${pick(['ST', 'AV', 'RD', 'LN'], random)}`,
    String(Math.floor(random() * 90)),
    random() < 0.5 ? 'M' : 'F',
    padded(k, 6),
  ])
  const damaged = (row: string[]): string[] => {
    const out = [...row]
    for (let slips = Math.floor(random() * 4); slips > 0; slips--) {
      const field = [0, 0, 1, 1, 2, 3, 4, 5][Math.floor(random() * 8)]!
      if (random() < 0.2) out[field] = ''
      else if (field === 5) out[5] = String(Math.max(0, Number(row[5]) + pick([-1, 1], random)))
      else out[field] = slip(row[field]!.toLowerCase(), random).toUpperCase()
    }
    return out
  }
  const heads = [
    ['LAST', 'FIRST', 'MIDINIT', 'NUM', 'STREET', 'AGE', 'SEX', 'code'],
    ['Last Name', 'First Name', 'Middle Initial', 'House No', 'Street Name', 'Age', 'Sex', 'code'],
  ] as const
  const part = (from: number, to: number) => everybody.slice(people * from, people * to)
  return [
    tableOf('census', heads[0], shuffled(part(0, 0.75), random)),
    tableOf('survey', heads[1], shuffled(part(0.25, 1).map(damaged), random)),
  ]
}

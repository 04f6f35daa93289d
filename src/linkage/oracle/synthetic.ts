import { type Random, randomStream } from '../model/pairs.ts'
import type { PersonRecord } from '../types.ts'
import { damage } from './synthetic-errors.ts'
import { givenName } from './synthetic-names.ts'

export interface SyntheticOptions {
  people: number
  /** 1 = normal noise. */
  errors: number
  seed: number
  /** Villages they live in, 129 a regency as in Enrekang; without it one regency. */
  villages?: number
}

/** People with families: siblings of one mother, twins, father and son of one name. Keys are their numbers. */
export function syntheticPeople({ people, seed, villages = 129 }: SyntheticOptions): PersonRecord[] {
  const random = randomStream(seed)
  const serials = new Map<string, number>()
  const all: PersonRecord[] = []
  const add = (name: string, sex: 'L' | 'P', birthDate: string, village: string, mother: string) => {
    const region =
      random() < 0.85 ? village.slice(0, 8).replaceAll('.', '') : `7315${pad(1 + Math.floor(random() * 12))}`
    const [year, month, day] = birthDate.split('-').map(Number) as [number, number, number]
    const stem = region + pad(sex === 'P' ? day + 40 : day) + pad(month) + pad(year % 100)
    const serial = (serials.get(stem) ?? 0) + 1 + (random() < 0.3 ? Math.floor(random() * 4) : 0)
    serials.set(stem, serial)
    const nik = `${stem}${9000 + serial}`
    all.push({ key: String(all.length), nik, nikDamagedLast: false, name, birthDate, sex, village, mother })
  }
  while (all.length < people) {
    const anywhere = Math.floor(villages * random() ** 1.2)
    const regency = 16 + Math.floor(anywhere / 129)
    const number = anywhere % 129
    const village = `73.${regency}.${pad(1 + (number % 12))}.${2001 + Math.floor(number / 12)}`
    const mother = givenName('P', random)
    const children = 1 + Math.floor(random() * 3)
    const year = 1962 + Math.floor(random() * 40)
    for (let c = 0; c < children; c++) {
      const sex = random() < 0.55 ? 'L' : 'P'
      const name = givenName(sex, random)
      const born = day(year + c * 2, random)
      add(name, sex, born, village, mother)
      if (random() < 0.012) add(twinName(name, sex, random), sex, born, village, mother)
      else if (sex === 'L' && random() < 0.01)
        add(name, 'L', day(year + 26, random), village, givenName('P', random))
    }
  }
  return all.slice(0, people)
}

/** Half of the twins rhyme: only the last word or the last letters differ. */
function twinName(name: string, sex: 'L' | 'P', random: Random): string {
  const words = name.split(' ')
  const other = givenName(sex, random).split(' ').at(-1)!
  if (random() < 0.5) return words.length > 1 ? [...words.slice(0, -1), other].join(' ') : `${other}`
  return givenName(sex, random)
}

/** One list of the people chosen, with errors; keys are `prefix` + number in random order, `truth` gives the person. */
export function syntheticList(
  people: PersonRecord[],
  choose: (i: number) => boolean,
  prefix: string,
  { errors, seed }: SyntheticOptions,
): { rows: PersonRecord[]; truth: Map<string, string> } {
  const random = randomStream(seed)
  const truth = new Map<string, string>()
  const rows: PersonRecord[] = []
  for (let i = 0; i < people.length; i++) {
    if (!choose(i)) continue
    const relative = people[i > 0 ? i - 1 : i + 1] ?? people[i]!
    const other = people[Math.floor(random() * people.length)]!.village!
    const row = damage(people[i]!, relative, random, errors, other)
    row.key = `${prefix}${Math.floor(random() * 1e9)}-${i}`
    truth.set(row.key, String(i))
    rows.push(row)
  }
  return { rows, truth }
}

const pad = (n: number): string => String(n).padStart(2, '0')
const day = (year: number, random: Random): string =>
  `${year}-${pad(1 + Math.floor(random() * 12))}-${pad(1 + Math.floor(random() * 28))}`

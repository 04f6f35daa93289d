import type { Random } from '../model/pairs.ts'

const onsets = 'b br c ch d dr f fl g gr h j k l m n p pr qu r s sh st t th tr v w wh y z'.split(' ')
const vowels = 'a e i o u ai ee ea ou ia'.split(' ')
const codas = ['', '', 'n', 'r', 's', 't', 'l', 'm', 'ck', 'nd', 'rt', 'ng']
const ends = ['', 'son', 'man', 'ton', 'ley', 'er', 'well', 'ford', 'a', 'y']

/** Made-up words, no two equal, pronounceable; with endings as surnames and places have them. */
export function inventWords(count: number, random: Random, ended: boolean): string[] {
  const words = new Set<string>()
  while (words.size < count) {
    const syllables = 1 + Math.floor(random() * 2)
    let word = ''
    for (let k = 0; k <= syllables; k++) {
      word += pick(onsets, random) + pick(vowels, random)
      if (random() < 0.4) word += pick(codas, random)
    }
    if (ended) word += pick(ends, random)
    words.add(word.slice(0, 12))
  }
  return [...words]
}

export function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)]!
}

/** The first are much more common than the last, as names are. */
export function pickSkewed<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(list.length * random() ** 2.5)]!
}

export const padded = (value: number, digits: number): string => String(value).padStart(digits, '0')

/** A day of birth between two years. */
export function birthday(from: number, to: number, random: Random): string {
  const year = from + Math.floor(random() * (to - from))
  return `${year}-${padded(1 + Math.floor(random() * 12), 2)}-${padded(1 + Math.floor(random() * 28), 2)}`
}

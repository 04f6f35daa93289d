import type { Rng } from '../random.ts'
import type { Clerk } from './clerk.ts'
import { misspell, mistype } from './letters.ts'
import type { Typed } from './nik.ts'
import { strike } from './rates.ts'
import { asSpoken } from './spoken-names.ts'
import { retitle } from './titles.ts'

export interface Called {
  name: string
  sex: 'L' | 'P'
  father: string
  pilgrim: boolean
}

/** The name as a clerk writes it: how people are called and heard, then how it is typed. */
export function writeName(rng: Rng, clerk: Clerk, called: Called): Typed<string> {
  const struck = strike(rng, clerk.rates.name)
  const plain = called.name
  const changed = struck ? change(rng, struck, called) : plain
  const honoured =
    called.pilgrim && rng.chance(0.55)
      ? `${called.sex === 'L' ? 'H.' : rng.pick(['Hj.', 'HJ.', 'Hj'])} ${changed}`
      : changed
  return { value: inCase(rng, clerk, honoured), error: changed === plain ? null : `name:${struck}` }
}

function change(rng: Rng, kind: keyof Clerk['rates']['name'], called: Called): string {
  const { name } = called
  const words = name.split(' ')
  switch (kind) {
    case 'typing':
      return mistype(rng, name)
    case 'spelling':
      return misspell(rng, name)
    case 'title':
      return retitle(rng, name)
    case 'shortened':
      return shorten(rng, words)
    case 'dropped':
      return words.length > 1 ? dropWord(rng, words) : name
    case 'swapped':
      return words.length > 1 ? `${words.slice(1).join(' ')} ${words[0]}` : name
    case 'joined':
      return rejoin(rng, words)
    case 'spoken':
      return asSpoken(rng, name)
    default:
      return alias(rng, called)
  }
}

/** One word becomes its initial, with or without a point. */
function shorten(rng: Rng, words: string[]): string {
  if (words.length === 1) return words[0]!
  const at = rng.chance(0.75) ? words.length - 1 : rng.int(words.length)
  return words.map((word, i) => (i === at ? word[0] + rng.pick(['.', '']) : word)).join(' ')
}

function dropWord(rng: Rng, words: string[]): string {
  const at = rng.chance(0.7) ? words.length - 1 : 0
  return words.filter((_, i) => i !== at).join(' ')
}

/** Spaces lost or put where none belong. */
function rejoin(rng: Rng, words: string[]): string {
  if (words.length > 1 && rng.chance(0.7)) {
    const at = rng.int(words.length - 1)
    return words
      .map((word, i) => (i === at ? word : `${word} `))
      .join('')
      .trim()
  }
  const long = words.findIndex((word) => word.length > 6)
  if (long < 0) return words.join(' ')
  const cut = rng.between(3, words[long]!.length - 3)
  return words.map((word, i) => (i === long ? `${word.slice(0, cut)} ${word.slice(cut)}` : word)).join(' ')
}

/** How neighbours know somebody: by the father, by the eldest child, by a call name. */
function alias(rng: Rng, { name, sex, father }: Called): string {
  const first = name.split(' ')[0]!
  const roll = rng.next()
  if (roll < 0.45)
    return `${first} ${sex === 'L' ? rng.pick(['BIN', 'B.']) : rng.pick(['BINTI', 'BT.'])} ${father.split(' ')[0]}`
  if (roll < 0.6)
    return `${sex === 'L' ? 'AMBO' : 'INDO'} ${rng.pick(['ACO', 'BECCE', 'TANG', 'UPE', 'SAKKA'])}`
  if (roll < 0.8)
    return `${name} ${rng.pick(['ALIAS', 'AL.', '/'])} ${rng.pick(['ACO', 'ICCANG', 'ANTO', 'UCI', 'LINA', 'MAMA ITA'])}`
  return `${sex === 'L' ? rng.pick(['PAK', 'BPK.']) : rng.pick(['IBU', 'IBU'])} ${first}`
}

function inCase(rng: Rng, clerk: Clerk, name: string): string {
  const habit = clerk.case === 'mixed' ? rng.pick(['upper', 'title', 'lower'] as const) : clerk.case
  const cased =
    habit === 'upper' ? name.toUpperCase() : habit === 'lower' ? name.toLowerCase() : titleCase(name)
  if (!clerk.padsSpaces || !rng.chance(0.15)) return cased
  return rng.pick([`${cased} `, ` ${cased}`, cased.replace(' ', '  '), cased.replace(' ', '\u00a0')])
}

export const titleCase = (text: string) =>
  text.toLowerCase().replace(/(^|[\s.'(/-])(\p{L})/gu, (_, before, letter) => before + letter.toUpperCase())

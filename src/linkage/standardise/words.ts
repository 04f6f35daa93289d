import { plainWord } from './spelling.ts'
import { degrees, frontTitles } from './tables.ts'

const marks = /[\u0300-\u036f]/g
/** A title glued by its dot, "H.Ahmad", is two words; a degree with dots, "S.Pd.", is one. */
const chunk = /[a-z0-9.]+/g

/**
 * The words of a name without titles and degrees, in small letters; never fewer than one word if there was any.
 * "H. Muh. Ali Akbar, S.Pd., M.Si" gives muh, ali, akbar.
 */
export function nameWords(raw: string): string[] {
  const text = raw
    .toLowerCase()
    .normalize('NFD')
    .replace(marks, '')
    .replace(/['’‘`´]/g, '')
  const comma = text.indexOf(',')
  const words: string[] = []
  const all: string[] = []
  for (const match of text.matchAll(chunk)) {
    const joined = match[0].replaceAll('.', '')
    const afterComma = comma >= 0 && match.index > comma
    const dotted = match[0].includes('.')
    if (degrees.has(joined) && words.length > 0 && (afterComma || (dotted && joined.length > 2))) continue
    for (const piece of match[0].split('.')) {
      const word = plainWord(piece)
      if (word === '') continue
      all.push(word)
      if (words.length === 0 && frontTitles.has(word)) continue
      words.push(word)
    }
  }
  while (words.length > 1) {
    if (degrees.has(words.at(-1)!)) words.pop()
    else if (words.length > 2 && degrees.has(words.slice(-2).join('')) && words.at(-2)!.length === 1)
      words.splice(-2)
    else break
  }
  return words.length > 0 ? words : all
}

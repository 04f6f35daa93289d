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
  const lower = raw.toLowerCase()
  return dropTitles(isPlain(lower) ? plainPieces(lower) : markedPieces(lower))
}

interface Piece {
  word: string
  /** Written behind a comma or with dots inside, as degrees are. */
  likeDegree: boolean
}

/** Letters and spaces only, as most names are: no need for the slow way. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code !== 32 && (code < 97 || code > 122)) return false
  }
  return true
}

function plainPieces(text: string): Piece[] {
  const pieces: Piece[] = []
  for (const word of text.split(' ')) if (word !== '') pieces.push({ word, likeDegree: false })
  return pieces
}

function markedPieces(lower: string): Piece[] {
  const text = lower
    .normalize('NFD')
    .replace(marks, '')
    .replace(/['’‘`´]/g, '')
  const comma = text.indexOf(',')
  const pieces: Piece[] = []
  for (const match of text.matchAll(chunk)) {
    const joined = match[0].replaceAll('.', '')
    const dotted = match[0].includes('.') && joined.length > 2
    const likeDegree = (comma >= 0 && match.index > comma) || dotted
    if (likeDegree && degrees.has(joined)) pieces.push({ word: joined, likeDegree })
    else for (const piece of match[0].split('.')) pieces.push({ word: plainWord(piece), likeDegree: false })
  }
  return pieces.filter(({ word }) => word !== '')
}

function dropTitles(pieces: Piece[]): string[] {
  const words: string[] = []
  for (const { word, likeDegree } of pieces) {
    if (words.length === 0 ? frontTitles.has(word) : likeDegree) continue
    words.push(word)
  }
  while (words.length > 1) {
    if (degrees.has(words.at(-1)!)) words.pop()
    else if (words.length > 2 && words.at(-2)!.length === 1 && degrees.has(words.at(-2)! + words.at(-1)!))
      words.splice(-2)
    else break
  }
  return words.length > 0 ? words : pieces.map(({ word }) => word)
}

import { Ids } from '../../standardise/ids.ts'
import { mostLetters } from '../../standardise/word-list.ts'

/** Words as written in addresses and places, common short forms written out. */
export interface Phrase {
  text: string
  /** Numbers of the words. */
  words: Int32Array
  /** The letters of all words, at most 31. */
  joined: { text: string; codes: Uint8Array; mask: number }
  digits: string
  longest: string
}

const shortForms: Record<string, string> = {
  st: 'street',
  rd: 'road',
  ave: 'avenue',
  av: 'avenue',
  cres: 'crescent',
  cr: 'crescent',
  crt: 'court',
  ct: 'court',
  dr: 'drive',
  pl: 'place',
  hwy: 'highway',
  cl: 'close',
  tce: 'terrace',
  jl: 'jalan',
  jln: 'jalan',
  gg: 'gang',
  ds: 'desa',
  kel: 'kelurahan',
  kec: 'kecamatan',
  kab: 'kabupaten',
  prov: 'provinsi',
  dsn: 'dusun',
  perum: 'perumahan',
}

/** Reads plain text into a phrase; null for ''. */
export function phraseReader(): (plain: string) => Phrase | null {
  const ids = new Ids()
  return (plain) => {
    if (plain === '') return null
    const words = plain
      .split(' ')
      .map((word, k) => (k === 0 && word === 'st' ? word : (shortForms[word] ?? word)))
    const letters = words.join('').replace(/[^a-z]/g, '')
    return {
      text: words.join(' '),
      words: Int32Array.from(words, (word) => ids.id(word)),
      joined: { text: letters, ...lettersOf(letters) },
      digits: plain.replace(/\D/g, ''),
      longest: words.reduce((best, word) => (word.length > best.length ? word : best)),
    }
  }
}

/** Letters as 0..25, and a bit for each that occurs. */
function lettersOf(text: string): { codes: Uint8Array; mask: number } {
  const codes = Uint8Array.from(text.slice(0, mostLetters), (letter) => letter.charCodeAt(0) - 97)
  return { codes, mask: codes.reduce((mask, code) => mask | (1 << code), 0) }
}

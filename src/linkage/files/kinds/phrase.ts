import { Ids, looseWord, type Word } from '../../standardise/dictionary.ts'

/** Words as written in addresses and places, common short forms written out. */
export interface Phrase {
  text: string
  /** Numbers of the words. */
  words: Int32Array
  /** The letters of all words, at most 31. */
  joined: Word
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
      joined: looseWord(letters),
      digits: plain.replace(/\D/g, ''),
      longest: words.reduce((best, word) => (word.length > best.length ? word : best)),
    }
  }
}

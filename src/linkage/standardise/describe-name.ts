import { withRoom } from './growing.ts'
import { mixHash } from './mix-hash.ts'
import { head, headRoom, type Names } from './names.ts'
import { mostLetters, wordRoom } from './word-list.ts'

/** Canonical words of one name, ids of its list: all of them, those that tell people apart, those often left out. */
export interface NameWords {
  all: number[]
  heavy: number[]
  light: number[]
}

/** Writes the head and the words of name `id`, the next one of `names`. */
export function writeName(names: Names, id: number, { all, heavy, light }: NameWords): void {
  names.heads = withRoom(names.heads, (id + 1) * headRoom)
  names.size = id
  const { heads, list } = names
  const bare = !heavy.some((word) => list.sizes[word]! > 1)
  const core = bare ? all : heavy
  const at = id * headRoom
  writeSequence(names, at + head.canonical, all)
  writeSequence(names, at + head.core, core)
  writeJoined(names, at + head.joined, all)
  writeJoined(names, at + head.joinedCore, core)
  const letters = writeSounds(names, at, core)
  const others = bare ? [] : light
  heads[at + head.start] = names.wordsHeld
  heads[at + head.sizes] = core.length | (others.length << 8) | (letters << 16) | (bare ? 1 << 22 : 0)
  names.words = withRoom(names.words, names.wordsHeld + core.length + others.length)
  for (const word of core) names.words[names.wordsHeld++] = word
  for (const word of others) names.words[names.wordsHeld++] = word
  if (core.length < 2) writeSequence(names, at + head.sorted, core)
  else
    writeSequence(
      names,
      at + head.sorted,
      core.toSorted((x, y) => list.hashes[x * 4]! - list.hashes[y * 4]! || x - y),
    )
}

/** Sounds and letters of the core words; returns how many letters there are, at most `mostLetters`. */
function writeSounds({ heads, list }: Names, at: number, core: readonly number[]): number {
  let letters = 0
  let mask = 0
  let first = 0
  let last = 0
  for (const word of core) {
    const size = list.sizes[word]!
    const taken = Math.min(size, mostLetters - letters)
    if (taken === size) mask |= list.masks[word]!
    else for (let k = 0; k < taken; k++) mask |= 1 << list.codes[word * wordRoom + k]!
    letters += taken
    if (size < 2) continue
    if (first === 0) first = list.sounds[word]!
    last = list.sounds[word]!
  }
  heads[at + head.firstSound] = first
  heads[at + head.lastSound] = last
  heads[at + head.mask] = mask
  return letters
}

/** Two numbers for the words in this order. */
function writeSequence({ heads, list }: Names, at: number, words: readonly number[]): void {
  let x = words.length
  let y = ~words.length
  for (let k = 0; k < words.length; k++) {
    x = mixHash(x, list.hashes[words[k]! * 4]!)
    y = mixHash(y, list.hashes[words[k]! * 4 + 1]!)
  }
  heads[at] = x
  heads[at + 1] = y
}

/** Two numbers for the letters of the words written together. */
function writeJoined({ heads, list }: Names, at: number, words: readonly number[]): void {
  let x = 0
  let y = 0
  for (let k = 0; k < words.length; k++) {
    const from = words[k]! * 4
    x = (Math.imul(x, list.hashes[from + 2]!) + list.hashes[from]!) | 0
    y = (Math.imul(y, list.hashes[from + 3]!) + list.hashes[from + 1]!) | 0
  }
  heads[at] = x
  heads[at + 1] = y
}

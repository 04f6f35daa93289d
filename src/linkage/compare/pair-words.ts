import { coreSize, isBare, lightSize, type Names, startOf } from '../standardise/names.ts'
import { wordRoom } from '../standardise/word-list.ts'
import { nearWords } from './near-words.ts'

/** One bit a word; names of more than 31 words are cut. */
const mostWords = 31

/** How the words of two names pair off. One object, filled anew by each call. */
const found = {
  /** Equal or near. */
  whole: 0,
  /** Matched by their first letter. */
  initials: 0,
  /** Words of each side without a partner. */
  left: 0,
  right: 0,
  /** How many names hold the rarest equal word; 0 when there is none. */
  shared: 0,
}

/** Pairs the words of name `a` with those of name `b`, greedily: equal ones, then near ones, then initials. */
export function pairWords(names: Names, a: number, b: number): Readonly<typeof found> {
  // A name of light words alone ("Siti I.") is compared by all words of both.
  const all = isBare(names, a) || isBare(names, b)
  const nx = Math.min(mostWords, coreSize(names, a) + (all ? lightSize(names, a) : 0))
  const ny = Math.min(mostWords, coreSize(names, b) + (all ? lightSize(names, b) : 0))
  const x = startOf(names, a)
  const y = startOf(names, b)
  const { words, list } = names
  let usedX = 0
  let usedY = 0
  let whole = 0
  let initials = 0
  let shared = 0
  for (let i = 0; i < nx; i++) {
    const word = words[x + i]!
    for (let j = 0; j < ny; j++) {
      if (word !== words[y + j] || (usedY & (1 << j)) !== 0) continue
      usedX |= 1 << i
      usedY |= 1 << j
      if (list.sizes[word]! > 1) {
        whole++
        const count = list.counts[word]!
        if (shared === 0 || count < shared) shared = count
      } else initials++
      break
    }
  }
  for (let pass = 0; pass < 2; pass++)
    for (let i = 0; i < nx; i++) {
      if ((usedX & (1 << i)) !== 0) continue
      for (let j = 0; j < ny; j++) {
        if ((usedY & (1 << j)) !== 0) continue
        const pairs =
          pass === 0
            ? nearWords(list, words[x + i]!, words[y + j]!)
            : initialOf(names, words[x + i]!, words[y + j]!)
        if (!pairs) continue
        usedX |= 1 << i
        usedY |= 1 << j
        if (pass === 0) whole++
        else initials++
        break
      }
    }
  found.whole = whole
  found.initials = initials
  found.left = nx - whole - initials
  found.right = ny - whole - initials
  found.shared = shared
  return found
}

function initialOf({ list: { sizes, codes } }: Names, a: number, b: number): boolean {
  return (sizes[a] === 1) !== (sizes[b] === 1) && codes[a * wordRoom] === codes[b * wordRoom]
}

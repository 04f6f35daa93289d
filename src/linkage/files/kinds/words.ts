import { jaroWinkler } from '../../compare/jaro-winkler.ts'
import { couldReach } from '../../compare/near-words.ts'
import { withinOneEdit } from '../../compare/one-edit.ts'
import { Ids } from '../../standardise/ids.ts'
import type { BlockingKey, Comparison, Kind } from '../comparison.ts'
import { eachSide, type Sides } from '../sides.ts'
import { heldPairs, idsOf, pairsAt } from './held.ts'
import { type Phrase, phraseReader } from './phrase.ts'
import { once, plainText } from './plain.ts'

const level = { equal: 0, near: 1, similar: 2, 'some-words': 3, different: 4, missing: 5 } as const
const levels = Object.keys(level)
const m0 = [0.7, 0.12, 0.05, 0.05, 0.08]

/** A place, an address, an occupation, an e-mail: words that agree wholly, nearly, or in part. */
export function wordsField(name: string, kind: Kind, values: Sides<string[]>): Comparison {
  const read = once(phraseReader())
  const texts = eachSide(values, (side) => side.map(once(plainText)))
  const phrases = eachSide(texts, (side) => side.map(read))
  const right = phrases.b ?? phrases.a
  const ids = idsOf(eachSide(phrases, (side) => side.map((phrase) => phrase?.text ?? '')))
  const rightIds = ids.b ?? ids.a
  const equal = pairsAt(ids)
  const comparable = heldPairs(texts)
  const chance = Math.min(0.3, Math.max(1e-6, equal / Math.max(1, comparable)))
  return {
    name,
    kind,
    levels,
    m0,
    u0: [chance, Math.max(2e-5, chance * 0.2), Math.max(2e-4, chance * 0.2), 5e-3, 0.97],
    compare(i, j) {
      const [x, y] = [ids.a[i]!, rightIds[j]!]
      if (x === 0 || y === 0) return level.missing
      return x === y ? level.equal : comparePhrases(phrases.a[i]!, right[j]!)
    },
    counted: new Map([[level.equal, equal]]),
    comparable,
    ids,
    agreeing: level.near,
    keys: wordKeys(name, phrases, ids),
  }
}

function comparePhrases(x: Phrase, y: Phrase): number {
  const [p, q] = [x.joined, y.joined]
  if (p.text !== '' && p.text === q.text && sameDigits(x, y)) return level.near
  const shared = sharedWords(x, y)
  const least = Math.min(x.words.length, y.words.length)
  // Jaro-Winkler of 0.88 needs a Jaro of 0.8, so 1.4 between the shares of letters in common.
  const [np, nq] = [p.codes.length, q.codes.length]
  const close = np > 3 && nq > 3 && couldReach(np, p.mask, nq, q.mask, 1.4)
  if (close && withinOneEdit(p.codes, 0, np, q.codes, 0, nq) && sameDigits(x, y)) return level.near
  const likeness = close ? jaroWinkler(p.codes, 0, np, q.codes, 0, nq) : 0
  if (likeness >= 0.94 && sameDigits(x, y)) return level.near
  if (likeness >= 0.88 || (shared === least && least > 1)) return level.similar
  return shared > 0 ? level['some-words'] : level.different
}

const sameDigits = (x: Phrase, y: Phrase): boolean => x.digits === y.digits

function sharedWords(x: Phrase, y: Phrase): number {
  let shared = 0
  for (let k = 0; k < x.words.length; k++)
    for (let l = 0; l < y.words.length; l++)
      if (x.words[k] === y.words[l]) {
        shared++
        break
      }
  return shared
}

/** The whole, and its longest word. */
function wordKeys(name: string, phrases: Sides<(Phrase | null)[]>, ids: Sides<Int32Array>): BlockingKey[] {
  const known = new Ids()
  const longest = eachSide(phrases, (side) =>
    Int32Array.from(side, (phrase) => (phrase === null ? 0 : known.id(phrase.longest))),
  )
  return [
    { name, keys: ids },
    {
      name: `${name}:word`,
      keys: longest,
      idle: phrases.a.every((phrase) => (phrase?.words.length ?? 1) < 2),
    },
  ]
}

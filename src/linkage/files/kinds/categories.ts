import type { Comparison } from '../comparison.ts'
import { eachSide, type Sides } from '../sides.ts'
import { heldPairs, idsOf, pairsAt } from './held.ts'
import { once, plainText } from './plain.ts'

const levels = ['same', 'different', 'missing']

/** Words for man and woman in the lists of both languages. */
export const sexWords = new Map<string, string>([
  ...['l', 'm', 'male', 'man', 'laki', 'laki laki', 'lakilaki', 'lk', 'pria'].map(
    (word) => [word, 'm'] as const,
  ),
  ...['p', 'f', 'w', 'female', 'woman', 'perempuan', 'pr', 'wanita'].map((word) => [word, 'f'] as const),
])

/** Few values that agree or not: sex, religion, state. */
export function categoryField(name: string, values: Sides<string[]>): Comparison {
  const texts = eachSide(values, (side) => side.map(once(plainText)))
  const isSex = [...new Set([...texts.a, ...(texts.b ?? [])])].every(
    (text) => text === '' || sexWords.has(text),
  )
  const ids = idsOf(isSex ? eachSide(texts, (side) => side.map((text) => sexWords.get(text) ?? '')) : texts)
  const right = ids.b ?? ids.a
  const same = pairsAt(ids)
  const comparable = heldPairs(ids)
  const chance = Math.min(0.95, Math.max(0.001, same / Math.max(1, comparable)))
  return {
    name,
    kind: 'category',
    levels,
    m0: [0.95, 0.05],
    u0: [chance, 1 - chance],
    compare(i, j) {
      const [x, y] = [ids.a[i]!, right[j]!]
      return x === 0 || y === 0 ? 2 : x === y ? 0 : 1
    },
    counted: new Map([
      [0, same],
      [1, comparable - same],
    ] as [number, number][]),
    comparable,
    ids,
    agreeing: 1,
    keys: [{ name, keys: ids }],
  }
}

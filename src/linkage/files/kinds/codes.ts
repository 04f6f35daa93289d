import { distance } from 'fastest-levenshtein'
import { typingEdits } from '../../compare/one-edit.ts'
import type { BlockingKey, Comparison, Kind } from '../comparison.ts'
import { eachSide, type Sides } from '../sides.ts'
import { heldPairs, idsOf, pairsAt } from './held.ts'
import { once, plainCode } from './plain.ts'

const level = { equal: 0, 'one-edit': 1, 'two-edits': 2, different: 3, missing: 4 } as const
const levels = Object.keys(level)
const m0 = [0.85, 0.07, 0.02, 0.06]

/** Codes that are nothing: nought, one digit all through, or 1234567… */
const filler = /^(.)\1+$|^(0?123456789?0?)+$/

/** A number or code typed digit by digit: national id, telephone, postcode, house number. */
export function codeField(name: string, kind: Kind, values: Sides<string[]>): Comparison {
  const keepsFiller = kind === 'house-number' || kind === 'postcode'
  const clean = once((raw: string) => {
    const code = plainCode(raw)
    if (/^0+$/.test(code)) return ''
    return code.length > 3 && filler.test(code) && !keepsFiller
      ? ''
      : kind === 'phone'
        ? localPhone(code)
        : code
  })
  const texts = eachSide(values, (side) => side.map(clean))
  const right = texts.b ?? texts.a
  const ids = idsOf(texts)
  const rightIds = ids.b ?? ids.a
  const equal = pairsAt(ids)
  const comparable = heldPairs(texts)
  const near = nearPairs(texts, equal)
  const chance = (pairs: number) => Math.min(0.3, Math.max(1e-7, pairs / Math.max(1, comparable)))
  const length = usualLength(texts.a)
  return {
    name,
    kind,
    levels,
    m0,
    u0: [chance(equal), chance(near), chance(near * length * 3), 0.9],
    compare(i, j) {
      const [x, y] = [ids.a[i]!, rightIds[j]!]
      if (x === 0 || y === 0) return level.missing
      if (x === y) return level.equal
      return level.equal + edits(texts.a[i]!, right[j]!)
    },
    counted: new Map([
      [level.equal, equal],
      [level['one-edit'], near],
    ] as [number, number][]),
    comparable,
    ids,
    agreeing: level['one-edit'],
    keys: codeKeys(name, texts, ids),
  }
}

/** 1, 2, or 3 for more. Codes under four characters are equal or not. */
function edits(x: string, y: string): number {
  const longest = Math.max(x.length, y.length)
  if (longest < 3 || Math.abs(x.length - y.length) > 2) return 3
  const most = longest < 6 ? 1 : 2
  let found = x.length === y.length ? typingEdits(x, y, 2) : 3
  // Digits left out or typed twice move all others; looked for only where the ends agree.
  if (found > 1 && (x[0] === y[0] || x.at(-1) === y.at(-1))) found = Math.min(found, distance(x, y))
  return found <= most ? found : 3
}

/** 0812…, +62812… and 62812… are one telephone. */
function localPhone(code: string): string {
  return code.replace(/^0+/, '').replace(/^62(?=\d{8})/, '')
}

function usualLength(texts: string[]): number {
  const stated = texts.filter((text) => text !== '')
  return stated.length === 0 ? 1 : stated.reduce((sum, text) => sum + text.length, 0) / stated.length
}

/** Pairs that differ in one character, counted place by place through an index. */
function nearPairs(texts: Sides<string[]>, equal: number): number {
  const longest = Math.min(20, Math.max(0, ...uniqueLengths(texts)))
  if (longest < 3) return 0
  let pairs = 0
  for (let at = 0; at < longest; at++) {
    const masked = eachSide(texts, (side) =>
      side.map((text) =>
        at < text.length ? `${text.length} ${text.slice(0, at)}*${text.slice(at + 1)}` : '',
      ),
    )
    const long = eachSide(texts, (side) => side.map((text) => (at < text.length ? text : '')))
    pairs += pairsAt(idsOf(masked)) - pairsAt(idsOf(long))
  }
  return Math.max(pairs, equal > 0 ? 1 : 0)
}

function uniqueLengths({ a, b }: Sides<string[]>): Set<number> {
  const lengths = new Set<number>()
  for (const text of a) lengths.add(text.length)
  for (const text of b ?? []) lengths.add(text.length)
  return lengths
}

/** Whole, and for long codes each half, one of which survives any one slip. */
function codeKeys(name: string, texts: Sides<string[]>, ids: Sides<Int32Array>): BlockingKey[] {
  const half = (part: string, cut: (text: string) => string): BlockingKey => ({
    name: `${name}:${part}`,
    keys: idsOf(eachSide(texts, (side) => side.map((text) => (text.length < 6 ? '' : cut(text))))),
  })
  return [
    { name, keys: ids },
    half('front', (text) => text.slice(0, text.length >> 1)),
    half('back', (text) => text.slice(text.length >> 1)),
  ]
}

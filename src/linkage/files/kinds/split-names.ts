import { compareNames, nameLevel } from '../../compare/names.ts'
import { NameForms } from '../../model/name-pairs.ts'
import { equalPairs } from '../../model/pairs.ts'
import type { Dictionary } from '../../standardise/dictionary.ts'
import { joinCore, joinedSize, type Names } from '../../standardise/names.ts'
import { wordRoom } from '../../standardise/word-list.ts'
import { nameWords } from '../../standardise/words.ts'
import type { Comparison } from '../comparison.ts'
import { eachSide, type Sides } from '../sides.ts'
import { heldPairs } from './held.ts'
import { nameKeys } from './name-keys.ts'
import { nicknameCircles } from './nicknames.ts'

/** Levels of a given name or a surname in a column of its own. */
const level = {
  exact: 0,
  spelling: 1,
  near: 2,
  similar: 3,
  short: 4,
  swapped: 5,
  different: 6,
  missing: 7,
} as const

const levels = Object.keys(level)
const m0 = [0.72, 0.04, 0.1, 0.03, 0.03, 0.02, 0.06]
const u0 = [4e-3, 5e-4, 1e-3, 6e-3, 3e-3, 1e-6, 0.985]

/** Levels of whole names, from the strongest, in the levels of one part of a name. */
const folded: number[] = []
folded[nameLevel.exact] = level.exact
folded[nameLevel.spelling] = folded[nameLevel.title] = folded[nameLevel.spacing] = level.spelling
folded[nameLevel.near] = level.near
folded[nameLevel.shortened] = level.short
folded[nameLevel.partial] = level.similar
folded[nameLevel.different] = level.different
folded[nameLevel.missing] = level.missing

export interface NameColumn {
  name: string
  kind: 'given-name' | 'surname'
  values: Sides<string[]>
}

/**
 * Compare one part of a name. With `other`, the column of the other part, names written in each other's column are
 * `swapped`: said once, by the given name; the surname then says nothing.
 */
export function splitName(column: NameColumn, other: NameColumn | null, dictionary: Dictionary): Comparison {
  const names = namesOf(column, dictionary)
  const others = other && namesOf(other, dictionary)
  const right = names.b ?? names.a
  const forms = new NameForms(dictionary.names)
  const ids = eachSide(names, (side) => forms.of(side, 'core'))
  const otherIds = others && eachSide(others, (side) => forms.of(side, 'core'))
  const speaks = column.kind === 'given-name'
  const swapped = otherIds === null ? () => false : swapTest(ids, otherIds, dictionary.names, names, others!)
  const circles = circlesOf(column.values)
  return {
    name: column.name,
    kind: column.kind,
    levels,
    m0,
    u0,
    compare(i, j) {
      const x = names.a[i]!
      const y = right[j]!
      if (x === 0 || y === 0) return level.missing
      const found = folded[compareNames(dictionary.names, x, y)]!
      if (found <= level.near) return found
      if (swapped(i, j)) return speaks ? level.swapped : level.missing
      if (found !== level.short && (initials(dictionary.names, x, y) || circles(i, j))) return level.short
      return found
    },
    counted: countedLevels(forms.equalPairs(names.a, names.b), ids, otherIds),
    comparable: heldPairs(names),
    ids,
    agreeing: level.near,
    keys: nameKeys(column.name, dictionary.names, names),
  }
}

function namesOf({ values }: NameColumn, dictionary: Dictionary): Sides<Int32Array> {
  return eachSide(values, (side) => Int32Array.from(side, (value) => dictionary.name(value)))
}

/**
 * True for names that stand in each other's column; told by the numbers of their core words. One of the two may hold an
 * error.
 */
function swapTest(
  ids: Sides<Int32Array>,
  otherIds: Sides<Int32Array>,
  names: Names,
  column: Sides<Int32Array>,
  others: Sides<Int32Array>,
) {
  const right = ids.b ?? ids.a
  const rightOthers = otherIds.b ?? otherIds.a
  const near = (x: number, y: number) => folded[compareNames(names, x, y)]! <= level.near
  return (i: number, j: number): boolean => {
    const [x, y, ox, oy] = [ids.a[i]!, right[j]!, otherIds.a[i]!, rightOthers[j]!]
    if (x === 0 || y === 0 || ox === 0 || oy === 0) return false
    if (x === oy) return y === ox || near((column.b ?? column.a)[j]!, others.a[i]!)
    return y === ox && near(column.a[i]!, (others.b ?? others.a)[j]!)
  }
}

function countedLevels(
  equal: number[],
  ids: Sides<Int32Array>,
  others: Sides<Int32Array> | null,
): Map<number, number> {
  const [exact, ...spelled] = equal
  const counted = new Map([
    [level.exact, exact!],
    [level.spelling, spelled.reduce((sum, pairs) => sum + pairs)],
  ] as [number, number][])
  counted.set(level.swapped, others === null ? 0 : swappedPairs(ids, others))
  return counted
}

/** Pairs whose two parts stand in each other's column. */
function swappedPairs(ids: Sides<Int32Array>, others: Sides<Int32Array>): number {
  const known = new Map<string, number>()
  const id = (x: number, y: number): number => {
    if (x === 0 || y === 0 || x === y) return 0
    const text = `${x} ${y}`
    if (!known.has(text)) known.set(text, known.size + 1)
    return known.get(text)!
  }
  const left = ids.a.map((x, i) => id(x, others.a[i]!))
  const turned = (ids.b ?? ids.a).map((y, j) => id((others.b ?? others.a)[j]!, y))
  const pairs = equalPairs(left, turned)
  return ids.b === null ? pairs / 2 : pairs
}

const lettersX = new Uint8Array(wordRoom)
const lettersY = new Uint8Array(wordRoom)

/** One side is a single letter, the first of the other. */
function initials(names: Names, x: number, y: number): boolean {
  if ((joinedSize(names, x) === 1) === (joinedSize(names, y) === 1)) return false
  joinCore(names, x, lettersX)
  joinCore(names, y, lettersY)
  return lettersX[0] === lettersY[0]
}

/** True when the first words are call names of one name. */
function circlesOf(values: Sides<string[]>) {
  const known = new Map<string, readonly number[]>()
  const of = (raw: string): readonly number[] => {
    let circles = known.get(raw)
    if (!circles) {
      circles = nicknameCircles.get(nameWords(raw)[0] ?? '') ?? []
      known.set(raw, circles)
    }
    return circles
  }
  const sides = eachSide(values, (side) => side.map(of))
  const right = sides.b ?? sides.a
  return (i: number, j: number): boolean => {
    const others = right[j]!
    return others.length > 0 && sides.a[i]!.some((circle) => others.includes(circle))
  }
}

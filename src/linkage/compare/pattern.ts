import {
  districtAt,
  motherAt,
  nameAt,
  type Rows,
  sexOf as sexOfRow,
  villageOf as villageOfRow,
} from '../standardise/row-fields.ts'
import { compareIdentity } from './identity.ts'
import { compareNames, nameLevel } from './names.ts'

/** A pattern is one number: (((identity × 9 + name) × 3 + sex) × 4 + village) × 4 + mother. */
export function comparePattern(a: Rows, i: number, b: Rows, j: number): number {
  const identity = compareIdentity(a, i, b, j)
  const mother = motherLevel(compareNames(a.names, motherAt(a, i), motherAt(b, j)))
  // The name comes last, so that `lastComparison` speaks of it.
  const name = compareNames(a.names, nameAt(a, i), nameAt(b, j))
  return packPattern(identity, name, compareSex(a, i, b, j), comparePlace(a, i, b, j), mother)
}

function packPattern(identity: number, name: number, sex: number, village: number, mother: number): number {
  return (((identity * 9 + name) * 3 + sex) * 4 + village) * 4 + mother
}

export const motherOf = (pattern: number): number => pattern & 3
export const villageOf = (pattern: number): number => (pattern >> 2) & 3
export const sexOf = (pattern: number): number => (pattern >> 4) % 3
export const nameOf = (pattern: number): number => Math.floor(pattern / 48) % 9
export const identityOf = (pattern: number): number => Math.floor(pattern / 432)

/** 0 same, 1 different, 2 missing. */
function compareSex(a: Rows, i: number, b: Rows, j: number): number {
  const x = sexOfRow(a, i)
  const y = sexOfRow(b, j)
  return x === 0 || y === 0 ? 2 : x === y ? 0 : 1
}

/** 0 same village, 1 same district, 2 different, 3 missing. */
function comparePlace(a: Rows, i: number, b: Rows, j: number): number {
  const x = villageOfRow(a, i)
  const y = villageOfRow(b, j)
  if (x === 0 || y === 0) return 3
  const district = districtAt(a, i)
  if (district !== districtAt(b, j)) return 2
  return x === y ? 0 : 1
}

/** Name levels folded to those of `levels.mother`: 0 same, 1 similar, 2 different, 3 missing. */
export function motherLevel(level: number): number {
  if (level === nameLevel.missing) return 3
  if (level <= nameLevel.spacing) return 0
  return level <= nameLevel.shortened ? 1 : 2
}

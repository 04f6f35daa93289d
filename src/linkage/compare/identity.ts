import { distance } from 'fastest-levenshtein'
import { isDefaultDate } from '../standardise/dates.ts'
import type { Rows } from '../standardise/rows.ts'
import { compareParts, dateLevel } from './dates.ts'
import { typingEdits } from './one-edit.ts'

/** Indexes into `levels.nik`; a cell of the joint comparison is nik × 10 + date. */
export const nikLevel = {
  equal: 0,
  lastLost: 1,
  typo: 2,
  serialDiffers: 3,
  twoTypos: 4,
  different: 5,
  missing: 6,
} as const
export const dateLevels = 10
export const identityCells = 70

/** The joint NIK × birth date cell of row i of one list and row j of another (or the same). */
export function compareIdentity(a: Rows, i: number, b: Rows, j: number): number {
  const nik = compareNik(a, i, b, j)
  return nik * dateLevels + compareDates(a, i, b, j, nik)
}

function compareNik(a: Rows, i: number, b: Rows, j: number): number {
  const x = a.nik[i]!
  const y = b.nik[j]!
  if (x === '' || y === '') return nikLevel.missing
  if (x.length !== 16 || y.length !== 16) return compareOddLength(x, y)
  const lost = a.nikLost[i] === 1 || b.nikLost[j] === 1
  if (x === y) return lost ? nikLevel.lastLost : nikLevel.equal
  if (a.nikStem[i] === b.nikStem[j]) return compareSerial(x, y, lost)
  const tail = lost ? 15 : 16
  for (let k = 12; k < tail; k++) if (x.charCodeAt(k) !== y.charCodeAt(k)) return nikLevel.different
  const edits = typingEdits(x, y, 2, 12)
  return edits === 1 ? nikLevel.typo : edits === 2 ? nikLevel.twoTypos : nikLevel.different
}

/** Region and date agree: a lost last digit, one slip in the serial, or neighbours born on one day. */
function compareSerial(x: string, y: string, lost: boolean): number {
  const sameButLast = x.slice(12, 15) === y.slice(12, 15)
  if (sameButLast && (lost || x[15] === '0' || y[15] === '0')) return nikLevel.lastLost
  return typingEdits(x.slice(12), y.slice(12), 1) === 1 ? nikLevel.serialDiffers : nikLevel.different
}

/** 15 or 17 digits: a digit was left out or typed twice. */
function compareOddLength(x: string, y: string): number {
  if (x === y) return nikLevel.typo
  const edits = distance(x, y)
  return edits === 1 ? nikLevel.typo : edits === 2 ? nikLevel.twoTypos : nikLevel.different
}

function compareDates(a: Rows, i: number, b: Rows, j: number, nik: number): number {
  const x = a.date[i]!
  const y = b.date[j]!
  if (x !== 0 && x === y) return isDefaultDate(x) ? dateLevel.equalDefault : dateLevel.equal
  const nikX = a.nikDate[i]!
  const nikY = b.nikDate[j]!
  // Where the NIK agrees its date agrees too and says nothing more; elsewhere it stands in for a date.
  const independent = nik > nikLevel.twoTypos
  if (independent || x === 0 || y === 0) {
    if ((nikX !== 0 && (nikX === y || (independent && nikX === nikY))) || (nikY !== 0 && nikY === x))
      return dateLevel.byNik
  }
  const left = x || nikX
  const right = y || nikY
  if (left === 0 || right === 0) return dateLevel.missing
  return compareParts(left, right)
}

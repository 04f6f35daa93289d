import { distance } from 'fastest-levenshtein'
import { isDefaultDate } from '../standardise/dates.ts'
import {
  dateAt,
  nikDateAt,
  nikHighAt,
  nikLength,
  nikLost,
  nikLowAt,
  nikText,
  type Rows,
} from '../standardise/row-fields.ts'
import { compareParts, dateLevel } from './dates.ts'
import { nikEdits } from './nik-edits.ts'

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
  const nx = nikLength(a, i)
  const ny = nikLength(b, j)
  if (nx === 0 || ny === 0) return nikLevel.missing
  if (nx !== 16 || ny !== 16) return compareOddLength(nikText(a, i), nikText(b, j))
  const lost = nikLost(a, i) || nikLost(b, j)
  const x = nikLowAt(a, i)
  const y = nikLowAt(b, j)
  const sameStart = nikHighAt(a, i) === nikHighAt(b, j)
  if (sameStart && x === y) return lost ? nikLevel.lastLost : nikLevel.equal
  if (sameStart && x >>> 16 === y >>> 16) return compareSerial(x & 0xffff, y & 0xffff, lost)
  if ((lost ? (x ^ y) & 0xfff0 : (x ^ y) & 0xffff) !== 0) return nikLevel.different
  const edits = nikEdits(nikHighAt(a, i), x, nikHighAt(b, j), y, 0, 12)
  return edits === 1 ? nikLevel.typo : edits === 2 ? nikLevel.twoTypos : nikLevel.different
}

/** Region and date agree: a lost last digit, one slip in the serial, or neighbours born on one day. */
function compareSerial(x: number, y: number, lost: boolean): number {
  const sameButLast = x >>> 4 === y >>> 4
  if (sameButLast && (lost || (x & 15) === 0 || (y & 15) === 0)) return nikLevel.lastLost
  return nikEdits(0, x, 0, y, 12, 16) === 1 ? nikLevel.serialDiffers : nikLevel.different
}

/** 15 or 17 digits: a digit was left out or typed twice. */
function compareOddLength(x: string, y: string): number {
  if (x === y) return nikLevel.typo
  const edits = distance(x, y)
  return edits === 1 ? nikLevel.typo : edits === 2 ? nikLevel.twoTypos : nikLevel.different
}

function compareDates(a: Rows, i: number, b: Rows, j: number, nik: number): number {
  const x = dateAt(a, i)
  const y = dateAt(b, j)
  if (x !== 0 && x === y) return isDefaultDate(x) ? dateLevel.equalDefault : dateLevel.equal
  const nikX = nikDateAt(a, i)
  const nikY = nikDateAt(b, j)
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

import type { Arithmetic, Operand } from '../core/arithmetic.ts'
import { type Fraction, ratio } from '../core/exact.ts'

type Piece = Arithmetic[number]

/**
 * What a calculation comes to when a person redoes it with pencil and paper, an exact fraction of rupiah: brackets first,
 * × and ÷ before + and −, "at most" and "at least" last.
 */
export function workedOut(arithmetic: Arithmetic): Fraction {
  const pieces = [...arithmetic]
  const value = limits(pieces)
  if (pieces.length > 0)
    throw new Error(`left over: ${JSON.stringify(pieces, (_, v) => (typeof v === 'bigint' ? String(v) : v))}`)
  return value
}

function limits(pieces: Piece[]): Fraction {
  let left = sums(pieces)
  while (pieces[0] === 'min' || pieces[0] === 'max') {
    const sign = pieces.shift()
    const right = sums(pieces)
    const less = left.num * right.den < right.num * left.den
    left = less === (sign === 'min') ? left : right
  }
  return left
}

function sums(pieces: Piece[]): Fraction {
  let left = products(pieces)
  while (pieces[0] === '+' || pieces[0] === '−') {
    const sign = pieces.shift() === '+' ? 1n : -1n
    const right = products(pieces)
    left = ratio(left.num * right.den + sign * right.num * left.den, left.den * right.den)
  }
  return left
}

function products(pieces: Piece[]): Fraction {
  let left = operand(pieces)
  while (pieces[0] === '×' || pieces[0] === '÷') {
    const times = pieces.shift() === '×'
    const right = operand(pieces)
    left = times
      ? ratio(left.num * right.num, left.den * right.den)
      : ratio(left.num * right.den, left.den * right.num)
  }
  return left
}

function operand(pieces: Piece[]): Fraction {
  const piece = pieces.shift()
  if (piece === '(') {
    const value = limits(pieces)
    if (pieces.shift() !== ')') throw new Error('a bracket is not closed')
    return value
  }
  if (typeof piece !== 'object') throw new Error(`no number where one should stand: ${piece}`)
  return numberOf(piece)
}

function numberOf(piece: Operand): Fraction {
  if ('rupiah' in piece) return ratio(piece.rupiah, 1n)
  return 'rate' in piece ? piece.rate : ratio(BigInt(piece.count), 1n)
}

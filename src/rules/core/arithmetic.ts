import type { Fraction, Rupiah } from './exact.ts'
import type { Words } from './law-text.ts'

/** A number in a calculation as people write it down, with what it is. */
export type Operand =
  | { readonly rupiah: Rupiah; readonly name?: Words }
  | { readonly rate: Fraction; readonly name?: Words }
  | { readonly count: number; readonly name?: Words }

/** A calculation in the order people write it: operands with a sign between them. */
export type Arithmetic = readonly (Operand | '×' | '+' | '−' | '÷' | 'min' | 'max' | '(' | ')')[]

/** Rupiah with dots: `Rp48.000.000`. */
export function rupiahText(amount: Rupiah): string {
  const digits = (amount < 0n ? -amount : amount).toString()
  return `${amount < 0n ? '−' : ''}Rp${digits.replace(/\B(?=(\d{3})+$)/g, '.')}`
}

/** A rate as people say it: a percentage when it is one, else a fraction. */
export function rateText(rate: Fraction, language: 'id' | 'en'): string {
  const scaled = rate.num * 10_000_000n
  if (scaled % rate.den !== 0n) return `${rate.num}/${rate.den}`
  const whole = scaled / rate.den
  const decimals = String(whole % 100_000n)
    .padStart(5, '0')
    .replace(/0+$/, '')
  return `${whole / 100_000n}${decimals && (language === 'id' ? ',' : '.') + decimals}%`
}

/** The calculation in words: `60% × 80 × Rp1.000.000 (upah)`. */
export function arithmeticText(arithmetic: Arithmetic, language: 'id' | 'en'): string {
  let text = ''
  for (const piece of arithmetic) {
    const word = typeof piece === 'string' ? signs[language][piece] : operandText(piece, language)
    const tight = text === '' || text.endsWith('(') || piece === ')'
    text += tight ? word : ` ${word}`
  }
  return text
}

const plain = { '×': '×', '+': '+', '−': '−', '÷': '÷', '(': '(', ')': ')' }
const signs = {
  id: { ...plain, min: 'paling banyak', max: 'paling sedikit' },
  en: { ...plain, min: 'at most', max: 'at least' },
}

function operandText(operand: Operand, language: 'id' | 'en'): string {
  const name = operand.name ? operand.name[language] : ''
  // A count is of something: "3 tahun"; an amount is something: "Rp1.000.000 (upah)".
  if ('count' in operand) return name ? `${operand.count} ${name}` : String(operand.count)
  const number = 'rupiah' in operand ? rupiahText(operand.rupiah) : rateText(operand.rate, language)
  return name ? `${number} (${name})` : number
}

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { codeOf, readCode, readLine } from './codes.ts'

const number = fc.integer({ min: 1, max: 99_999_999 })

it('reads every code as it was given out, however it is typed', () => {
  fc.assert(
    fc.property(number, (n) => {
      expect(readCode(codeOf(n))).toEqual({ ok: true, number: n })
      expect(readCode(` ${codeOf(n).toLowerCase().split('').join(' ')}`)).toEqual({ ok: true, number: n })
    }),
  )
})

it('takes no code with one wrong digit or letter, or with two digits that changed places', () => {
  fc.assert(
    fc.property(number, fc.nat(), fc.integer({ min: 0, max: 9 }), (n, at, digit) => {
      const code = codeOf(n)
      const i = at % (code.length - 1)
      const wrong = code.slice(0, i) + digit + code.slice(i + 1)
      if (wrong !== code) expect(readCode(wrong).ok).toBe(false)
      const swapped = code.slice(0, i) + code[i + 1] + code[i] + code.slice(i + 2)
      if (/^\d+[A-Z]$/.test(swapped) && swapped !== code) expect(readCode(swapped).ok).toBe(false)
    }),
  )
})

it.each([
  ['0023A M', { ok: true, code: '0023A', mark: 'M' }],
  ['23at2', { ok: true, code: '0023A', mark: 'T2' }],
  ['0023A', { ok: false, why: 'outcome' }],
  ['0023A X', { ok: false, why: 'outcome' }],
  ['0023A T', { ok: false, why: 'refusal-missing' }],
  ['0024A M', { ok: false, why: 'code-check' }],
  ['siti', { ok: false, why: 'code' }],
])('reads the line %s', (typed, line) => {
  expect(readLine(typed)).toEqual(line)
})

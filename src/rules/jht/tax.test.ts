import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amountOf, evaluate } from '../core/run.ts'
import { enactedLaw } from '../law-book.ts'
import { jht } from './rule.ts'

const facts = { segment: 'PU', reason: 'meninggal', eventOn: '2026-03-31' } as const
const anyBalance = fc.bigInt({ min: 0n, max: 2_000_000_000n })
const net = (balance: bigint, paidBefore = 0n) =>
  amountOf(enactedLaw, jht, { ...facts, balance, paidBefore })!

test('a larger balance never pays less', () => {
  fc.assert(
    fc.property(anyBalance, anyBalance, (balance, more) => {
      expect(net(balance + more)).toBeGreaterThanOrEqual(net(balance))
    }),
  )
})

test('paid in two parts within the two years it bears the tax of one, but for the rounding of a rupiah', () => {
  fc.assert(
    fc.property(anyBalance, anyBalance, (first, second) => {
      const apart = net(first) + net(second, first) - net(first + second)
      expect(apart >= -1n && apart <= 1n).toBe(true)
    }),
  )
})

test('what is paid and what is withheld are the balance', () => {
  fc.assert(
    fc.property(anyBalance, (balance) => {
      const { total, memos } = evaluate(enactedLaw, jht, { ...facts, balance })
      expect((total ?? 0n) + memos.reduce((sum, memo) => sum + memo.amount, 0n)).toBe(balance)
    }),
  )
})

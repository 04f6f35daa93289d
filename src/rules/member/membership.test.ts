import { describe, expect, it } from 'vitest'
import { enactedLaw, membershipOn } from '../index.ts'

const on = (segment: 'PU' | 'BPU' | undefined, paidThrough: string, day: string) => {
  const found = membershipOn(enactedLaw, segment, paidThrough, day)
  return found && [found.state, found.monthsOwed, found.monthsToPay]
}

describe('an own-account worker, whose month counts at once', () => {
  it.each([
    ['2026-08', '2026-08-31', ['paid', 0, 0]],
    ['2026-12', '2026-08-31', ['paid', 0, 0]],
    ['2026-08', '2026-09-01', ['arrears', 1, 1]],
    ['2026-08', '2026-11-30', ['arrears', 3, 3]],
    ['2026-08', '2026-12-01', ['lapsed', 4, 1]],
    ['2024-08', '2026-12-01', ['lapsed', 28, 1]],
  ])('paid through %s, on %s', (paidThrough, day, wanted) => {
    expect(on('BPU', paidThrough, day)).toEqual(wanted)
    expect(on(undefined, paidThrough, day)).toEqual(wanted)
  })

  it('lapses on the first day of the fourth month', () => {
    expect(membershipOn(enactedLaw, 'BPU', '2026-08', '2026-09-01')?.lapsesOn).toBe('2026-12-01')
  })
})

describe('an employee, whose employer owes a month from its due date on', () => {
  it.each([
    ['2026-09', '2026-09-10', ['paid', 0, 0]],
    // August is due on Tuesday 15 September, September on 15 October.
    ['2026-07', '2026-09-10', ['not-yet-due', 0, 0]],
    ['2026-07', '2026-09-15', ['not-yet-due', 0, 0]],
    ['2026-07', '2026-09-16', ['arrears', 1, 1]],
    ['2026-08', '2026-09-30', ['not-yet-due', 0, 0]],
    // 15 August 2026 is a Saturday, 17 August a holiday: July is due on Tuesday the 18th.
    ['2026-06', '2026-08-18', ['not-yet-due', 0, 0]],
    ['2026-06', '2026-08-19', ['arrears', 1, 1]],
    ['2026-05', '2026-09-15', ['arrears', 2, 2]],
    ['2026-05', '2026-09-16', ['arrears', 3, 3]],
    ['2026-05', '2026-10-15', ['arrears', 3, 3]],
    ['2026-05', '2026-10-16', ['lapsed', 4, 4]],
  ])('paid through %s, on %s', (paidThrough, day, wanted) => {
    expect(on('PU', paidThrough, day)).toEqual(wanted)
  })

  it('lapses the day after the fourth unpaid month was due', () => {
    expect(membershipOn(enactedLaw, 'PU', '2026-05', '2026-09-01')?.lapsesOn).toBe('2026-10-16')
  })
})

it('knows nothing before the first law', () => {
  expect(on('PU', '2015-05', '2015-06-30')).toBeUndefined()
})

import { describe, expect, it } from 'vitest'
import { lawBook } from '../../rules/index.ts'
import { clockOf, dueAt } from './clock.ts'
import { duties } from './duties.ts'
import { answerWithin, periodOn, tellWithin } from './periods.ts'

const received = new Date('2026-01-05T02:17:30Z')

describe('the clock of 3 × 24 hours', () => {
  it('ends 72 hours after it began, to the second', () => {
    expect(dueAt(answerWithin, received).toISOString()).toBe('2026-01-08T02:17:30.000Z')
    expect(dueAt(tellWithin, received).toISOString()).toBe('2026-01-08T02:17:30.000Z')
  })

  it('runs on over a weekend, a new year and a holiday: hours, not working days', () => {
    // Friday, 2 January 2026, an hour before the desk closes.
    expect(dueAt(answerWithin, new Date('2026-01-02T08:00:00Z')).toISOString()).toBe(
      '2026-01-05T08:00:00.000Z',
    )
    expect(dueAt(answerWithin, new Date('2025-12-30T16:30:00Z')).toISOString()).toBe(
      '2026-01-02T16:30:00.000Z',
    )
  })

  it.each([
    [0, 72, 'time'],
    [1, 71, 'time'],
    [48 * 3600, 24, 'time'],
    [48 * 3600 + 1, 23, 'soon'],
    [72 * 3600 - 1, 0, 'soon'],
    [72 * 3600, 0, 'soon'],
    [72 * 3600 + 1, -1, 'late'],
    [73 * 3600, -1, 'late'],
    [73 * 3600 + 1, -2, 'late'],
  ])('after %i seconds says %i hours, %s', (seconds, hoursLeft, state) => {
    const now = new Date(received.getTime() + seconds * 1000)
    expect(clockOf(dueAt(answerWithin, received), now)).toEqual({ hoursLeft, state })
  })
})

describe('what it stands on', () => {
  it('is an article of a law that was in force, with its confidence', () => {
    expect(periodOn(answerWithin, received)).toMatchObject({
      value: { hours: 72 },
      cite: { instrument: 'UU 27/2022', pinpoint: 'Pasal 30 ayat (1)' },
      confidence: 'verified',
    })
    expect(periodOn(tellWithin, received).cite.pinpoint).toBe('Pasal 46 ayat (1)')
    for (const { history } of [answerWithin, tellWithin])
      for (const { from, cite } of history)
        expect(lawBook.instruments.get(cite.instrument)!.inForceFrom <= from).toBe(true)
    for (const { cite } of duties) expect(lawBook.instruments.has(cite.instrument)).toBe(true)
  })
})

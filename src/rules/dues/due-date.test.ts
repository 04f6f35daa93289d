import { describe, expect, it } from 'vitest'
import { dueDate, enactedLaw } from '../index.ts'

const accepting = { ...enactedLaw, accepted: new Set(['hari-libur']) }

describe('the last day to pay', () => {
  it('is the 15th of the next month, or the next working day', () => {
    expect(dueDate(enactedLaw, 'employment', '2026-02')).toMatchObject({
      on: '2026-03-16',
      named: '2026-03-15',
      holidaysKnown: true,
    })
    expect(dueDate(enactedLaw, 'employment', '2025-12')?.on).toBe('2026-01-15')
  })

  it('is the 10th of the month itself for JKN', () => {
    expect(dueDate(enactedLaw, 'health', '2026-06')?.on).toBe('2026-06-10')
    expect(dueDate(enactedLaw, 'health', '2026-05')).toMatchObject({ on: '2026-05-11', named: '2026-05-10' })
  })

  it('says when the holidays of the year are not certain', () => {
    // 15 and 16 May 2027 are a weekend.
    expect(dueDate(enactedLaw, 'employment', '2027-04')).toMatchObject({
      on: '2027-05-17',
      holidaysKnown: false,
    })
    expect(dueDate(enactedLaw, 'employment', '2024-12')?.holidaysKnown).toBe(true)
    expect(dueDate(enactedLaw, 'employment', '2024-10')?.holidaysKnown).toBe(false)
  })

  it('uses uncertain holidays only where the regency chose to, and only within their year', () => {
    // 10 March 2027, a Wednesday, is the reckoned first day of Idulfitri, the 11th the second.
    expect(dueDate(enactedLaw, 'health', '2027-03')?.on).toBe('2027-03-10')
    expect(dueDate(accepting, 'health', '2027-03')).toMatchObject({ on: '2027-03-12', holidaysKnown: true })
    expect(dueDate(accepting, 'employment', '2027-12')?.holidaysKnown).toBe(false)
  })

  it('is unknown before the first law', () => {
    expect(dueDate(enactedLaw, 'employment', '2015-06')).toBeUndefined()
    expect(dueDate(enactedLaw, 'health', '2018-09')).toBeUndefined()
  })
})

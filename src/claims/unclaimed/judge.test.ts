import { describe, expect, test } from 'vitest'
import { enactedLaw } from '../../rules/index.ts'
import type { Card } from '../coverage-on/stand-on.ts'
import { judgeDeath, judgePension, type Known } from './judge.ts'

const card = (told: Partial<Card> = {}): Card => ({
  id: 'a',
  kpj: '25012345678',
  segment: 'BPU',
  programmes: ['JKK', 'JKM'],
  payerKind: 'regency',
  payerName: null,
  coveredFrom: '2024-01-01',
  coveredUntil: '2026-01-01',
  ...told,
})
const known = (told: Partial<Known> = {}): Known => ({
  bornOn: '1966-03-01',
  diedOn: '2025-06-10',
  otherDays: [],
  proven: true,
  standingOpen: false,
  unconfirmed: false,
  seenAlive: true,
  sure: true,
  cards: [card()],
  paid: [],
  claiming: [],
  jkkSince: 0,
  paymentAlike: false,
  paymentsSince: '2010-01-01',
  listsOn: '2026-06-30',
  ...told,
})
const death = (told: Partial<Known> = {}) => {
  const found = judgeDeath(enactedLaw, known(told))
  return found && [found.kind, found.certainty, found.reasons, found.expected, found.lost]
}

describe('a death', () => {
  test('of somebody covered, proven and unpaid is owed by the law of that day', () => {
    expect(death()).toEqual(['death', 'owed', [], 42_000_000, null])
  })

  test('contributions paid on long after the death are not held against the family', () => {
    expect(death({ diedOn: '2024-08-01', cards: [card({ coveredUntil: '2026-07-01' })] })).toEqual([
      'death',
      'owed',
      [],
      42_000_000,
      null,
    ])
  })

  test('is a perhaps where the payments since that day are not all known, or the lists are older than it', () => {
    expect(death({ paymentsSince: '2025-06-11' })?.slice(1, 3)).toEqual(['perhaps', ['payments-unknown']])
    expect(death({ paymentsSince: null })?.slice(1, 3)).toEqual(['perhaps', ['payments-unknown']])
    const late = { diedOn: '2026-06-10', listsOn: '2026-01-31' }
    expect(death(late)?.slice(1, 3)).toEqual(['perhaps', ['after-lists']])
  })

  test('of an own-account worker in the first three months gives the funeral alone', () => {
    expect(death({ cards: [card({ coveredFrom: '2025-05-01' })] })).toEqual([
      'death',
      'owed',
      [],
      10_000_000,
      null,
    ])
  })

  test('with two memberships gives both grants, and one funeral', () => {
    const second = card({ id: 'b', kpj: '25099999999', segment: 'PU', payerKind: 'employer' })
    expect(death({ cards: [card(), second] })?.[3]).toBe(74_000_000)
  })

  test.each([
    [
      'lapsed in March, dead in August',
      { diedOn: '2025-08-10', cards: [card({ coveredUntil: '2025-04-01' })] },
      ['lapsed'],
      42_000_000,
    ],
    ['registered after', { diedOn: '2023-12-31' }, ['joined-after'], 0],
  ] as const)('%s is not entitled, and told what it cost', (_, told, reasons, lost) => {
    expect(death(told as Partial<Known>)).toEqual(['death', 'not-entitled', reasons, null, lost])
  })

  test.each([
    ['in arrears', { diedOn: '2025-06-10', cards: [card({ coveredUntil: '2025-04-01' })] }, ['arrears']],
    ['a link in review', { sure: false }, ['link-in-review']],
    ['a card nobody held against the register', { proven: false }, ['link-not-proven']],
    ['lists that do not have them dead', { standingOpen: true }, ['standing-open']],
    ['a report nobody confirmed', { unconfirmed: true }, ['death-unconfirmed']],
    ['a payment to the same name', { paymentAlike: true }, ['payment-alike']],
  ] as const)('%s makes it a perhaps, and promises nothing', (_, told, reasons) => {
    const found = death(told as unknown as Partial<Known>)
    expect(found?.slice(0, 3)).toEqual(['death', 'perhaps', reasons])
  })

  test('without a day is a perhaps without a sum', () => {
    expect(death({ diedOn: null })).toEqual(['death', 'perhaps', ['no-day'], null, null])
  })

  test('that is claimed, or of somebody whose card carries no JKM, is none of these', () => {
    expect(death({ claiming: ['JKM'] })).toBeUndefined()
    expect(death({ claiming: ['JKK'] })).toBeUndefined()
    expect(death({ cards: [card({ programmes: ['JHT'] })] })).toBeUndefined()
    expect(death({ cards: [] })).toBeUndefined()
  })

  test('that was paid asks for children at school once enough months were paid', () => {
    const long = [card({ coveredFrom: '2020-01-01' })]
    expect(death({ paid: ['JKM'], cards: long })?.slice(0, 3)).toEqual([
      'scholarship',
      'perhaps',
      ['children-unknown'],
    ])
    expect(death({ paid: ['JKM'] })).toBeUndefined()
    expect(death({ paid: ['JKM', 'BEASISWA'], cards: long })).toBeUndefined()
  })
})

describe('a death JKK was paid for', () => {
  test('is not owed JKM; children at school may be owed theirs, however short the membership', () => {
    expect(death({ paid: ['JKK'], jkkSince: 120_000_000 })).toEqual([
      'scholarship',
      'perhaps',
      ['children-unknown'],
      null,
      null,
    ])
    expect(death({ paid: ['JKK', 'BEASISWA'], jkkSince: 120_000_000 })).toBeUndefined()
  })

  test('with less than the grant is a question: it may have been the care alone', () => {
    expect(death({ paid: ['JKK'], jkkSince: 3_000_000 })?.slice(0, 3)).toEqual([
      'death',
      'perhaps',
      ['jkk-paid'],
    ])
  })

  test('in earlier years is none of this death', () => {
    expect(death({ paid: ['JKK'], jkkSince: 0 })?.[1]).toBe('owed')
  })
})

describe('two days of death', () => {
  test('promise nothing, though both are covered', () => {
    expect(death({ otherDays: ['2025-07-01'] })).toEqual(['death', 'perhaps', ['two-days'], 42_000_000, null])
  })

  test('of which one is covered do not let anybody be told it lapsed', () => {
    const cards = [card({ coveredUntil: '2025-04-01' })]
    const told = { diedOn: '2025-08-10', otherDays: ['2025-03-01'], cards }
    expect(death(told)).toEqual(['death', 'perhaps', ['two-days'], 42_000_000, null])
    expect(death({ ...told, otherDays: ['2025-09-01'] })?.slice(1, 3)).toEqual([
      'not-entitled',
      ['two-days', 'lapsed'],
    ])
  })
})

describe('pension age', () => {
  const cards = [card({ segment: 'PU', programmes: ['JHT', 'JP'], coveredUntil: '2025-01-01' })]
  const pension = (programme: 'JP' | 'JHT', told: Partial<Known> = {}) => {
    const found = judgePension(enactedLaw, known({ diedOn: null, cards, ...told }), programme, '2025-12-31')
    return found && [found.certainty, found.reasons, found.happenedOn]
  }

  test('JP asks for 59 in 2025, JHT for 56', () => {
    expect(pension('JP')).toEqual(['owed', [], '2025-03-01'])
    expect(pension('JP', { bornOn: '1967-01-01' })).toBeUndefined()
    expect(pension('JHT', { bornOn: '1967-01-01' })).toEqual(['owed', [], '2023-01-01'])
    expect(pension('JHT', { bornOn: '1970-01-01' })).toBeUndefined()
  })

  test('somebody still paying may be at work: a perhaps', () => {
    const live = [...cards, card({ id: 'b' })]
    expect(pension('JP', { cards: live })).toEqual(['perhaps', ['still-covered'], '2025-03-01'])
    expect(pension('JP', { proven: false })?.[0]).toBe('perhaps')
    expect(pension('JP', { paid: ['JP'] })).toBeUndefined()
  })

  test('a pension is promised to whoever the register knows; savings are owed to the heirs too', () => {
    expect(pension('JP', { seenAlive: false })?.slice(0, 2)).toEqual(['perhaps', ['not-seen-alive']])
    expect(pension('JHT', { seenAlive: false })?.[0]).toBe('owed')
  })
})

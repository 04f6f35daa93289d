import { expect, it } from 'vitest'
import { enactedLaw } from '../../rules/index.ts'
import { type Card, standOn } from './stand-on.ts'

const card = (more: Partial<Card>): Card => ({
  id: 'a',
  kpj: '26000000001',
  segment: 'BPU',
  programmes: ['JKK', 'JKM'],
  payerKind: 'regency',
  payerName: null,
  coveredFrom: '2025-01-01',
  coveredUntil: '2026-01-01',
  ...more,
})
const on = (day: string, cards: Card[], programme = 'JKM', sure = true) =>
  standOn(enactedLaw, cards, day, programme, sure)

it('is covered through its last paid month, then in arrears, then lapsed', () => {
  expect(on('2025-12-31', [card({})])).toMatchObject({
    state: 'covered',
    memberSince: '2025-01-01',
    totalMonths: 12,
    memberships: 1,
  })
  expect(on('2026-01-01', [card({})]).state).toBe('arrears')
  expect(on('2026-03-31', [card({})]).state).toBe('arrears')
  expect(on('2026-04-01', [card({})])).toMatchObject({ state: 'lapsed', memberships: 0, totalMonths: 12 })
  expect(on('2024-12-31', [card({})])).toMatchObject({ state: 'not-yet', memberSince: null, totalMonths: 0 })
  expect(on('2025-06-01', [])).toMatchObject({ state: 'none', deciding: null })
})

it('an employee is not in arrears before the month is due', () => {
  expect(on('2026-02-10', [card({ segment: 'PU' })]).deciding?.state).toBe('not-yet-due')
})

it('a project protects for its own time alone', () => {
  expect(on('2026-01-01', [card({ segment: 'JAKON' })]).state).toBe('lapsed')
})

it('counts two cards, each month once, and back through cards that follow without an empty month', () => {
  const before = card({ id: 'b', coveredFrom: '2023-05-01', coveredUntil: '2025-01-01' })
  const beside = card({
    id: 'c',
    kpj: '26000000002',
    segment: 'PU',
    coveredFrom: '2025-06-01',
    coveredUntil: '2026-03-01',
  })
  const found = on('2025-12-31', [before, card({}), beside])
  expect(found).toMatchObject({ memberships: 2, totalMonths: 32 })
  expect(on('2025-12-31', [before, card({})]).memberSince).toBe('2023-05-01')
  // A month without a card begins it anew: the three months of JKM count from there.
  const gap = card({ id: 'd', coveredFrom: '2023-05-01', coveredUntil: '2024-12-01' })
  expect(on('2025-12-31', [gap, card({})]).memberSince).toBe('2025-01-01')
})

it('one card on two lists is one membership', () => {
  expect(on('2025-06-01', [card({}), card({ id: 'b' })]).memberships).toBe(1)
})

it('only cards with the programme decide, and none while it is not sure whose they are', () => {
  expect(on('2025-06-01', [card({})], 'JHT').state).toBe('none')
  expect(on('2025-06-01', [card({})], 'JKM', false)).toMatchObject({ state: 'perhaps' })
  expect(on('2025-06-01', [], 'JKM', false).state).toBe('none')
})

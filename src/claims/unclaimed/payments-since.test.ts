import { expect, it } from 'vitest'
import { sinceWhen } from './payments-since.ts'

it('files that follow each other are known from the first day of the first', () => {
  expect(
    sinceWhen(
      [
        ['2025-01-01', '2025-12-31'],
        ['2024-01-01', '2024-12-31'],
      ],
      '2026-01-31',
    ),
  ).toBe('2024-01-01')
  expect(
    sinceWhen(
      [
        ['2024-01-01', '2025-12-31'],
        ['2025-06-01', '2025-06-30'],
      ],
      '2025-12-31',
    ),
  ).toBe('2024-01-01')
})
it('a gap ends what is known, and an old last file knows nothing', () => {
  expect(
    sinceWhen(
      [
        ['2025-01-01', '2025-12-31'],
        ['2024-01-01', '2024-11-30'],
      ],
      '2026-01-31',
    ),
  ).toBe('2025-01-01')
  expect(sinceWhen([['2024-01-01', '2024-12-31']], '2026-01-31')).toBeNull()
  expect(sinceWhen([], '2026-01-31')).toBeNull()
})

import { expect, test } from 'vitest'
import { earliest } from './earliest.ts'

const [happened, submitted_on, decided_on] = ['2026-06-10', '2026-06-20', '2026-06-25']

test.each([
  ['submitted', 'complete', null, null, happened],
  ['submitted', 'complete', submitted_on, null, submitted_on],
  ['decided', 'submitted', submitted_on, null, submitted_on],
  ['decided', 'decided', submitted_on, decided_on, submitted_on],
  ['decided', 'appealed', submitted_on, decided_on, decided_on],
  ['paid', 'decided', submitted_on, decided_on, decided_on],
] as const)(
  '%s from %s: what was sent %s and decided %s comes before, not earlier than %s',
  (kind, state, sent, decided, day) => {
    expect(earliest(kind, happened, { state, submitted_on: sent, decided_on: decided })).toBe(day)
  },
)

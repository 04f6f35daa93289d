import { expect, test } from 'vitest'
import { auditSearch, momentsOf } from './search.ts'

test('an address asks for days, names and a page, and for nothing else', () => {
  const before = '01980000-0000-7000-8000-000000000001'
  expect(auditSearch({ from: '2026-01-05', to: 'tomorrow', actor: 'admin', before, other: 1 })).toEqual({
    from: '2026-01-05',
    actor: 'admin',
    before,
  })
  expect(auditSearch({ before: "' or 1=1", from: '2026-13-41' })).toEqual({})
})

test('the last day is looked at to its end', () => {
  const { from, to } = momentsOf({ from: '2026-01-05', to: '2026-01-05' })
  expect(Date.parse(to!) - Date.parse(from!)).toBe(24 * 3_600_000)
  expect(momentsOf({})).toEqual({})
})

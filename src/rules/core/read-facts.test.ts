import { expect, test } from 'vitest'
import { rain } from '../testing/umbrella.ts'
import { choiceField, monthField } from './fields.ts'
import { readFacts } from './read-facts.ts'

const good = { rainedOn: '2012-03-04', memberSince: '2011-01-01', people: 2 }
const problemsOf = (input: unknown) => {
  const read = readFacts(rain.fields, input)
  return read.ok ? [] : read.problems
}

test('money becomes bigint, what is not known stays absent', () => {
  const read = readFacts(rain.fields, {
    ...good,
    coat: 20_000,
    dogs: [{ bornOn: '2011-05-05' }],
    drizzled: null,
  })
  expect(read).toEqual({ ok: true, facts: { ...good, coat: 20_000n, dogs: [{ bornOn: '2011-05-05' }] } })
})

test.each([
  [{ ...good, rainedOn: undefined }, 'fact-missing', 'rainedOn'],
  [{ ...good, snowed: true }, 'fact-unknown', 'snowed'],
  [[good], 'fact-not-an-object', ''],
  [null, 'fact-not-an-object', ''],
  ['x', 'fact-not-an-object', ''],
  [{ ...good, rainedOn: '04-03-2012' }, 'fact-not-a-day', 'rainedOn'],
  [{ ...good, rainedOn: 20120304 }, 'fact-not-a-day', 'rainedOn'],
  [{ ...good, people: 1.5 }, 'fact-not-a-count', 'people'],
  [{ ...good, people: '2' }, 'fact-not-a-count', 'people'],
  [{ ...good, coat: 0.5 }, 'fact-not-rupiah', 'coat'],
  [{ ...good, drizzled: 'ya' }, 'fact-not-yes-or-no', 'drizzled'],
  [{ ...good, dogs: {} }, 'fact-not-a-list', 'dogs'],
  [{ ...good, dogs: [{ bornOn: '2011-05-05' }, {}] }, 'fact-missing', 'dogs[1].bornOn'],
  [{ ...good, dogs: [{ bornOn: '2011-05-05', name: 'x' }] }, 'fact-unknown', 'dogs[0].name'],
])('%j is refused: %s at “%s”', (input, code, field) => {
  expect(problemsOf(input)).toEqual([{ code, field }])
})

test.each([
  [{ ...good, people: 0 }, 'people', '1–9'],
  [{ ...good, people: 10 }, 'people', '1–9'],
  [{ ...good, coat: -1 }, 'coat', '0–1000000'],
  [{ ...good, coat: 1_000_001 }, 'coat', '0–1000000'],
  [{ ...good, dogs: [1, 2, 3] }, 'dogs', '0–2'],
])('%j is out of range at “%s”', (input, field, allowed) => {
  expect(problemsOf(input)).toEqual([{ code: 'fact-out-of-range', field, allowed }])
})

test('every problem is told at once', () => {
  expect(problemsOf({ people: 'x', snowed: 1 }).map(({ field }) => field)).toEqual([
    'snowed',
    'rainedOn',
    'memberSince',
    'people',
  ])
})

test('a month and a choice', () => {
  const text = { title: { id: '', en: '' }, description: { id: '', en: '' }, example: '' }
  const fields = { month: monthField(text), kind: choiceField({ a: text.title, b: text.title }, text) }
  expect(readFacts(fields, { month: '2025-09', kind: 'b' })).toEqual({
    ok: true,
    facts: { month: '2025-09', kind: 'b' },
  })
  expect(readFacts(fields, { month: '2025-9', kind: 'c' })).toEqual({
    ok: false,
    problems: [
      { code: 'fact-not-a-month', field: 'month' },
      { code: 'fact-not-one-of', field: 'kind', allowed: 'a, b' },
    ],
  })
})

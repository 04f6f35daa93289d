import { expect, test } from 'vitest'
import {
  countField,
  dayField,
  listField,
  rupiahField,
  yesNoField,
} from '../../../../src/rules/core/fields.ts'
import { readFacts } from '../../../../src/rules/core/read-facts.ts'
import { lawBook, readCase } from '../../../../src/rules/index.ts'
import { exampleDraft, inputId, toDraft, toFacts } from './draft.ts'

const words = { id: 'x', en: 'x' }
const text = { title: words, description: words, example: 1 }
const fields = {
  wage: rupiahField(text),
  months: countField(text),
  atWork: yesNoField(text),
  children: listField({ bornOn: dayField(text) }, text),
}

test('what is not known is left out, and none is not the same as unknown', () => {
  expect(toFacts(fields, { wage: '', atWork: '', children: undefined })).toEqual({})
  expect(toFacts(fields, { children: [] })).toEqual({ children: [] })
})

test('typed text becomes facts, and what is no number is left for the reader to refuse', () => {
  const facts = toFacts(fields, { wage: '2500000', months: 'tiga', atWork: 'no', children: [{ bornOn: '' }] })
  expect(facts).toEqual({ wage: 2500000, months: 'tiga', atWork: false, children: [{}] })
  const read = readFacts(fields, facts)
  expect(read.ok ? [] : read.problems.map(({ code, field }) => [code, field])).toEqual([
    ['fact-not-a-count', 'months'],
  ])
})

test('facts come back from the form as they went in', () => {
  const facts = { wage: 1, months: 0, atWork: true, children: [{ bornOn: '2012-03-04' }, {}] }
  expect(toFacts(fields, toDraft(fields, facts))).toEqual(facts)
})

test.each([...lawBook.rules.values()].map((rule) => [rule.id, rule] as const))(
  'the example of %s is a case it takes',
  (_, rule) => {
    const read = readCase(rule, toFacts(rule.fields, exampleDraft(rule)))
    expect(read.ok ? [] : read.problems).toEqual([])
  },
)

test('a path is an id', () => {
  expect(inputId('children[0].bornOn')).toBe('fakta-children-0-bornOn')
})

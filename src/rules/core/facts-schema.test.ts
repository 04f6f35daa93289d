import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { enactedLaw, lawBook } from '../law-book.ts'
import { exampleCase } from './example-case.ts'
import { factsSchema } from './facts-schema.ts'
import type { Fields } from './fields.ts'
import { readCase } from './read-case.ts'
import { readFacts } from './read-facts.ts'
import { evaluate } from './run.ts'

const rules = [...lawBook.rules.values()].map((rule) => [rule.id, rule] as const)
const examplesOf = (fields: Fields) =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.example]))

describe.each(rules)('the facts of %s', (_, rule) => {
  test('have an example that gives an answer', () => {
    const read = readCase(rule, exampleCase(rule))
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    expect(evaluate(enactedLaw, rule, read.facts).outcome).toBe('due')
  })

  test.each(['id', 'en'] as const)('have a valid schema with words for every field (%s)', (language) => {
    const schema = factsSchema(rule.fields, language)
    const ajv = new Ajv2020({ strict: false, validateFormats: false })
    const check = ajv.compile(schema)
    const examples = examplesOf(rule.fields)
    expect([check(examples), check.errors]).toEqual([true, null])
    expect(check({ ...examples, 'no-such-fact': 1 })).toBe(false)
    // Each by itself: together they may be of several cases at once.
    expect(readFacts(rule.fields, examples)).toMatchObject({ ok: true })
    for (const words of wordsOf(schema)) expect(words.trim()).not.toBe('')
  })
})

function wordsOf(schema: unknown): string[] {
  const { properties = {}, items } = schema as { properties?: Record<string, never>; items?: unknown }
  const own = Object.values(properties).flatMap((field: { title: string; description: string }) => [
    field.title,
    field.description,
    ...wordsOf(field),
  ])
  return items ? [...own, ...wordsOf(items)] : own
}

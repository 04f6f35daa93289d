import fc from 'fast-check'
import { addMonths, addMonthsToDay, type Day, monthOf } from '../core/calendar.ts'
import type { Field, Fields } from '../core/fields.ts'
import { readCase } from '../core/read-case.ts'
import type { Rule } from '../core/rule.ts'

/** JSON facts a rule could be asked with, most of them lifelike: dates lie round one day, births years before it. */
export function anyFacts(rule: Rule): fc.Arbitrary<Record<string, unknown>> {
  const day = fc
    .tuple(fc.integer({ min: 0, max: 17 * 12 }), fc.integer({ min: 0, max: 27 }))
    .map(([months, days]) => `${addMonths('2015-01', months)}-${String(days + 1).padStart(2, '0')}`)
  return day.chain((around) => objectOf(rule.fields, around)).map((json) => possible(rule, json))
}

/** Without what contradicts the rest, as far as leaving it out helps: most random facts are of several cases at once. */
function possible(rule: Rule, json: Record<string, unknown>): Record<string, unknown> {
  const read = readCase(rule, json)
  const wrong = read.ok ? [] : read.problems.filter(({ code }) => code === 'fact-contradicts')
  const dropped = wrong.map(({ field }) => field).filter((name) => rule.fields[name]?.required === false)
  return Object.fromEntries(Object.entries(json).filter(([name]) => !dropped.includes(name)))
}

function objectOf(fields: Fields, around: Day): fc.Arbitrary<Record<string, unknown>> {
  const entries = Object.entries(fields).map(([name, field]) => [name, anyOf(name, field, around)] as const)
  return fc.record(Object.fromEntries(entries), {
    requiredKeys: Object.keys(fields).filter((name) => fields[name]!.required),
  })
}

/** Half of them the example of the field, so that every rule is due often enough to be looked at. */
function anyOf(name: string, field: Field, around: Day): fc.Arbitrary<unknown> {
  const free = freeValueOf(name, field, around)
  const relative = field.kind === 'day' || field.kind === 'month' || field.kind === 'list'
  return relative ? free : fc.oneof(fc.constant(field.example), free)
}

function freeValueOf(name: string, field: Field, around: Day): fc.Arbitrary<unknown> {
  const months = monthsFrom(name)
  switch (field.kind) {
    case 'day':
      return months.map((count) => addMonthsToDay(around, count))
    case 'month':
      return months.map((count) => addMonths(monthOf(around), count))
    case 'yes-no':
      return fc.boolean()
    case 'choice':
      return fc.constantFrom(...Object.keys(field.options ?? {}))
    case 'rupiah':
      return fc.integer({ min: field.min ?? 0, max: Math.min(field.max ?? 60_000_000, 9_000_000_000) })
    case 'count':
      return fc.integer({ min: field.min ?? 0, max: Math.min(field.max ?? 240, 500) })
    case 'list':
      return fc.array(objectOf(field.items ?? {}, around), { maxLength: Math.min(field.max ?? 3, 3) })
  }
}

function monthsFrom(name: string): fc.Arbitrary<number> {
  if (/born/i.test(name)) return fc.integer({ min: -70 * 12, max: -12 })
  return fc.oneof(fc.constant(0), fc.integer({ min: -4, max: 2 }), fc.integer({ min: -180, max: 0 }))
}

import fc from 'fast-check'
import { addMonths, addMonthsToDay, type Day, monthOf } from '../core/calendar.ts'
import { possible } from '../core/example-case.ts'
import type { Field, Fields } from '../core/fields.ts'
import type { Rule } from '../core/rule.ts'
import { moved } from './moved.ts'

/**
 * JSON facts a rule could be asked with. Half of them are its example, moved in time and not always whole, so that every
 * rule is due often enough to be looked at; the others are of anything, with dates round one day and births before it.
 */
export function anyFacts(rule: Rule): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const months = fc.integer({ min: -12 * 12, max: 5 * 12 })
  const like = months.chain((count) => objectOf(rule.fields, ({ example }) => moved(example, count)))
  const day = fc
    .tuple(fc.integer({ min: 0, max: 17 * 12 }), fc.integer({ min: 0, max: 27 }))
    .map(([count, days]) => `${addMonths('2015-01', count)}-${String(days + 1).padStart(2, '0')}`)
  const any = day.chain((around) => objectOf(rule.fields, (field, name) => anyOf(name, field, around)))
  return fc.oneof(like, any).map((json) => possible(rule, json))
}

type Make = (field: Field, name: string) => unknown

function objectOf(fields: Fields, make: Make): fc.Arbitrary<Record<string, unknown>> {
  const entries = Object.entries(fields).map(([name, field]) => {
    const made = make(field, name)
    return [name, made instanceof fc.Arbitrary ? made : fc.constant(made)]
  })
  return fc.record(Object.fromEntries(entries), {
    requiredKeys: Object.keys(fields).filter((name) => fields[name]!.required),
  })
}

function anyOf(name: string, field: Field, around: Day): fc.Arbitrary<unknown> {
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
    case 'list': {
      const item = objectOf(field.items ?? {}, (each, inner) => anyOf(inner, each, around))
      return fc.array(item, { maxLength: Math.min(field.max ?? 3, 3) })
    }
  }
}

function monthsFrom(name: string): fc.Arbitrary<number> {
  const years = (most: number) => fc.integer({ min: -most * 12, max: 0 })
  if (/born/i.test(name)) return fc.oneof(years(20), years(70))
  return fc.oneof(fc.constant(0), fc.integer({ min: -4, max: 2 }), years(15))
}

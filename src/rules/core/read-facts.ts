import { isDay, isMonth } from './calendar.ts'
import type { FactsOf, Field, Fields } from './fields.ts'

export type FactFault =
  | 'fact-missing'
  | 'fact-unknown'
  | 'fact-not-an-object'
  | 'fact-not-a-list'
  | 'fact-not-a-day'
  | 'fact-not-a-month'
  | 'fact-not-rupiah'
  | 'fact-not-a-count'
  | 'fact-not-yes-or-no'
  | 'fact-not-one-of'
  | 'fact-out-of-range'
  | 'fact-contradicts'

/** What is wrong with one fact, and where: `children[0].bornOn`. */
export interface FactProblem {
  readonly code: FactFault
  readonly field: string
  /** What would do, as text: options or range. */
  readonly allowed?: string
  /** The other fact it cannot stand beside. */
  readonly other?: string
}

type Read<T> = { ok: true; value: T } | { ok: false; problems: FactProblem[] }
const good = <T>(value: T): Read<T> => ({ ok: true, value })
const bad = (code: FactFault, field: string, allowed?: string): Read<never> => ({
  ok: false,
  problems: [allowed === undefined ? { code, field } : { code, field, allowed }],
})

/**
 * Facts from JSON, checked against what the rule declares. Nothing is guessed, an unknown name is refused.
 * @returns the facts, or every problem found
 */
export function readFacts<F extends Fields>(
  fields: F,
  input: unknown,
): { ok: true; facts: FactsOf<F> } | { ok: false; problems: FactProblem[] } {
  const read = readObject(fields, input, '')
  return read.ok ? { ok: true, facts: read.value as FactsOf<F> } : read
}

function readObject(fields: Fields, input: unknown, path: string): Read<object> {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return bad('fact-not-an-object', path)
  const given = input as Record<string, unknown>
  const problems: FactProblem[] = []
  const facts: Record<string, unknown> = {}
  const at = (name: string) => (path ? `${path}.${name}` : name)
  for (const name of Object.keys(given))
    if (!Object.hasOwn(fields, name)) problems.push({ code: 'fact-unknown', field: at(name) })
  for (const [name, field] of Object.entries(fields)) {
    const value = given[name]
    if (value === undefined || value === null) {
      if (field.required) problems.push({ code: 'fact-missing', field: at(name) })
      continue
    }
    const read = readField(field, value, at(name))
    if (read.ok) facts[name] = read.value
    else problems.push(...read.problems)
  }
  return problems.length > 0 ? { ok: false, problems } : good(facts)
}

function readField(field: Field, value: unknown, path: string): Read<unknown> {
  switch (field.kind) {
    case 'day':
      return typeof value === 'string' && isDay(value) ? inYears(value, path) : bad('fact-not-a-day', path)
    case 'month':
      return typeof value === 'string' && isMonth(value)
        ? inYears(value, path)
        : bad('fact-not-a-month', path)
    case 'yes-no':
      return typeof value === 'boolean' ? good(value) : bad('fact-not-yes-or-no', path)
    case 'choice': {
      const options = Object.keys(field.options ?? {})
      return options.includes(value as string)
        ? good(value)
        : bad('fact-not-one-of', path, options.join(', '))
    }
    case 'rupiah':
      return Number.isSafeInteger(value)
        ? inRange(field, value as number, path, BigInt(value as number))
        : bad('fact-not-rupiah', path)
    case 'count':
      return Number.isSafeInteger(value)
        ? inRange(field, value as number, path, value)
        : bad('fact-not-a-count', path)
    case 'list':
      return readList(field, value, path)
  }
}

/** People of now and the law of now: a year far away is a slip of the keyboard. */
function inYears(value: string, path: string): Read<string> {
  const year = value.slice(0, 4)
  return year >= '1900' && year <= '2100' ? good(value) : bad('fact-out-of-range', path, '1900–2100')
}

function inRange<T>(field: Field, number: number, path: string, value: T): Read<T> {
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = field
  if (number >= min && number <= max) return good(value)
  return bad('fact-out-of-range', path, field.max === undefined ? `≥ ${min}` : `${min}–${max}`)
}

function readList(field: Field, value: unknown, path: string): Read<unknown> {
  if (!Array.isArray(value)) return bad('fact-not-a-list', path)
  const { max = 50 } = field
  if (value.length > max) return bad('fact-out-of-range', path, `0–${max}`)
  const reads = value.map((item, index) => readObject(field.items ?? {}, item, `${path}[${index}]`))
  const problems = reads.flatMap((read) => (read.ok ? [] : read.problems))
  return problems.length > 0
    ? { ok: false, problems }
    : good(reads.flatMap((read) => (read.ok ? [read.value] : [])))
}

import type { Day, Month } from './calendar.ts'
import type { Rupiah } from './exact.ts'
import type { Words } from './law-text.ts'

/** What a rule wants to know: declared once, for reading, JSON Schema, forms and documents. */
export interface Field<T = unknown, Required extends boolean = boolean> {
  readonly kind: 'day' | 'month' | 'rupiah' | 'count' | 'yes-no' | 'choice' | 'list'
  readonly title: Words
  readonly description: Words
  /** As it stands in JSON. */
  readonly example: unknown
  readonly required: Required
  readonly min?: number
  readonly max?: number
  readonly options?: Readonly<Record<string, Words>>
  readonly items?: Fields
  /** Tried in its place when it is missing, to say what it would change. */
  readonly tryOut?: readonly T[]
}
export type Fields = Readonly<Record<string, Field>>

type Of<F> = F extends Field<infer T> ? T : never
type RequiredKeys<F extends Fields> = {
  [K in keyof F]: F[K]['required'] extends true ? K : never
}[keyof F]

/** The facts as a rule sees them: rupiah as bigint, what is not known absent. */
export type FactsOf<F extends Fields> = { readonly [K in RequiredKeys<F>]: Of<F[K]> } & {
  readonly [K in Exclude<keyof F, RequiredKeys<F>>]?: Of<F[K]>
}

interface Text<T, R extends boolean> {
  title: Words
  description: Words
  example: unknown
  required?: R
  min?: number
  max?: number
  tryOut?: readonly T[]
}

const field =
  <T>(kind: Field['kind']) =>
  <R extends boolean = false>(text: Text<T, R>): Field<T, R> =>
    Object.freeze({ kind, ...text, required: (text.required ?? false) as R })

/** A calendar day. */
export const dayField = field<Day>('day')
/** A month, `2026-05`. */
export const monthField = field<Month>('month')
/** Whole rupiah, not negative. */
export const rupiahField = field<Rupiah>('rupiah')
/** A whole number, not negative unless `min` says so. */
export const countField = field<number>('count')
/** Yes or no; when missing, both are tried. */
export const yesNoField = <R extends boolean = false>(text: Text<boolean, R>): Field<boolean, R> =>
  field<boolean>('yes-no')({ tryOut: [true, false], ...text })

/** One of several; when missing, each is tried. */
export function choiceField<O extends string, R extends boolean = false>(
  options: Readonly<Record<O, Words>>,
  text: Text<O, R>,
): Field<O, R> {
  return Object.freeze({
    kind: 'choice' as const,
    options,
    tryOut: Object.keys(options) as O[],
    ...text,
    required: (text.required ?? false) as R,
  })
}

/** Several of the same, as children; `max` is the most that make sense. */
export function listField<F extends Fields, R extends boolean = false>(
  items: F,
  text: Text<readonly FactsOf<F>[], R>,
): Field<readonly FactsOf<F>[], R> {
  return Object.freeze({ kind: 'list' as const, items, ...text, required: (text.required ?? false) as R })
}

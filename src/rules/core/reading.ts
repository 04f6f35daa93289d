import type { Citation, Confidence, Words } from './law-text.ts'

/**
 * A place where the law can be read in more than one way. Every assessment says which way it was read,
 * and what the other ways would give.
 */
export interface Reading<Option extends string = string> {
  readonly id: string
  readonly title: Words
  readonly options: Readonly<Record<Option, Words>>
  readonly default: NoInfer<Option>
  /** Why the default is the default. */
  readonly why: Words
  readonly cite: Citation
  readonly confidence: Confidence
}

/** Declares a place of doubt. */
export function reading<Option extends string>(text: Reading<Option>): Reading<Option> {
  return Object.freeze(text)
}

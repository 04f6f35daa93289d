import { Dictionary } from '../standardise/dictionary.ts'
import { levels } from '../types.ts'
import { compareNames } from './names.ts'

/** Compare two names as written; the order does not matter. From `exact` to `shortened` they can be one person's. */
export function compareWrittenNames(a: string, b: string): (typeof levels.name)[number] {
  const dictionary = new Dictionary()
  return levels.name[compareNames(dictionary.names, dictionary.name(a), dictionary.name(b))]!
}

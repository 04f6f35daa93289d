import type { Name } from '../../standardise/dictionary.ts'
import type { BlockingKey } from '../comparison.ts'
import { eachSide, type Sides } from '../sides.ts'

/** The sound of the first word, of the last, and the beginning as written. */
export function nameKeys(name: string, names: Sides<(Name | null)[]>): BlockingKey[] {
  const several = [names.a, names.b ?? []].some((side) =>
    side.some((one) => (one?.coreWords.length ?? 0) > 1),
  )
  const first = eachSide(names, (side) => Int32Array.from(side, (one) => one?.firstSound ?? 0))
  const last = eachSide(names, (side) => Int32Array.from(side, (one) => one?.lastSound ?? 0))
  const start = eachSide(names, (side) => Int32Array.from(side, startOf))
  return [
    { name: `${name}:first`, keys: first },
    { name: `${name}:last`, keys: last, idle: !several },
    { name: `${name}:start`, keys: start },
  ]
}

/** The first three letters as one number. */
function startOf(name: Name | null): number {
  const codes = name?.joinedWord.codes
  if (!codes || codes.length < 2) return 0
  return 1 + codes[0]! + 27 * (codes[1]! + 27 * (codes[2] ?? 26))
}

import {
  coreSize,
  firstSoundOf,
  joinCore,
  joinedSize,
  lastSoundOf,
  type Names,
} from '../../standardise/names.ts'
import { wordRoom } from '../../standardise/word-list.ts'
import type { BlockingKey } from '../comparison.ts'
import { eachSide, type Sides } from '../sides.ts'

/** The sound of the first word, of the last, and the beginning as written. */
export function nameKeys(name: string, names: Names, ids: Sides<Int32Array>): BlockingKey[] {
  const several = [ids.a, ids.b ?? []].some((side) => side.some((one) => coreSize(names, one) > 1))
  const part = (of: typeof firstSoundOf) => eachSide(ids, (side) => side.map((one) => of(names, one)))
  return [
    { name: `${name}:first`, keys: part(firstSoundOf) },
    { name: `${name}:last`, keys: part(lastSoundOf), idle: !several },
    { name: `${name}:start`, keys: eachSide(ids, (side) => side.map((one) => startOf(names, one))) },
  ]
}

const letters = new Uint8Array(wordRoom)

/** The first three letters as one number. */
function startOf(names: Names, name: number): number {
  const size = joinedSize(names, name)
  if (name === 0 || size < 2) return 0
  joinCore(names, name, letters)
  return 1 + letters[0]! + 27 * (letters[1]! + 27 * (size > 2 ? letters[2]! : 26))
}

import { coreSize, head, joinCore, joinedSize, type Names, partOf } from '../../standardise/names.ts'
import { wordRoom } from '../../standardise/word-list.ts'
import type { BlockingKey } from '../comparison.ts'
import { eachSide, type Sides } from '../sides.ts'

/** The sound of the first word, of the last, and the beginning as written. */
export function nameKeys(name: string, names: Names, ids: Sides<Int32Array>): BlockingKey[] {
  const several = [ids.a, ids.b ?? []].some((side) => side.some((one) => coreSize(names, one) > 1))
  const part = (which: number) => eachSide(ids, (side) => side.map((one) => partOf(names, one, which)))
  return [
    { name: `${name}:first`, keys: part(head.firstSound) },
    { name: `${name}:last`, keys: part(head.lastSound), idle: !several },
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

import { bothPairs, equalPairs } from '../../model/pairs.ts'
import { Ids } from '../../standardise/ids.ts'
import { eachSide, type Sides } from '../sides.ts'

export function heldPairs({ a, b }: Sides<ArrayLike<unknown>>): number {
  return bothPairs(held(a), b && held(b))
}

function held(values: ArrayLike<unknown>): number {
  let n = 0
  for (let i = 0; i < values.length; i++) if (values[i]) n++
  return n
}

/** Small numbers for texts, 0 for ''. */
export function idsOf(texts: Sides<string[]>): Sides<Int32Array> {
  const ids = new Ids()
  return eachSide(texts, (side) => Int32Array.from(side, (text) => (text === '' ? 0 : ids.id(text))))
}

export const pairsAt = ({ a, b }: Sides<Int32Array>): number => equalPairs(a, b)

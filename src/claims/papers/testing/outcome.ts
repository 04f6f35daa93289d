import { inflateSync } from 'node:zlib'
import type { Drawn } from '../drawn.ts'
import { paperLimits } from '../limits.ts'
import { redraw } from '../redraw.ts'
import { UnfitPaper } from '../unfit-paper.ts'

/** What becomes of a paper: drawn, or the code it is refused by. Anything else thrown is a fault of ours. */
export async function outcome(bytes: Uint8Array, limits = paperLimits): Promise<Drawn | string> {
  try {
    return await redraw(bytes, limits)
  } catch (error) {
    if (error instanceof UnfitPaper) return error.problem
    throw error
  }
}

export async function drawn(bytes: Uint8Array, limits = paperLimits): Promise<Drawn> {
  const found = await outcome(bytes, limits)
  if (typeof found === 'string') throw new Error(`refused: ${found}`)
  return found
}

/** All a file says, packed streams unpacked too. */
export function everything(file: Buffer): string {
  const parts = [file.toString('latin1')]
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    const start = file[at + 6] === 13 ? at + 8 : at + 7
    try {
      parts.push(inflateSync(file.subarray(start)).toString('latin1'))
    } catch {
      // A picture, or the end of a stream: nothing packed in this way.
    }
  }
  return parts.join('\n')
}

import type { Scored } from '../model/learn.ts'
import type { FileTask } from './file-task.ts'

/** Positions of the candidates that are links, strongest first; with `oneToOne` each row has one partner at most. */
export function chooseLinks(task: FileTask, scored: Scored, accept: number, oneToOne: boolean): Int32Array {
  const { weights, candidates } = scored
  const { left, right, count } = candidates
  const found: number[] = []
  for (let p = 0; p < count; p++) if (weights[p]! >= accept) found.push(p)
  // Rows are in an order of their own, so equal weights fall the same way whatever the order of the files.
  found.sort((p, q) => weights[q]! - weights[p]! || left[p]! - left[q]! || right[p]! - right[q]!)
  if (!oneToOne || task.right === null) return Int32Array.from(found)
  const takenLeft = new Uint8Array(task.left)
  const takenRight = new Uint8Array(task.right)
  return Int32Array.from(
    found.filter((p) => {
      const [i, j] = [left[p]!, right[p]!]
      if (takenLeft[i] === 1 || takenRight[j] === 1) return false
      takenLeft[i] = takenRight[j] = 1
      return true
    }),
  )
}

/**
 * Rows done at once in long loops over a list. A loop of millions of rounds in one call runs half of its time in code
 * that is not yet compiled; a small function called often is compiled soon, once and for all.
 */
const part = 512

/** Calls `step` for each part of 0 to before `n`. */
export function inParts(n: number, step: (from: number, to: number) => void): void {
  for (let from = 0; from < n; from += part) step(from, Math.min(n, from + part))
}

import { readFileSync, statSync } from 'node:fs'

/** How much PostgreSQL has written so far. */
export const lengthOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

/** The last lines of PostgreSQL's log, of what was written after its first `from` bytes. */
export function tailOf(file: string, from = 0, lines = 8): string {
  try {
    return readFileSync(file).subarray(from).toString('utf8').trimEnd().split('\n').slice(-lines).join('\n')
  } catch {
    return ''
  }
}

import type { Cell } from '../../platform/files/index.ts'
import { isNothing } from './dates.ts'

/** The text of a cell, spaces evened out; null when it says nothing. */
export function textOf(cell: Cell | undefined, longest = 200): string | null {
  if (!cell || cell.kind === 'error') return null
  const text = cell.text
    .normalize('NFC')
    .replace(/[\s\u00a0\u200b-\u200d\ufeff]+/g, ' ')
    .trim()
  return text === '' || isNothing(text) ? null : text.slice(0, longest)
}

/** Lower-case words with single spaces, for looking words up. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

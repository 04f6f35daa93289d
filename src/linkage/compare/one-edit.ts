/** True when one letter changed, left out, added, or two neighbours exchanged turn `a` into `b`, or they are equal. */
export function withinOneEdit(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let i = 0
  while (i < short.length && short[i] === long[i]) i++
  if (i === long.length) return true
  if (short.length < long.length) return sameTail(short, i, long, i + 1)
  if (sameTail(short, i + 1, long, i + 1)) return true
  return short[i] === long[i + 1] && short[i + 1] === long[i] && sameTail(short, i + 2, long, i + 2)
}

function sameTail(a: ArrayLike<number>, i: number, b: ArrayLike<number>, j: number): boolean {
  if (a.length - i !== b.length - j) return false
  for (; i < a.length; i++, j++) if (a[i] !== b[j]) return false
  return true
}

/**
 * Edits between two strings of one length, counting a changed character or an exchange of neighbours as one;
 * stops at `limit` + 1, and looks at the first `length` characters only.
 */
export function typingEdits(a: string, b: string, limit: number, length = a.length): number {
  let edits = 0
  for (let i = 0; i < length && edits <= limit; i++) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x === y) continue
    edits++
    if (i + 1 < length && x === b.charCodeAt(i + 1) && a.charCodeAt(i + 1) === y) i++
  }
  return edits
}

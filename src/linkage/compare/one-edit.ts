/**
 * True when one letter changed, left out, added, or two neighbours exchanged turn one word into the other, or they are
 * equal. The words are `nx` letters of `x` from `fromX`, and `ny` of `y` from `fromY`.
 */
export function withinOneEdit(
  x: ArrayLike<number>,
  fromX: number,
  nx: number,
  y: ArrayLike<number>,
  fromY: number,
  ny: number,
): boolean {
  if (nx > ny) return withinOneEdit(y, fromY, ny, x, fromX, nx)
  if (ny - nx > 1) return false
  let i = 0
  while (i < nx && x[fromX + i] === y[fromY + i]) i++
  if (i === ny) return true
  if (nx < ny) return sameTail(x, fromX + i, nx - i, y, fromY + i + 1, ny - i - 1)
  if (sameTail(x, fromX + i + 1, nx - i - 1, y, fromY + i + 1, ny - i - 1)) return true
  return (
    x[fromX + i] === y[fromY + i + 1] &&
    x[fromX + i + 1] === y[fromY + i] &&
    sameTail(x, fromX + i + 2, nx - i - 2, y, fromY + i + 2, ny - i - 2)
  )
}

function sameTail(
  x: ArrayLike<number>,
  fromX: number,
  nx: number,
  y: ArrayLike<number>,
  fromY: number,
  ny: number,
): boolean {
  if (nx !== ny) return false
  for (let k = 0; k < nx; k++) if (x[fromX + k] !== y[fromY + k]) return false
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

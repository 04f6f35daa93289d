/**
 * Typing edits between digits `from` to before `to` (counted from 0) of two NIK, an exchange of neighbours counted as
 * one; more than 2 come out as 3. Digits are four bits each: 1 to 8 in `high`, 9 to 16 in `low`.
 */
export function nikEdits(
  highX: number,
  lowX: number,
  highY: number,
  lowY: number,
  from: number,
  to: number,
): number {
  // Two edits change four digits at most; most pairs that are compared differ in more.
  if (digitsSet(highX ^ highY) + digitsSet((lowX ^ lowY) & (-1 << (4 * (16 - to)))) > 4) return 3
  let edits = 0
  for (let k = from; k < to && edits <= 2; k++) {
    const x = digitAt(highX, lowX, k)
    const y = digitAt(highY, lowY, k)
    if (x === y) continue
    edits++
    if (k + 1 < to && x === digitAt(highY, lowY, k + 1) && digitAt(highX, lowX, k + 1) === y) k++
  }
  return edits
}

const digitAt = (high: number, low: number, k: number): number =>
  (k < 8 ? high >>> (28 - 4 * k) : low >>> (60 - 4 * k)) & 15

/** How many of eight digits are not 0. */
function digitsSet(digits: number): number {
  const halves = digits | (digits >>> 1)
  const marks = (halves | (halves >>> 2)) & 0x11111111
  return Math.imul(marks, 0x11111111) >>> 28
}

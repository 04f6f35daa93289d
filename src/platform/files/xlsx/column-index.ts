/** `A` is 0, `XFD` is 16383; digits after the letters are ignored. -1 without letters. */
export function columnIndex(reference: string): number {
  let index = 0
  for (let i = 0; i < reference.length && i < 9; i += 1) {
    const code = reference.charCodeAt(i)
    if (code < 65 || code > 90) break
    index = index * 26 + (code - 64)
  }
  return index - 1
}

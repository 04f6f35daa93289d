/** How sure the linkage is, in five words. */
export function likelihood(
  probability: number,
): 'veryLikely' | 'likely' | 'maybe' | 'unlikely' | 'veryUnlikely' {
  if (probability >= 0.95) return 'veryLikely'
  if (probability >= 0.75) return 'likely'
  if (probability >= 0.4) return 'maybe'
  return probability >= 0.1 ? 'unlikely' : 'veryUnlikely'
}

/** Each text as what stands before, within and after the stretch where the two differ. */
export function parted(a: string, b: string): [string[], string[]] {
  const most = Math.min(a.length, b.length)
  const low = (text: string) => text.toLowerCase()
  let start = 0
  while (start < most && low(a[start]!) === low(b[start]!)) start++
  let end = 0
  while (end < most - start && low(a[a.length - 1 - end]!) === low(b[b.length - 1 - end]!)) end++
  const cut = (text: string) => [
    text.slice(0, start),
    text.slice(start, text.length - end),
    text.slice(text.length - end),
  ]
  return [cut(a), cut(b)]
}

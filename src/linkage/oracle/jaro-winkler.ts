/** Jaro-Winkler as in the textbook (Winkler 1990), slow and plain: the measure of the fast one. */
export function textbookJaroWinkler(a: string, b: string): number {
  if (a === b) return 1
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const takenA: boolean[] = []
  const takenB: boolean[] = []
  let common = 0
  for (let i = 0; i < a.length; i++) {
    for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j++) {
      if (takenB[j] || a[i] !== b[j]) continue
      takenA[i] = true
      takenB[j] = true
      common++
      break
    }
  }
  if (common === 0) return 0
  const left = [...a].filter((_, i) => takenA[i])
  const right = [...b].filter((_, j) => takenB[j])
  const crossed = left.filter((letter, k) => letter !== right[k]).length
  const jaro = (common / a.length + common / b.length + (common - Math.floor(crossed / 2)) / common) / 3
  let prefix = 0
  while (prefix < 4 && prefix < a.length && prefix < b.length && a[prefix] === b[prefix]) prefix++
  return jaro + prefix * 0.1 * (1 - jaro)
}

/** Beyond this many pairs between two groups the rows are no longer one person's, and a person should look. */
const mostCrossPairs = 2500

/** What one pair across two groups says about joining them. */
export type Voice = 'for' | 'silent' | 'against'

/**
 * Whether two groups may become one: no pair across speaks against it, and at least half of those that can speak are
 * for it. So no chain of weak links joins strangers.
 */
export function mostlySupported(
  x: readonly number[],
  y: readonly number[],
  voice: (i: number, j: number) => Voice,
): boolean {
  const pairs = x.length * y.length
  if (pairs > mostCrossPairs) return false
  let supported = 0
  for (const i of x)
    for (const j of y) {
      const said = voice(i, j)
      if (said === 'against') return false
      if (said === 'for') supported++
    }
  return supported * 2 >= pairs
}

import type { AssessmentView } from '../../rules/index.ts'
import type { ClaimView } from '../api.ts'

/** What BPJS decided, as an officer took it down. */
export interface Decision {
  lines: { item: string; amount: number; why: string }[]
  reason: string
}

/**
 * What was decided against what was worked out, line by line; only where they differ. Lines of one kind are summed, as of two
 * children. A decision without lines is held against the whole.
 */
export function differencesOf(
  frozen: AssessmentView | null,
  { lines, reason }: Decision,
  decided: number,
): ClaimView['differences'] {
  const expected = sums((frozen?.lines ?? []).map(({ item, amount }) => ({ item, amount })))
  if (lines.length === 0) {
    const total = frozen?.total ?? 0
    return total === decided ? [] : [{ item: 'total', expected: total, decided, why: reason }]
  }
  const told = sums(lines)
  return [...new Set([...expected.keys(), ...told.keys()])].flatMap((item) => {
    const [by, was] = [expected.get(item) ?? 0, told.get(item) ?? 0]
    const why = lines.find((line) => line.item === item && line.why)?.why ?? reason
    return by === was ? [] : [{ item, expected: by, decided: was, why }]
  })
}

function sums(lines: readonly { item: string; amount: number }[]): Map<string, number> {
  const by = new Map<string, number>()
  for (const { item, amount } of lines) by.set(item, (by.get(item) ?? 0) + amount)
  return by
}

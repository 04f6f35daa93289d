import type { ClaimView } from '../../../../src/claims/api.ts'
import type { AssessmentView } from '../../../../src/rules/index.ts'

export interface Item {
  item: string
  title: string
  amount: number
}

export const frozenOf = ({ frozen }: Pick<ClaimView, 'frozen'>) => frozen as AssessmentView | null

/** What was worked out when the claim was sent, one line a kind of benefit. */
export function itemsOf(claim: Pick<ClaimView, 'frozen'>): Item[] {
  const items = new Map<string, Item>()
  for (const { item, title, amount } of frozenOf(claim)?.lines ?? []) {
    const before = items.get(item)
    items.set(item, { item, title, amount: (before?.amount ?? 0) + amount })
  }
  return [...items.values()]
}

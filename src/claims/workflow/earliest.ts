import type { ClaimState } from '../../platform/db/schema/claim-rows.ts'

interface Days {
  state: ClaimState
  submitted_on: string | null
  decided_on: string | null
}

/**
 * The first day a step can have: none comes before what happened, nor before the step it follows. A decision taken down
 * anew may be put earlier, to when the claim was sent; one after an appeal follows the first.
 */
export function earliest(
  kind: 'submitted' | 'decided' | 'paid',
  happenedOn: string,
  { state, submitted_on, decided_on }: Days,
): string {
  const followed = kind === 'paid' || state === 'appealed' ? [submitted_on, decided_on] : [submitted_on]
  return [happenedOn, ...followed].reduce<string>((last, day) => (day && day > last ? day : last), happenedOn)
}

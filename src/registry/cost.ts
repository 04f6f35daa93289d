/** What a wrong call costs: a family thought protected and left with nothing outweighs a needless visit. */
const cost = {
  membership: { wronglySame: 2, wronglyDifferent: 1 },
  duplicate: { wronglySame: 1, wronglyDifferent: 0.5 },
} as const

/** Expected cost of letting the engine call a pair by itself: the order of the review queue, dearest first. */
export function reviewPriority(kind: keyof typeof cost, probability: number): number {
  const { wronglySame, wronglyDifferent } = cost[kind]
  return Math.min((1 - probability) * wronglySame, probability * wronglyDifferent)
}

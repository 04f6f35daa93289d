/** What a person said of a pair: the latest word of each in this round, in the order they first spoke. */
export interface Opinion {
  by: string
  part: 'sole' | 'first' | 'second' | 'arbiter' | 'administrator'
  verdict: 'same' | 'different'
  reason: string | null
  at: Date
  modelVersion: string | null
}

export type Step =
  /** The opinion is noted and nothing else happens. */
  | { do: 'note'; part: 'first' | 'second' }
  /** The opinion is noted and decides. */
  | { do: 'settle'; part: 'second' | 'arbiter' }
  | { do: 'nothing' }
  | { do: 'refuse'; problem: 'review-disputed' | 'review-reason-missing' }

/** Words of the two who are asked blindly; what one person decided alone counts only as the decision it made. */
export function voicesOf(opinions: readonly Opinion[]): Opinion[] {
  return opinions.filter(({ part }) => part === 'first' || part === 'second')
}

/**
 * What an opinion brings about where two different people must say the same. Whoever is alone so far may think again;
 * once two disagree, neither may, or the one who looks twice would give in: a third decides, and says why.
 */
export function nextStep(
  opinions: readonly Opinion[],
  said: { by: string; verdict: 'same' | 'different'; reason: string | null },
): Step {
  const voices = voicesOf(opinions)
  const mine = voices.find(({ by }) => by === said.by)
  if (voices.length >= 2) {
    if (mine) return { do: 'refuse', problem: 'review-disputed' }
    return said.reason === null
      ? { do: 'refuse', problem: 'review-reason-missing' }
      : { do: 'settle', part: 'arbiter' }
  }
  if (mine) {
    const again = mine.verdict === said.verdict && (said.reason ?? mine.reason) === mine.reason
    return again ? { do: 'nothing' } : { do: 'note', part: 'first' }
  }
  const [first] = voices
  if (!first) return { do: 'note', part: 'first' }
  return first.verdict === said.verdict ? { do: 'settle', part: 'second' } : { do: 'note', part: 'second' }
}

/**
 * Who may take back a decision that two made: either of them; after a dispute its arbiter; of one made alone, whoever
 * made it. An administrator always, so that no pair is stuck when people leave.
 */
export function mayReopen(
  opinions: readonly Opinion[],
  decidedBy: string,
  { by, administrator }: { by: string; administrator: boolean },
): boolean {
  if (administrator) return true
  const arbiter = opinions.find(({ part }) => part === 'arbiter')
  if (arbiter) return arbiter.by === by
  const voices = voicesOf(opinions)
  return decidedBy === by || (voices.length === 2 && voices.some((one) => one.by === by))
}

/**
 * What of the opinions a person may see: while two are asked, only their own, so that neither follows the other; a
 * third sees both. Once there is a decision, everybody sees all.
 */
export function visibleTo(viewer: string, opinions: readonly Opinion[], settled: boolean): Opinion[] {
  const voices = voicesOf(opinions)
  const third = voices.length === 2 && voices.every(({ by }) => by !== viewer)
  return opinions.filter(({ by }) => settled || third || by === viewer)
}

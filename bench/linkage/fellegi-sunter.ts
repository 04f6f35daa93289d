/** How often a pattern of levels occurs; level -1 is missing on a side. */
export interface Counted {
  n: number
  levels: readonly number[]
}

/** The textbook model: fields independent, u given by random pairs, m and the prior by EM over all pairs. */
export function fellegiSunter(held: readonly Counted[], random: readonly Counted[], pairs: number) {
  const u = shares(random)
  let m: Shares = held[0]!.levels.map(
    (_, field) => new Map([...u[field]!.keys()].map((level) => [level, level === 0 ? 0.9 : 0.05])),
  )
  let prior = (0.3 * Math.sqrt(pairs)) / pairs
  const weightOf = (levels: readonly number[]) =>
    levels.reduce(
      (sum, level, field) =>
        level < 0 ? sum : sum + Math.log2((m[field]!.get(level) ?? 1e-6) / (u[field]!.get(level) ?? 1e-6)),
      Math.log2(prior / (1 - prior)),
    )
  for (let round = 0; round < 40; round++) {
    const expected = held.map(({ n, levels }) => ({ n: n / (1 + 2 ** -weightOf(levels)), levels }))
    prior = Math.min(0.5, expected.reduce((sum, { n }) => sum + n, 1) / pairs)
    m = shares(expected)
  }
  return held.map(({ levels }) => ({ levels, weight: weightOf(levels) }))
}

type Shares = Map<number, number>[]

function shares(counted: readonly Counted[]): Shares {
  return counted[0]!.levels.map((_, field) => {
    const sums = new Map<number, number>()
    let all = 0
    for (const { n, levels } of counted) {
      const level = levels[field]!
      if (level < 0) continue
      sums.set(level, (sums.get(level) ?? 0) + n)
      all += n
    }
    // Half a pair more of each: no level is impossible.
    return new Map([...sums].map(([level, n]) => [level, (n + 0.5) / (all + 0.5 * sums.size)]))
  })
}

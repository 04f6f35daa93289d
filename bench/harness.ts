/** One line of `npm run bench`: a measured value beside a bare baseline of the same run. */
export interface BenchRow {
  name: string
  value: number
  unit: string
  baseline: number
  ratio: number
}

export interface Bench {
  name: string
  about: string
  run: (report: (row: BenchRow) => void, options?: { rows?: number | undefined }) => Promise<void>
}

/** Wall time in milliseconds of the fastest of `rounds` runs: noise on a shared machine only ever adds. */
export async function fastest(rounds: number, work: () => Promise<unknown>): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    await work()
    best = Math.min(best, performance.now() - start)
  }
  return best
}

export function row(name: string, value: number, unit: string, baseline: number): BenchRow {
  const tidy = (n: number) => Number(n.toPrecision(4))
  return { name, value: tidy(value), unit, baseline: tidy(baseline), ratio: tidy(value / baseline) }
}

import type { AssessmentView } from '../../rules/index.ts'

type Line = AssessmentView['lines'][number]

/** What is the same several times after one another, as a scholarship year by year, on one line: `3 × Rp2.000.000`. */
export function condenseLines(lines: readonly Line[]): Line[] {
  const runs: Line[][] = []
  for (const line of lines) {
    const run = runs.at(-1)
    if (run && line.when !== undefined && sameBut(run[0]!, line)) run.push(line)
    else runs.push([line])
  }
  return runs.map(joined)
}

function sameBut(one: Line, other: Line): boolean {
  const key = ({ item, of, share, amount, arithmetic, citation }: Line) =>
    JSON.stringify([item, of, share, amount, arithmetic, citation])
  return one.when !== undefined && key(one) === key(other)
}

function joined(run: readonly Line[]): Line {
  const [first] = run as [Line, ...Line[]]
  if (run.length === 1) return first
  const { arithmetic, amount } = first
  const whole = /[×+−÷]/.test(arithmetic) ? `(${arithmetic})` : arithmetic
  return {
    ...first,
    when: `${first.when} – ${run.at(-1)!.when}`,
    arithmetic: `${run.length} × ${whole}`,
    amount: amount * run.length,
  }
}

/** The sum of each item that stands on several lines. */
export function sumsByItem(lines: readonly Line[]): { title: string; amount: number }[] {
  const items = new Map<string, { title: string; amount: number; lines: number }>()
  for (const { item, title, amount } of lines) {
    const known = items.get(item) ?? { title, amount: 0, lines: 0 }
    items.set(item, { title, amount: known.amount + amount, lines: known.lines + 1 })
  }
  return [...items.values()].filter((each) => each.lines > 1).map(({ title, amount }) => ({ title, amount }))
}

import type { Highs } from 'highs'
import { isSmall, type Published, small } from './table.ts'

/** What an attacker has: numbers where they are told, and nothing where they are not. */
const fileOf = ({ table, hidden }: Published) => ({
  told: table.cells.map(({ key, value, weight }) => (weight > 0 && !hidden.has(key) ? value : undefined)),
  sums: table.sums,
  keys: table.cells.map(({ key }) => key),
})

/**
 * The attack, written apart from the defence, as text for the solver: x ≥ 0 for every cell of every date, all sums, all told
 * numbers, and `same`: pairs of cells known not to have changed. Least and most of one cell.
 */
function bounds(
  highs: Highs,
  files: ReturnType<typeof fileOf>[],
  same: [string, string][],
  target: string,
): [low: number, high: number] {
  const lines: string[] = []
  for (const [f, { told, sums }] of files.entries()) {
    for (const [c, value] of told.entries()) if (value !== undefined) lines.push(`x${f}_${c} = ${value}`)
    for (const { total, parts } of sums)
      lines.push(`${parts.map((part) => `+ x${f}_${part}`).join(' ')} - x${f}_${total} = 0`)
  }
  for (const [a, b] of same) lines.push(`${a} - ${b} = 0`)
  const text = (sense: string) =>
    `${sense}\n obj: ${target}\nsubject to\n${lines.map((line, i) => ` r${i}: ${line}`).join('\n')}\nend\n`
  const at = (sense: 'minimize' | 'maximize') => {
    const solution = highs.solve(text(sense), { output_flag: false })
    if (solution.Status === 'Unbounded') return Number.POSITIVE_INFINITY
    if (solution.Status !== 'Optimal') throw new Error(`the attack came to no end: ${solution.Status}`)
    return solution.ObjectiveValue
  }
  return [at('minimize'), at('maximize')]
}

/** Every small cell of every date that an attacker narrows to fewer than five apart. */
export function derived(highs: Highs, publications: Published[]): string[] {
  const files = publications.map(fileOf)
  const same: [string, string][] = []
  for (const [f, { table }] of publications.entries())
    for (const [c, { key, value, weight }] of table.cells.entries())
      if (weight > 0 && f > 0) {
        const d = publications[f - 1]!.table.cells.findIndex((cell) => cell.key === key)
        if (publications[f - 1]!.table.cells[d]?.value === value) same.push([`x${f}_${c}`, `x${f - 1}_${d}`])
      }
  return publications.flatMap(({ table }, f) =>
    table.cells.flatMap((cell, c) => {
      if (!isSmall(cell)) return []
      const [low, high] = bounds(highs, files, same, `x${f}_${c}`)
      return high - low >= small - 1e-6 ? [] : [`${f} ${cell.key}: ${low}–${high}`]
    }),
  )
}

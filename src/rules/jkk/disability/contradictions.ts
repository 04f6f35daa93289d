import { contradicts } from '../../core/read-case.ts'
import type { FactProblem } from '../../core/read-facts.ts'
import type { Injury } from './facts.ts'
import { type Part, type Row, rows } from './rows.ts'
import { table } from './table.ts'
import { withBoth, withIt } from './within.ts'

/** What cannot be true of injuries: more of a kind than a body has, the same told twice, a part of a lost part. */
export function injuryContradictions(injuries: readonly Injury[]): FactProblem[] {
  const alone = injuries.flatMap((injury, index) => ofOne(injury, `injuries[${index}]`))
  const together = injuries.flatMap((injury, index) => {
    const other = injuries.findIndex((each, at) => at !== index && excludes(each, injury, at < index))
    return other < 0 ? [] : [contradicts(`injuries[${index}].part`, `injuries[${other}].part`)]
  })
  return [...alone, ...together]
}

function ofOne({ part, times, degree }: Injury, path: string): FactProblem[] {
  const problems: FactProblem[] = []
  const { per, most = 1 } = rows[part] as Row
  if (times !== undefined && !per) problems.push(contradicts(`${path}.times`, `${path}.part`))
  else if (times !== undefined && times > most)
    problems.push({ code: 'fact-out-of-range', field: `${path}.times`, allowed: `1–${most}` })
  if (degree !== undefined && table.get(part)!.kind !== 'range')
    problems.push(contradicts(`${path}.degree`, `${path}.part`))
  return problems
}

/** Whether the second cannot stand beside the first; of two that are the same, the later is at fault. */
function excludes(first: Injury, second: Injury, firstCame: boolean): boolean {
  if (sameSide(first, second) && firstCame && sameRow(first.part, second.part)) return true
  // A part that is there and works less may have lost a smaller part besides.
  if (first.functionLost !== undefined) return false
  if (withBoth[first.part]?.includes(second.part)) return true
  return sameSide(first, second) && withIt[first.part]?.includes(second.part) === true
}

/** A leg is shortened by one length alone. */
const sameRow = (a: Part, b: Part) => a === b || (isShortening(a) && isShortening(b))
const isShortening = (part: Part) => part.startsWith('kaki-pendek-')

/** A side that is not told may be either. */
const sameSide = (a: Injury, b: Injury) => a.side === undefined || b.side === undefined || a.side === b.side

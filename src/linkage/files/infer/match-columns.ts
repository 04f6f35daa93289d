import { sexWords } from '../kinds/categories.ts'
import { dateOrderOf, readDate } from '../kinds/date-order.ts'
import { plainText } from '../kinds/plain.ts'
import { plainHeader } from './concepts.ts'
import { type Described, type DescribedTable, statedBy } from './describe-table.ts'

/** A column of the left table and the one of the right that says the same. */
export interface Matched {
  left: Described
  right: Described
}

/** Share of values in common from which two columns are taken for one. */
const enoughOverlap = 0.2

/** Partners by header, then by what the headers mean, then by the values they share. Each column has one at most. */
export function matchColumns(left: DescribedTable, right: DescribedTable): Matched[] {
  const pairs: Matched[] = []
  const taken = new Set<Described>()
  const join = (same: (x: Described, y: Described) => boolean) => {
    for (const x of left.found) {
      if (taken.has(x)) continue
      const y = right.found.find((other) => !taken.has(other) && same(x, other))
      if (!y) continue
      taken.add(x).add(y)
      pairs.push({ left: x, right: y })
    }
  }
  const header = (one: Described) => `${one.columns.map(plainHeader).join()} ${one.part ?? ''}`
  join((x, y) => header(x) === header(y))
  join((x, y) => x.concept !== null && x.concept === y.concept)
  for (const whole of [wholeName(left, right, taken), turned(wholeName(right, left, taken))]) {
    if (whole === null) continue
    pairs.push(whole)
  }
  const values = new Map<Described, Map<string, number>>()
  for (const side of [left, right])
    for (const one of side.found) if (!taken.has(one)) values.set(one, valueCounts(side, one))
  const options = left.found.flatMap((x) =>
    right.found.flatMap((y) => {
      if (taken.has(x) || taken.has(y) || !alike(x, y)) return []
      const overlap = overlapOf(values.get(x)!, values.get(y)!)
      return overlap < enoughOverlap ? [] : [{ x, y, overlap }]
    }),
  )
  options.sort((p, q) => q.overlap - p.overlap)
  for (const { x, y } of options) {
    if (taken.has(x) || taken.has(y)) continue
    taken.add(x).add(y)
    pairs.push({ left: x, right: y })
  }
  for (const side of [left, right])
    for (const one of side.found)
      if (!taken.has(one))
        for (const column of one.columns) side.passed.push({ column, reason: 'no-partner' })
  return pairs
}

/** Given name and surname of one table beside the whole name of the other: joined, they say the same. */
function wholeName(parted: DescribedTable, other: DescribedTable, taken: Set<Described>): Matched | null {
  const open = ({ found }: DescribedTable) => found.filter((one) => !taken.has(one))
  const part = (concept: string) => open(parted).find((one) => one.concept === concept)
  const whole = open(other).find(
    (one) =>
      one.kind === 'name' &&
      (one.concept === null || one.concept === 'full-name' || one.concept === 'first-and-surname'),
  )
  const [given, middle, surname] = ['given-name', 'middle-name', 'surname'].map(part)
  if (!whole || !given || !surname) return null
  const parts = middle ? [given, middle, surname] : [given, surname]
  for (const one of [whole, ...parts]) taken.add(one)
  const columns = parts.flatMap((one) => one.columns)
  return { left: { ...whole, columns, concept: 'full-name' }, right: whole }
}

const turned = (matched: Matched | null): Matched | null =>
  matched && { left: matched.right, right: matched.left }

/** Dates are written in many ways, so only their kind is asked; the rest must not be of another nature. */
function alike(x: Described, y: Described): boolean {
  if (x.kind === 'date' || y.kind === 'date') return x.kind === y.kind
  if (x.concept !== null && y.concept !== null) return false
  return Math.abs(x.look.digitsOnly - y.look.digitsOnly) < 0.5
}

function valueCounts(side: DescribedTable, one: Described): Map<string, number> {
  const counts = new Map<string, number>()
  const { kind } = one
  const values = statedBy(side.table, one)
  const { order } = dateOrderOf(kind === 'date' ? values : [])
  const read = (value: string) => (kind === 'date' ? String(readDate(value, order) || '') : plainText(value))
  for (const value of values) {
    const text = read(value)
    const plain = sexWords.get(text) ?? text
    if (plain !== '') counts.set(plain, (counts.get(plain) ?? 0) + 1)
  }
  return counts
}

/** Share of the rows of the smaller column whose value the other has too. */
function overlapOf(x: Map<string, number>, y: Map<string, number>): number {
  const share = (p: Map<string, number>, q: Map<string, number>) => {
    let all = 0
    let common = 0
    for (const [value, count] of p) {
      all += count
      if (q.has(value)) common += count
    }
    return all === 0 ? 0 : common / all
  }
  return Math.max(share(x, y), share(y, x))
}

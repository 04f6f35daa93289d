import { plainText } from '../kinds/plain.ts'
import type { Table } from '../table.ts'
import { statedBy } from './describe-table.ts'
import type { Matched } from './match-columns.ts'

/** Columns that only say again what others say: a whole name beside its parts, a column copied. They would count twice. */
export function redundant(table: Table, matched: readonly Matched[]): Set<Matched> {
  const out = new Set<Matched>()
  const texts = new Map(matched.map((one) => [one, sample(statedBy(table, one.left))]))
  for (const [k, one] of matched.entries())
    for (const other of matched.slice(0, k))
      if (!out.has(other) && sameShare(texts.get(one)!, texts.get(other)!) > 0.95) out.add(one)
  const parts = matched.filter(({ left }) => left.kind === 'given-name' || left.kind === 'surname')
  if (!parts.some(({ left }) => left.kind === 'given-name') || parts.length < 2) return out
  for (const whole of matched) {
    if (whole.left.kind !== 'name') continue
    const holds = parts.filter((part) => containedShare(texts.get(part)!, texts.get(whole)!) > 0.7)
    if (holds.length >= 2 || whole.left.concept === 'first-and-surname') out.add(whole)
  }
  return out
}

function sample(values: string[]): string[] {
  const step = Math.ceil(values.length / 3000)
  return values.filter((_, k) => k % step === 0).map(plainText)
}

function sameShare(x: string[], y: string[]): number {
  return shareOf(x, y, (p, q) => p === q)
}

/** How often all words of the one are among those of the other. */
function containedShare(part: string[], whole: string[]): number {
  return shareOf(part, whole, (p, q) => {
    const words = q.split(' ')
    return p.split(' ').every((word) => words.includes(word))
  })
}

function shareOf(x: string[], y: string[], test: (p: string, q: string) => boolean): number {
  let both = 0
  let held = 0
  for (const [k, p] of x.entries()) {
    const q = y[k]!
    if (p === '' || q === '') continue
    both++
    if (test(p, q)) held++
  }
  return both < 10 ? 0 : held / both
}

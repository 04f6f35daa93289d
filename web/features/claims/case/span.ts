import type { CoverageView } from '../../../../src/claims/api.ts'

/** Whole months from one to another, both as 2026-03. */
export function monthsFrom(from: string, to: string): number {
  const at = (month: string) => {
    const [year = 0, number = 1] = month.split('-').map(Number)
    return year * 12 + number - 1
  }
  return at(to) - at(from)
}

const most = 36

/** The months a time line shows: from the first card to past the day, three years at most, some room at both ends. */
export function spanOf({ cards, on }: Pick<CoverageView, 'cards' | 'on'>): { from: string; months: number } {
  const day = on.slice(0, 7)
  const starts = cards.map(({ coveredFrom }) => coveredFrom.slice(0, 7))
  const ends = cards.map(({ paidThrough }) => paidThrough)
  const before = Math.max(2, ...starts.map((month) => monthsFrom(month, day))) + 1
  const after = Math.max(2, ...ends.map((month) => monthsFrom(day, month))) + 1
  const shownAfter = Math.min(after, most / 3)
  const shownBefore = Math.min(before, most - shownAfter)
  const [year = 0, number = 1] = day.split('-').map(Number)
  const from = new Date(Date.UTC(year, number - 1 - shownBefore, 1)).toISOString().slice(0, 7)
  return { from, months: shownBefore + shownAfter + 1 }
}

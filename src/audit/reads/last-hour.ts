import type { Shown } from './limits.ts'

const minutes = 60
const minuteOf = (at: Date) => Math.floor(at.getTime() / 60_000)

export interface Minute {
  minute: number
  rows: number
  numbers: number
}

/** What one account was shown, minute by minute, of the last hour. */
export class LastHour {
  #shown: Minute[]

  constructor(before: readonly Minute[] = []) {
    this.#shown = [...before].sort((a, b) => a.minute - b.minute)
  }

  add(kind: Shown, count: number, at: Date): void {
    this.#forget(at)
    const minute = minuteOf(at)
    const last = this.#shown.at(-1)
    const now = last && last.minute >= minute ? last : { minute, rows: 0, numbers: 0 }
    if (now !== last) this.#shown.push(now)
    now[kind] += count
  }

  sum(kind: Shown, at: Date): number {
    this.#forget(at)
    return this.#shown.reduce((sum, each) => sum + each[kind], 0)
  }

  /** In how many minutes it will be below what is most. */
  minutesUntilBelow(kind: Shown, most: number, at: Date): number {
    let left = this.sum(kind, at)
    for (const { minute, [kind]: count } of this.#shown) {
      left -= count
      if (left < most) return minute + minutes - minuteOf(at)
    }
    return 1
  }

  #forget(at: Date): void {
    const first = minuteOf(at) - minutes
    this.#shown = this.#shown.filter(({ minute }) => minute > first)
  }
}

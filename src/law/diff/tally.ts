import type { DiffView } from '../api.ts'

type Sums = DiffView['total']

/** Sums over memberships of what is paid a month before and after. */
export class Tally {
  readonly #sums: Sums = {
    memberships: 0,
    before: 0,
    after: 0,
    change: 0,
    changeYear: 0,
    more: { memberships: 0, month: 0, year: 0 },
    less: { memberships: 0, month: 0, year: 0 },
    same: 0,
    notComputed: 0,
  }

  /** So many memberships of one kind. What the law gives no contribution for is counted apart, never as zero. */
  add(memberships: number, before: bigint | undefined, after: bigint | undefined): void {
    const sums = this.#sums
    sums.memberships += memberships
    if (before === undefined || after === undefined) {
      sums.notComputed += memberships
      return
    }
    const change = Number(after - before) * memberships
    sums.before += Number(before) * memberships
    sums.after += Number(after) * memberships
    sums.change += change
    sums.changeYear += change * 12
    if (change === 0) {
      sums.same += memberships
      return
    }
    const side = change > 0 ? sums.more : sums.less
    side.memberships += memberships
    side.month += change
    side.year += change * 12
  }

  get sums(): Sums {
    return this.#sums
  }
}

/** A tally for each code met, in the order of their codes. */
export class Tallies {
  readonly #byCode = new Map<string, Tally>()

  of(code: string): Tally {
    let tally = this.#byCode.get(code)
    if (!tally) {
      tally = new Tally()
      this.#byCode.set(code, tally)
    }
    return tally
  }

  rows(): DiffView['byGroup'] {
    return [...this.#byCode]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, tally]) => ({ code, ...tally.sums }))
  }
}

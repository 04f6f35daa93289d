import type { Arithmetic } from './arithmetic.ts'
import type { Finding, Item, Line, Outcome, Remedy, Share, Test } from './assessment.ts'
import type { Day } from './calendar.ts'
import type { Rupiah } from './exact.ts'
import { inForce, type Law, mayUse, readAs } from './law.ts'
import type { Citation, Confidence, Words } from './law-text.ts'
import type { Reading } from './reading.ts'
import type { Dated, Series } from './series.ts'

/** A rule ends here: no law was in force. Thrown by `Work.value` and caught by `run` alone. */
export class NoLaw extends Error {
  readonly figure: Series
  constructor(figure: Series) {
    super(`no law in force: ${figure.id}`)
    this.figure = figure
  }
}

/** What a run without explanation writes on: nothing. */
const none: never[] = []

export interface LineMore {
  of?: Words
  share?: Share
  when?: string
  within?: Item
}
type Seen = Finding['seen']
type Grounds = { cite: Citation; confidence: Confidence }

/**
 * What a rule works with and writes on. With `explain` off only the total is kept: the same rule, fast.
 */
export class Work {
  readonly law: Law
  /** The day that chooses the law. */
  readonly on: Day
  readonly explain: boolean
  readonly findings: Finding[]
  readonly lines: Line[]
  readonly withheld: Line[]
  readonly memos: Line[]
  readonly asked: string[]
  readonly readings: { reading: Reading; option: string }[]
  readonly notes: Words[]
  total: Rupiah = 0n
  /** Lines that count, and lines held back as unverified. */
  counted = 0
  heldBack = 0

  constructor(law: Law, on: Day, explain: boolean) {
    this.law = law
    this.on = on
    this.explain = explain
    this.findings = explain ? [] : none
    this.lines = explain ? [] : none
    this.withheld = explain ? [] : none
    this.memos = explain ? [] : none
    this.asked = explain ? [] : none
    this.readings = explain ? [] : none
    this.notes = explain ? [] : none
  }

  /**
   * The value of a figure in force on the day of the case, or on another day.
   * @throws NoLaw when none is
   */
  value<T>(figure: Series<T>, on: Day = this.on): Dated<T> {
    const found = inForce(this.law, figure, on)
    if (!found) throw new NoLaw(figure)
    return found
  }

  /** The same, where having no such law is an answer of its own. */
  valueIfAny<T>(figure: Series<T>, on: Day = this.on): Dated<T> | undefined {
    return inForce(this.law, figure, on)
  }

  /** Whether an unverified figure counts: the regency has chosen to use it. */
  mayUse(value: Dated): boolean {
    return mayUse(this.law, value)
  }

  /** How a place of doubt is read; said in the result. */
  read<Option extends string>(place: Reading<Option>): Option {
    const option = readAs(this.law, place)
    if (this.explain && !this.readings.some((each) => each.reading.id === place.id))
      this.readings.push({ reading: place, option })
    return option
  }

  /**
   * A test of the law. Returns `met`, so that a rule can go on from it.
   * @param seen what was looked at
   * @param remedy what would have met it, when it is not met; a function where working it out costs
   */
  find<M extends boolean | undefined>(
    test: Test,
    met: M,
    seen: Seen,
    { cite, confidence }: Grounds,
    remedy?: Remedy | (() => Remedy),
  ): M {
    if (!this.explain) return met
    if (met === false && remedy)
      this.findings.push({
        test,
        met,
        seen,
        cite,
        confidence,
        remedy: typeof remedy === 'function' ? remedy() : remedy,
      })
    else this.findings.push({ test, met, seen, cite, confidence })
    return met
  }

  /** A missing fact the result hangs on. */
  ask(field: string): void {
    if (this.explain && !this.asked.includes(field)) this.asked.push(field)
  }

  /** An amount owed. Kept apart, uncounted, when it stands on an unverified figure nobody chose to use. */
  line(
    item: Item,
    amount: Rupiah,
    arithmetic: Arithmetic,
    uses: readonly [Dated, ...Dated[]],
    more?: LineMore,
  ): void {
    const counts = this.mayCount(uses)
    if (counts) {
      this.total += amount
      this.counted += 1
    } else this.heldBack += 1
    if (!this.explain) return
    const line = more ? { item, amount, arithmetic, uses, ...more } : { item, amount, arithmetic, uses }
    if (counts) this.lines.push(line)
    else this.withheld.push(line)
  }

  private mayCount(uses: readonly Dated[]): boolean {
    for (const used of uses) if (!mayUse(this.law, used)) return false
    return true
  }

  /** An amount that is part of a line, or paid by others: shown, never counted. */
  memo(
    item: Item,
    amount: Rupiah,
    arithmetic: Arithmetic,
    uses: readonly [Dated, ...Dated[]],
    more?: LineMore,
  ): void {
    if (this.explain) this.memos.push({ item, amount, arithmetic, uses, ...more })
  }

  /** A word of care. */
  note(words: Words): void {
    if (this.explain) this.notes.push(words)
  }
}

/** What a rule answers when it has done its work. */
export type RuleOutcome = Exclude<Outcome, 'no-law'>

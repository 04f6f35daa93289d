import type { Arithmetic } from './arithmetic.ts'
import type { Day } from './calendar.ts'
import type { Rupiah } from './exact.ts'
import type { Citation, Confidence, Words } from './law-text.ts'
import type { Reading } from './reading.ts'
import type { Dated } from './series.ts'

/** `JKK+JKM` is one tariff for both; `BPJS TK` what is paid on a whole bill: neither is a sum of one programme. */
export type Programme = 'JKK' | 'JKM' | 'JHT' | 'JP' | 'JKP' | 'JKN' | 'JKK+JKM' | 'BPJS TK'

/**
 * `due`: something is owed, the lines say what. `not-applicable`: this is not a case for this programme.
 * `lapsed`: it was, but protection or the right to claim has ended. `unknown`: a fact is missing that decides.
 * `no-law`: no law was in force on that day. None of them but the first is an amount, not even zero.
 */
export type Outcome = 'due' | 'not-applicable' | 'lapsed' | 'unknown' | 'no-law'

/** What a test of the law is called. */
export interface Test {
  readonly id: string
  readonly title: Words
  /** What a number that was seen counts, shown after it. */
  readonly unit?: Words
  /** What a code that was seen is called, where it is no option of a fact. */
  readonly options?: Readonly<Record<string, Words>>
}

/** One test of the law on the facts. `met` is undefined when a missing fact leaves it open. */
export interface Finding {
  readonly test: Test
  readonly met: boolean | undefined
  /** What was seen, as it stands in the facts or was worked out of them. */
  readonly seen: string | number | bigint | boolean | undefined
  readonly cite: Citation
  readonly confidence: Confidence
  readonly remedy?: Remedy
}

/** What would have met a test: for "with two more months: + scholarship". */
export interface Remedy {
  readonly words: Words
  /** The facts as they would have been. */
  readonly facts: Readonly<Record<string, unknown>>
}

/** Who pays a contribution. */
export type Share = 'employer' | 'worker' | 'participant' | 'sponsor' | 'village' | 'regency' | 'state'

/** What a line is for. */
export interface Item {
  readonly id: string
  readonly programme: Programme
  readonly title: Words
}

/** One amount, with the arithmetic and the law behind it. */
export interface Line {
  readonly item: Item
  readonly amount: Rupiah
  readonly arithmetic: Arithmetic
  /** The figures it stands on; the first is the one it is cited by. */
  readonly uses: readonly [Dated, ...Dated[]]
  /** Whose line it is when there are several of a kind: a child, a member, who pays. */
  readonly of?: Words
  /** Who pays it, for a contribution. */
  readonly share?: Share
  /** When it is paid, if not with the rest: a school year, a month. */
  readonly when?: string
  /** For a memo: the line it is a part of. */
  readonly within?: Item
}

export interface OtherReading {
  readonly reading: Reading
  readonly option: string
  readonly outcome: Outcome
  readonly total: Rupiah | undefined
}

export interface WhatIf {
  readonly remedy: Remedy
  readonly outcome: Outcome
  readonly total: Rupiah | undefined
  /** Items that come to it. */
  readonly gained: readonly Item[]
}

/** A fact that was not given, and what each value of it would give. */
export interface Missing {
  readonly field: string
  readonly changes: readonly {
    readonly value: unknown
    readonly outcome: Outcome
    readonly total: Rupiah | undefined
  }[]
}

/** What a rule found: the plain result of one run. */
export interface Evaluation {
  readonly outcome: Outcome
  readonly on: Day
  readonly findings: readonly Finding[]
  readonly lines: readonly Line[]
  /** Lines on unverified figures the regency has not chosen to use: shown, marked, not counted. */
  readonly withheld: readonly Line[]
  /** Amounts worth knowing that nobody bills here: a part of a line above, or what the state adds. Not counted. */
  readonly memos: readonly Line[]
  /** The sum of the lines; only when money is due: care in kind, or who the heirs are, is no amount. */
  readonly total: Rupiah | undefined
  /** Missing facts the result hangs on. */
  readonly asked: readonly string[]
  /** Places of doubt that were read, and how. */
  readonly readings: readonly { readonly reading: Reading; readonly option: string }[]
  /** Words of care for whoever uses it. */
  readonly notes: readonly Words[]
}

/** An evaluation with what else could be: the other readings, the missing facts, what would have met a test. */
export interface Assessment extends Evaluation {
  readonly rule: string
  readonly lawVersion: string
  readonly otherReadings: readonly OtherReading[]
  readonly missing: readonly Missing[]
  readonly whatIf: readonly WhatIf[]
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { assess, type Law, lawBook, readCase } from './index.ts'
import { enactedLaw } from './law-book.ts'
import { workedOut } from './testing/worked-out.ts'

/** A legal case as data: facts, and what is owed to the rupiah. */
interface Case {
  /** Number of the test vector of the domain reference. */
  tv?: number | number[]
  title: string
  rule: string
  facts: Record<string, unknown>
  /** Readings and unverified figures chosen, when not the default. */
  readings?: Record<string, string>
  accepted?: string[]
  expect: {
    outcome: string
    total?: number | null
    /** Amount by item; items of several lines are summed. All lines must be named. */
    lines?: Record<string, number>
    otherReadings?: { reading: string; option: string; outcome: string; total?: number }[]
    /** Amounts shown but not counted. */
    withheld?: Record<string, number>
    /** Amounts that are part of a line, or paid by others. */
    memos?: Record<string, number>
    /** Facts whose answer would decide. */
    asked?: string[]
    /** Tests and how they came out; those not named are not looked at. */
    findings?: Record<string, boolean | null>
    /** What tests saw. */
    seen?: Record<string, string | number | boolean>
    whatIf?: (number | null)[]
    notes?: number
    /** When each line is paid. */
    when?: (string | null)[]
  }
}

const here = import.meta.dirname
const files = readdirSync(here, { recursive: true, encoding: 'utf8' })
  .filter((file) => /cases\/.*\.json$/.test(file) && !file.startsWith('measures'))
  .sort()
const casesOf = (file: string) => JSON.parse(readFileSync(join(here, file), 'utf8')) as Case[]

test('there are cases', () => {
  expect(files.length).toBeGreaterThan(0)
})

describe.each(files)('%s', (file) => {
  test.each(casesOf(file).map((each) => [each.title, each] as const))('%s', (_, each) => {
    const rule = lawBook.rules.get(each.rule)
    if (!rule) throw new Error(`no rule ${each.rule}`)
    const read = readCase(rule, each.facts)
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    const law: Law = {
      ...enactedLaw,
      readings: new Map(Object.entries(each.readings ?? {})),
      accepted: new Set(each.accepted ?? []),
    }
    const found = assess(law, rule, read.facts)
    const { expect: wanted } = each
    expect(found.outcome).toBe(wanted.outcome)
    if (wanted.total !== undefined)
      expect(found.total).toBe(wanted.total === null ? undefined : BigInt(wanted.total))
    if (wanted.lines) expect(amounts(found.lines)).toEqual(wanted.lines)
    if (wanted.withheld) expect(amounts(found.withheld)).toEqual(wanted.withheld)
    if (wanted.memos) expect(amounts(found.memos)).toEqual(wanted.memos)
    if (wanted.when) expect(found.lines.map(({ when }) => when ?? null)).toEqual(wanted.when)
    if (wanted.asked) expect(found.asked).toEqual(wanted.asked)
    if (wanted.otherReadings)
      expect(
        found.otherReadings.map(({ reading, option, outcome, total }) => ({
          reading: reading.id,
          option,
          outcome,
          ...(total !== undefined && { total: Number(total) }),
        })),
      ).toEqual(wanted.otherReadings)
    for (const [id, met] of Object.entries(wanted.findings ?? {}))
      expect([id, found.findings.find((finding) => finding.test.id === id)?.met ?? null]).toEqual([id, met])
    for (const [id, seen] of Object.entries(wanted.seen ?? {}))
      expect([id, found.findings.find((finding) => finding.test.id === id)?.seen]).toEqual([id, seen])
    if (wanted.whatIf)
      expect(found.whatIf.map(({ total }) => (total === undefined ? null : Number(total)))).toEqual(
        wanted.whatIf,
      )
    for (const { item, amount, arithmetic, uses } of [...found.lines, ...found.withheld, ...found.memos]) {
      const { num, den } = workedOut(arithmetic)
      // Read either way, half a rupiah goes up or down; nothing else may lie between the words and the sum.
      const rounded = [num / den, (num * 2n + den) / (den * 2n), (num + den - 1n) / den]
      expect([item.id, rounded]).toEqual([item.id, expect.arrayContaining([amount])])
      expect(uses.length).toBeGreaterThan(0)
    }
    if (wanted.notes !== undefined) expect(found.notes).toHaveLength(wanted.notes)
  })
})

function amounts(lines: readonly { item: { id: string }; amount: bigint }[]): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const { item, amount } of lines) sums[item.id] = (sums[item.id] ?? 0) + Number(amount)
  return sums
}

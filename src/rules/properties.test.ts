import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sum } from './core/exact.ts'
import { readFacts } from './core/read-facts.ts'
import { valueOn } from './core/series.ts'
import { amountOf, assess, enactedLaw, evaluate, lawBook, type Rule, readCase, viewOf } from './index.ts'
import { anyFacts } from './testing/any-facts.ts'
import { moved } from './testing/moved.ts'

const rules = [...lawBook.rules.values()]
const runs = { numRuns: 300 }

function factsOf(rule: Rule, json: unknown) {
  // Random facts may contradict each other; nothing else may be wrong with them.
  const alone = readFacts(rule.fields, json)
  if (!alone.ok) throw new Error(JSON.stringify(alone.problems))
  const read = readCase(rule, json)
  fc.pre(read.ok)
  return alone.facts
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  const property = (check: (json: Record<string, unknown>) => void) =>
    fc.assert(fc.property(anyFacts(rule), check), runs)

  test('every amount has a law that was in force, and the total is their sum', () => {
    let due = 0
    // How a membership stands is no amount.
    const withoutMoney = rule.id === 'membership'
    property((json) => {
      const found = evaluate(enactedLaw, rule, factsOf(rule, json))
      for (const { amount, uses } of [...found.lines, ...found.withheld]) {
        expect(amount).toBeGreaterThanOrEqual(0n)
        for (const { from, cite } of uses) {
          expect(from <= found.on || rule.kind !== 'contribution').toBe(true)
          expect(lawBook.instruments.get(cite.instrument)!.inForceFrom <= from).toBe(true)
        }
      }
      if (found.outcome === 'due' && (found.lines.length > 0 || withoutMoney)) due += 1
      if (found.outcome === 'due' && found.lines.length > 0) {
        expect(found.total).toBe(sum(found.lines.map((line) => line.amount)))
      } else expect(found.total).toBeUndefined()
    })
    expect(due).toBeGreaterThan(0)
  })

  test('the plain amount is the explained one', () => {
    property((json) => {
      const facts = factsOf(rule, json)
      expect(amountOf(enactedLaw, rule, facts)).toBe(evaluate(enactedLaw, rule, facts).total)
    })
  })

  test('uses only figures and readings it declares', () => {
    property((json) => {
      const found = evaluate(enactedLaw, rule, factsOf(rule, json))
      for (const used of [...found.lines, ...found.withheld].flatMap((line) => line.uses))
        expect(rule.figures).toContain(used.series)
      for (const { reading } of found.readings) expect(rule.readings).toContain(reading)
    })
  })

  test('the same facts give the same hash, in any order and language; other facts another', () => {
    const hash = (json: Record<string, unknown>, language: 'id' | 'en') => {
      const facts = factsOf(rule, json)
      return viewOf(enactedLaw, facts, assess(enactedLaw, rule, facts), language).hash
    }
    fc.assert(
      fc.property(anyFacts(rule), (json) => {
        const turned = Object.fromEntries(Object.entries(json).reverse())
        expect(hash(turned, 'en')).toBe(hash(json, 'id'))
      }),
      { numRuns: 30 },
    )
  })

  // A due date moves with the days of the week, which are other ones a year later.
  if (rule.id === 'dues') return
  test('the same case a year later, under unchanged law, gives the same', () => {
    let compared = 0
    property((json) => {
      const [facts, later] = [json, moved(json, 12)].map((each) => factsOf(rule, each)) as [object, object]
      const [days, laterDays] = [lawDays(rule, facts), lawDays(rule, later)]
      const unchanged = rule.figures.every((figure) =>
        days.every((day, k) => valueOn(figure, day) === valueOn(figure, laterDays[k]!)),
      )
      if (!unchanged || hangsOnDueDates(json) || hangsOnEarlierYears(rule, json)) return
      compared += 1
      expect(amountOf(enactedLaw, rule, later as never)).toBe(amountOf(enactedLaw, rule, facts as never))
    })
    expect(compared).toBeGreaterThan(0)
  })
})

/** The days whose law is asked for: that of the event, and the last day of work where protection is looked at then. */
function lawDays(rule: Rule, facts: { employmentEndedOn?: string }): string[] {
  const { employmentEndedOn } = facts
  return [rule.on(facts as never), ...(employmentEndedOn === undefined ? [] : [employmentEndedOn])]
}

/** An employee whose last month was not paid on the day: whether it was due then is a matter of the weekday. */
function hangsOnDueDates(json: Record<string, unknown>): boolean {
  const { segment, paidThrough, diedOn, happenedOn } = json
  const day = diedOn ?? happenedOn
  return segment === 'PU' && typeof day === 'string' && String(paidThrough) < day.slice(0, 7)
}

/** Pension age is a day of its own, a pension goes by the month it began in, contributions by the ceilings of theirs. */
function hangsOnEarlierYears({ id }: Rule, { reason, contributions }: Record<string, unknown>): boolean {
  if (id === 'jp') return reason === 'usia-pensiun'
  return id === 'jp-lump-sum' && (reason === 'usia-pensiun' || contributions === undefined)
}

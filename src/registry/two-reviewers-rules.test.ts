import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import {
  ask,
  database,
  match,
  type Person,
  people,
  said,
  say,
  standing,
  undo,
  wantTwo,
} from './test-reviewers.ts'

/** The rules in a few lines, without a database: who said what in this round, and what came of it. */
class Model {
  two = true
  said: [Person, string][] = []
  outcome: string | null = null
  makers: Person[] = []

  say(who: Person, verdict: string, reason: boolean): boolean {
    if (this.outcome === verdict) return true
    if (!this.two) {
      if (this.outcome !== null) this.said = []
      return this.settle(verdict, [who])
    }
    if (this.outcome !== null) return false
    if (this.said.length === 2) {
      if (!reason || this.said.some(([name]) => name === who)) return false
      return this.settle(verdict, [who])
    }
    if (this.said.length === 1 && this.said[0]![0] !== who) {
      const [[first, before]] = this.said as [[Person, string]]
      this.said.push([who, verdict])
      return before === verdict ? this.settle(verdict, [first, who]) : true
    }
    this.said = [[who, verdict]]
    return true
  }

  undo(who: Person): boolean {
    if (this.outcome !== null) {
      if (this.two && who !== 'admin' && !this.makers.includes(who)) return false
      Object.assign(this, { outcome: null, makers: [], said: [] })
      return true
    }
    if (!this.two || this.said.length === 0) return true
    if (this.said.length === 2 || this.said[0]![0] !== who) return false
    this.said = []
    return true
  }

  private settle(verdict: string, makers: Person[]): true {
    Object.assign(this, { outcome: verdict, makers })
    return true
  }
}

it('does what the rules say, whoever does what in whatever order, switching on and off in between', async () => {
  const person = fc.constantFrom(...people)
  const act = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constant('say' as const),
        who: person,
        verdict: fc.constantFrom('same' as const, 'different' as const),
        reason: fc.boolean(),
      }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const), who: person }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('switch' as const), two: fc.boolean() }) },
  )
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 14 }), async (acts) => {
      const { db } = database
      for (const table of ['review', 'review_opinion', 'review_decision', 'worker_match', 'match_refused'])
        await sql`delete from ${sql.ref(table)}`.execute(db)
      await sql`update tenant set two_reviewers = true`.execute(db)
      const id = await ask()
      const model = new Model()
      let opinions = 0
      for (const one of acts) {
        if (one.do === 'switch') {
          await wantTwo(one.two)
          model.two = one.two
        } else if (one.do === 'say') {
          const { ok } = await say(one.who, id, one.verdict, one.reason ? 'karena begitu' : null)
          expect(ok).toBe(model.say(one.who, one.verdict, one.reason))
        } else expect((await undo(one.who, id)).ok).toBe(model.undo(one.who))

        expect((await standing()).map(({ verdict }) => verdict)).toEqual(
          model.outcome === null ? [] : [model.outcome],
        )
        expect((await match())?.decided_by ?? null).toBe(
          model.outcome === 'different' ? null : model.outcome === 'same' ? 'person' : 'engine',
        )
        const now = (await said()).length
        expect(now).toBeGreaterThanOrEqual(opinions)
        opinions = now
      }
    }),
    { numRuns: 60 },
  )
}, 120_000)

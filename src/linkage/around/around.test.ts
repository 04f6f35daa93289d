import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dedupe } from '../dedupe.ts'
import { linkLists } from '../link-lists.ts'
import { randomStream } from '../model/pairs.ts'
import { syntheticList, syntheticPeople } from '../oracle/synthetic.ts'
import type { PersonRecord } from '../types.ts'
import { dedupeAround } from './dedupe-around.ts'
import { linkAround } from './link-around.ts'

const asOf = '2025-12-31'
const people = syntheticPeople({ people: 1500, errors: 1, seed: 5, villages: 6 })
const listOf = (prefix: string, seed: number, share: number) => {
  const random = randomStream(seed)
  return syntheticList(people, () => random() < share, prefix, { people: 0, errors: 1.5, seed }).rows
}
const keysOf = (rows: readonly PersonRecord[]) => new Set(rows.map((row) => row.key))

/** Rows that left, rows that came, and rows that say something else than before (under a key of their own). */
function nextVersion(rows: readonly PersonRecord[], prefix: string, seed: number) {
  const random = randomStream(seed)
  const gone = new Set<string>()
  const kept = rows.flatMap((row) => {
    const fate = random()
    if (fate > 0.04) return [row]
    gone.add(row.key)
    return fate > 0.02
      ? []
      : [{ ...row, key: `${prefix}${row.key}`, village: '73.16.02.2001', birthDate: null }]
  })
  const come = listOf(`${prefix}new`, seed + 1, 0.03)
  const next = [...kept, ...come]
  const before = keysOf(rows)
  return { next, gone, fresh: new Set(next.flatMap((row) => (before.has(row.key) ? [] : [row.key]))) }
}

describe('what changed alone', () => {
  const first = [...listOf('a', 11, 0.7), ...listOf('b', 12, 0.5), ...listOf('c', 13, 0.4)]
  const { model } = dedupe(first, { asOf })
  const whole = (rows: PersonRecord[]) =>
    dedupeAround(rows, { changed: keysOf(rows), together: [] }, { asOf, model })
  const known = whole(first)
  const asked = known.review.map(({ a, b }) => [a, b] as const)

  it('makes of many lists the people that all rows together make', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 1e6 }), (seed) => {
        const { next, gone, fresh } = nextVersion(first, 'x', seed)
        const touched = new Set(fresh)
        for (const company of [...known.clusters, ...asked])
          if (company.some((key) => gone.has(key))) for (const key of company) touched.add(key)
        const part = dedupeAround(
          next,
          { changed: touched, together: [...known.clusters, ...asked] },
          { asOf, model },
        )
        const all = whole(next)
        const around = new Set(part.clusters.flat())
        // Some are looked at again, most are not.
        expect(around.size).toBeGreaterThan(fresh.size)
        expect(around.size).toBeLessThan(next.length / 2)
        const far = known.clusters.filter(([key]) => !around.has(key!) && !gone.has(key!))
        expect([...far, ...part.clusters].map(String).sort()).toEqual(all.clusters.map(String).sort())
        const openFar = known.review.filter(
          ({ a, b }) => ![a, b].some((key) => around.has(key) || gone.has(key)),
        )
        // How common a name is has changed a little for all: pairs on the very edge may be asked or not.
        const told = (pairs: typeof known.review) =>
          pairs
            .filter(({ weight }) => weight > 0.25)
            .map(({ a, b, reason }) => `${a} ${b} ${reason}`)
            .sort()
        expect(told([...openFar, ...part.review])).toEqual(told(all.review))
      }),
      { numRuns: 8, seed: 3 },
    )
  })

  it('links two lists as all workers and participants together would be', () => {
    const workers = listOf('w', 21, 0.8)
    const participants = listOf('p', 22, 0.6)
    const { model } = linkLists(workers, participants, { asOf })
    const wholeLink = (a: PersonRecord[], b: PersonRecord[]) =>
      linkAround(a, b, { workers: keysOf(a), participants: keysOf(b), before: new Map() }, { asOf, model })
        .decisions
    const before = wholeLink(workers, participants)
    const named = new Map(
      before.map((one) => [
        one.worker,
        [one.participant, one.runnerUp?.participant].filter((key) => key != null),
      ]),
    )
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 1e6 }), (seed) => {
        const a = nextVersion(workers, 'x', seed)
        const b = nextVersion(participants, 'y', seed + 7)
        const part = linkAround(
          a.next,
          b.next,
          {
            workers: new Set([...a.fresh, ...a.gone]),
            participants: new Set([...b.fresh, ...b.gone]),
            before: named,
          },
          { asOf, model },
        ).decisions
        const around = new Set(part.map((one) => one.worker))
        expect(around.size).toBeLessThan(a.next.length)
        const far = before.filter((one) => !around.has(one.worker) && !a.gone.has(one.worker))
        const told = (some: typeof before) =>
          some.map(({ worker, participant, status, reason, runnerUp }) =>
            [worker, participant, status, reason, runnerUp?.participant].join(' '),
          )
        expect(told([...far, ...part]).sort()).toEqual(told(wholeLink(a.next, b.next)).sort())
      }),
      { numRuns: 8, seed: 3 },
    )
  })
})

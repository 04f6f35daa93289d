import fc from 'fast-check'
import type { Highs } from 'highs'
import { beforeAll, describe, expect, test } from 'vitest'
import { openSolver } from '../../platform/highs.ts'
import { protect } from './protect.ts'
import type { Published } from './table.ts'
import { type Atom, tableOf } from './table-of.ts'
import { derived } from './test-attack.ts'

let highs: Highs
beforeAll(async () => {
  highs = await openSolver()
})

const areas = ['01.1', '01.2', '02.1', '02.2', '02.3'] as const
const kinds = [
  ['BPU', ''],
  ['BPU', 'kader'],
  ['PU', ''],
  ['PU', 'kader'],
] as const
const count = fc.oneof(
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 6 }) },
  fc.integer({ min: 0, max: 60 }),
)
const atoms = fc
  .array(fc.record({ protected: count, unprotected: count }), {
    minLength: areas.length * kinds.length,
    maxLength: areas.length * kinds.length,
  })
  .map((counts) =>
    counts.map((count, i): Atom => {
      const village = areas[i % areas.length]!
      const [segment, group] = kinds[Math.floor(i / areas.length)]!
      return { district: village.slice(0, 2), village, segment, group, ...count }
    }),
  )
/** The same people later: most places as they were. */
const later = (before: Atom[]) =>
  fc
    .array(fc.tuple(fc.nat(before.length - 1), fc.integer({ min: -4, max: 4 })), { maxLength: 12 })
    .map((moves) => {
      const now = before.map((atom) => ({ ...atom }))
      for (const [i, by] of moves) {
        const atom = now[i]!
        const moved = Math.max(-atom.protected, Math.min(by, atom.unprotected))
        atom.protected += moved
        atom.unprotected -= moved
      }
      return now
    })

const publish = (atoms: Atom[], earlier: Published[]): Published | undefined => {
  const table = tableOf(atoms)
  const done = protect(highs, table, earlier)
  return done.ok ? { table, hidden: done.hidden } : undefined
}

describe('nobody can subtract their way to fewer than five people', () => {
  test('the attack works: hiding the small ones alone is not enough, nor is one date by itself', () => {
    const plain: Atom[] = [7, 9, 2].map((unprotected, i) => ({
      district: '01',
      village: `01.${i}`,
      segment: 'BPU',
      group: '',
      protected: 40 + i,
      unprotected,
    }))
    const table = tableOf(plain)
    const onlySmall = { table, hidden: new Set(['01.2|*|unprotected']) }
    expect(derived(highs, [onlySmall]).length).toBeGreaterThan(0)
    const done = protect(highs, table, [])
    expect(done.ok && derived(highs, [{ table, hidden: done.hidden }])).toEqual([])
  })

  test('over areas and groups of one publication', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(atoms, (first) => {
        const one = publish(first, [])
        expect(one).toBeDefined()
        expect(derived(highs, [one!])).toEqual([])
      }),
      { numRuns: 12, seed: 7 },
    )
  })

  test('over three dates, by one who knows what did not change', { timeout: 240_000 }, () => {
    let whole = 0
    fc.assert(
      fc.property(
        atoms.chain((first) =>
          later(first).chain((second) => later(second).map((third) => [first, second, third])),
        ),
        (dates) => {
          const out: Published[] = []
          for (const each of dates) {
            const next = publish(each, out)
            if (next) out.push(next)
          }
          whole += out.length
          expect(derived(highs, out)).toEqual([])
        },
      ),
      { numRuns: 6, seed: 11 },
    )
    expect(whole).toBeGreaterThan(8)
  })
})

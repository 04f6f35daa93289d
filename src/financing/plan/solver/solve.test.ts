import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leftOf } from './exactly.ts'
import { solve } from './solve.ts'
import type { Pick as Picked, Task } from './task.ts'

const base = { total: null, floors: [], continuityFirst: false, objective: 'people', points: 0 } as const
/** A kind with as many people in each village as told. */
const kinds = (
  ...told: { in: Record<string, number>; continuing?: boolean }[]
): Pick<Task, 'kinds' | 'cells'> => ({
  kinds: told.map(({ continuing = false }) => ({ continuing })),
  cells: told.flatMap(({ in: villages }, kind) =>
    Object.entries(villages).map(([village, people]) => ({ kind, village, people })),
  ),
})
const pays = (kind: number, cost: number, loss: number, source = 0) => ({
  kind,
  cell: null,
  source,
  months: 12,
  cost,
  loss,
})
const answerOf = async (task: Task) => {
  const solved = await solve(task)
  if (!solved.ok) throw new Error(JSON.stringify(solved.blocks))
  return solved
}
const inVillage = (task: Task, picks: readonly Picked[], village: string) =>
  picks.reduce((sum, { cell, people }) => sum + (task.cells[cell]!.village === village ? people : 0), 0)

describe('the planner', () => {
  test('protects most people, or averts most loss', async () => {
    const task: Task = {
      ...base,
      ...kinds({ in: { A: 10 } }, { in: { A: 10 } }),
      sources: [{ ceiling: 1000 }],
      choices: [pays(0, 100, 10), pays(1, 200, 900)],
    }
    expect((await answerOf(task)).answer).toMatchObject({ counts: [10, 0], people: 10 })
    const loss = await answerOf({ ...task, objective: 'loss' })
    expect(loss.answer).toMatchObject({ counts: [0, 5], people: 5, loss: 4500 })
    expect(loss.bound).toEqual({ reached: 4500, atMost: 4500 })
  })

  test('keeps those who would lapse before anybody new, but after the least share of a village', async () => {
    const task: Task = {
      ...base,
      continuityFirst: true,
      ...kinds({ in: { A: 5 }, continuing: true }, { in: { A: 50, B: 50 } }),
      sources: [{ ceiling: 1000 }],
      choices: [pays(0, 200, 1), pays(1, 100, 5)],
    }
    expect((await answerOf(task)).answer.counts).toEqual([5, 0])
    const { answer, picks } = await answerOf({ ...task, floors: [{ village: 'B', least: 3 }] })
    expect(answer.counts).toEqual([3, 4])
    expect(inVillage(task, picks, 'B')).toBeGreaterThanOrEqual(3)
  })

  test('people alike are spread over the villages in proportion, and village money stays in its village', async () => {
    const task: Task = {
      ...base,
      ...kinds({ in: { A: 100, B: 300 } }),
      sources: [{ ceiling: 4000 }, { ceiling: 250 }],
      choices: [pays(0, 100, 1), { ...pays(0, 100, 1, 1), cell: 0 }],
    }
    const { answer, picks } = await answerOf(task)
    expect(answer.counts).toEqual([40, 2])
    expect(
      inVillage(
        task,
        picks.filter(({ choice }) => choice === 0),
        'A',
      ),
    ).toBe(10)
    expect(
      inVillage(
        task,
        picks.filter(({ choice }) => choice === 1),
        'A',
      ),
    ).toBe(2)
    const floors = [{ village: 'A', least: 30 }]
    expect(inVillage(task, (await answerOf({ ...task, floors })).picks, 'A')).toBe(30)
  })

  test('with nobody to pay for, or no money, nobody is picked', async () => {
    const task: Task = { ...base, ...kinds({ in: { A: 5 } }), sources: [{ ceiling: 0 }], choices: [] }
    expect((await answerOf(task)).picks).toEqual([])
    expect((await answerOf({ ...task, choices: [pays(0, 100, 1)] })).picks).toEqual([])
  })

  test('names the rules that cannot hold together, and what they lack', async () => {
    const task: Task = {
      ...base,
      ...kinds({ in: { A: 9, B: 9 } }),
      sources: [{ ceiling: 500 }],
      choices: [pays(0, 100, 1)],
      floors: [
        { village: 'A', least: 4 },
        { village: 'B', least: 4 },
      ],
    }
    const solved = await solve(task)
    expect(solved.ok).toBe(false)
    const blocks = solved.ok ? [] : solved.blocks
    expect(blocks.filter(({ rule }) => rule === 'ceiling')).toEqual([
      { rule: 'ceiling', source: 0, missing: 300 },
    ])
    const short = blocks.filter(({ rule }) => rule === 'floor')
    expect(short.reduce((sum, { missing }) => sum + missing, 0)).toBe(3)
    const together = await solve({ ...task, sources: [{ ceiling: 5000 }], total: 700 })
    expect(together.ok ? [] : together.blocks).toContainEqual({ rule: 'total', missing: 100 })
  })

  test('the curve goes from most people to most loss averted and never wins both', async () => {
    const task: Task = {
      ...base,
      points: 5,
      ...kinds({ in: { A: 100 } }, { in: { A: 100 } }, { in: { A: 100 } }),
      sources: [{ ceiling: 12_000 }],
      choices: [pays(0, 100, 10), pays(1, 150, 80), pays(2, 300, 400)],
    }
    const { curve } = await answerOf(task)
    expect(curve).toHaveLength(5)
    for (const [i, point] of curve.entries())
      if (i > 0) {
        expect(point.people).toBeLessThan(curve[i - 1]!.people)
        expect(point.loss).toBeGreaterThan(curve[i - 1]!.loss)
      }
    expect(curve[0]!.people).toBe(113)
    expect(curve.at(-1)!.loss).toBe(40 * 400)
  })
})

const few = fc.record({
  kinds: fc.array(
    fc.record({
      A: fc.integer({ min: 0, max: 3 }),
      B: fc.integer({ min: 0, max: 3 }),
      continuing: fc.boolean(),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  ceilings: fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 2 }),
  ways: fc.array(
    fc.tuple(
      fc.nat(2),
      fc.nat(1),
      fc.integer({ min: 20, max: 200 }),
      fc.integer({ min: 0, max: 9000 }),
      fc.boolean(),
    ),
    { minLength: 1, maxLength: 4 },
  ),
  total: fc.option(fc.integer({ min: 0, max: 1200 })),
  least: fc.tuple(fc.nat(2), fc.nat(2)),
  continuityFirst: fc.boolean(),
  objective: fc.constantFrom('people' as const, 'loss' as const),
})
type Shape = typeof few extends fc.Arbitrary<infer T> ? T : never
const taskOf = ({ ceilings, ways, total, least, continuityFirst, objective, ...told }: Shape): Task => ({
  ...kinds(...told.kinds.map(({ A, B, continuing }) => ({ in: { A, B }, continuing }))),
  sources: ceilings.map((ceiling) => ({ ceiling })),
  choices: ways.map(([k, s, cost, loss, own]) => {
    const kind = k % told.kinds.length
    return { kind, cell: own ? kind * 2 : null, source: s % ceilings.length, months: 1, cost, loss }
  }),
  total,
  floors: ['A', 'B'].map((village, i) => ({ village, least: least[i]! })),
  continuityFirst,
  objective,
  points: 0,
})

/** Every number of people for every choice and village, tried one by one. */
function everyPlan(task: Task): Picked[][] {
  const slots = task.choices.flatMap(({ kind, cell }, choice) =>
    (cell === null ? [kind * 2, kind * 2 + 1] : [cell]).map((at) => ({ cell: at, choice })),
  )
  const plans: Picked[][] = []
  const from = (picks: Picked[]) => {
    const slot = slots[picks.length]
    if (!slot) return void (holds(task, picks) && plans.push(picks))
    for (let people = 0; people <= task.cells[slot.cell]!.people; people += 1)
      from([...picks, { ...slot, people }])
  }
  from([])
  return plans
}
const holds = (task: Task, picks: readonly Picked[]) => {
  const left = leftOf(
    task,
    task.choices.map((_, i) =>
      sum(
        picks.filter(({ choice }) => choice === i),
        () => 1,
      ),
    ),
  )
  const inCells = task.cells.map(
    (cell, c) =>
      cell.people -
      sum(
        picks.filter((one) => one.cell === c),
        () => 1,
      ),
  )
  return (
    left.total >= 0 &&
    [...left.sources, ...left.kinds, ...inCells].every((rest) => rest >= 0) &&
    task.floors.every(({ village, least }) => inVillage(task, picks, village) >= least)
  )
}
const sum = (picks: readonly Picked[], of: (choice: number) => number) =>
  picks.reduce((total, { choice, people }) => total + people * of(choice), 0)

test('whatever it is given, every rule is kept, and nothing that can be tried out is better', async () => {
  await fc.assert(
    fc.asyncProperty(few, async (shape) => {
      const task = taskOf(shape)
      const plans = everyPlan(task)
      const solved = await solve(task)
      expect(solved.ok).toBe(plans.length > 0)
      if (!solved.ok) return
      expect(holds(task, solved.picks)).toBe(true)
      const continuing = (plan: readonly Picked[]) =>
        task.continuityFirst ? sum(plan, (i) => Number(task.kinds[task.choices[i]!.kind]!.continuing)) : 0
      const worth = (plan: readonly Picked[]) =>
        sum(plan, (i) => (task.objective === 'people' ? 1 : task.choices[i]!.loss))
      const most = Math.max(...plans.map(continuing))
      expect(continuing(solved.picks)).toBe(most)
      const best = Math.max(...plans.filter((plan) => continuing(plan) === most).map(worth))
      expect(worth(solved.picks)).toBe(best)
      expect(solved.bound.reached).toBe(best)
      expect(solved.bound.atMost).toBeGreaterThanOrEqual(best)
    }),
    { numRuns: 150 },
  )
}, 300_000)

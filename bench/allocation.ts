import { exactly } from '../src/financing/plan/solver/exactly.ts'
import { solve } from '../src/financing/plan/solver/solve.ts'
import type { Cell, Choice, Kind, Task } from '../src/financing/plan/solver/task.ts'
import { type Bench, row } from './harness.ts'

const villages = 129
const candidates = 70_000
const groups = [
  { share: 0.86, cost: 16_800 },
  { share: 0.05, cost: 5400 },
  { share: 0.04, cost: 16_800 },
  { share: 0.05, cost: 21_174 },
]

/** 70,000 candidates of 129 villages, alike by group, risk, age and continuity, and ten sources of which five are villages'. */
function made(objective: Task['objective']): Task {
  const kinds: Kind[] = []
  const cells: Cell[] = []
  const choices: Choice[] = []
  let seed = 7
  const random = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed / 2_147_483_648
  }
  for (const [g, { share, cost }] of groups.entries())
    for (const risk of [1, 2, 3, 4, 5])
      for (const age of [1, 2, 3])
        for (const continuing of [true, false]) {
          const kind = kinds.push({ continuing }) - 1
          const monthly = Math.round(age * 15_000 + risk * 9000 + random() * 900)
          const ways = (source: number, cell: number | null) => {
            for (const months of continuing ? [12] : [12, 9, 6])
              choices.push({ kind, cell, source, months, cost: cost * months, loss: monthly * months })
          }
          for (const source of [0, 1, 2, 3, 4]) if ((source + g) % 3 !== 0) ways(source, null)
          const part = ((candidates / villages) * share * (continuing ? 0.25 : 0.75)) / 15
          for (let v = 0; v < villages; v += 1) {
            const people = Math.floor(part * (0.4 + 1.2 * random()) + random())
            const cell = people > 0 ? cells.push({ kind, village: String(v), people }) - 1 : null
            if (cell !== null && v < 5) ways(5 + v, cell)
          }
        }
  const ceilings = [
    2_100_000_000, 900_000_000, 350_000_000, 250_000_000, 120_000_000, 9e6, 8e6, 7e6, 6e6, 5e6,
  ]
  const floors = [...Map.groupBy(cells, ({ village }) => village)].map(([village, own]) => ({
    village,
    least: Math.ceil(own.reduce((sum, { people }) => sum + people, 0) * 0.1),
  }))
  const sources = ceilings.map((ceiling) => ({ ceiling }))
  return { kinds, cells, choices, sources, total: null, floors, continuityFirst: true, objective, points: 0 }
}

/** Decides whom to pay for, beside taking whoever gives most for a rupiah while there is money. */
export const bench: Bench = {
  name: 'allocation',
  about:
    'a plan for 70,000 candidates and 10 sources beside a bare greedy choice (which keeps no least share of villages)',
  run: async (report) => {
    for (const objective of ['people', 'loss'] as const) {
      const task = made(objective)
      const people = task.cells.reduce((sum, cell) => sum + cell.people, 0)
      const start = performance.now()
      const greedy = exactly(
        { ...task, floors: [] },
        task.choices.map(() => 0),
      )
      const greedyMs = performance.now() - start
      const solved = await solve(task)
      if (!solved.ok) throw new Error('the plan of the benchmark cannot be kept')
      const { bound, columns } = solved
      report(
        row(`${objective}: ms for ${people} people, ${columns} columns`, solved.milliseconds, 'ms', greedyMs),
      )
      report(
        row(
          `${objective}: reached, beside greedy`,
          bound.reached,
          objective === 'people' ? 'people' : 'Rp',
          greedy[objective],
        ),
      )
      report(
        row(
          `${objective}: reached, beside the best there can be`,
          bound.reached,
          objective === 'people' ? 'people' : 'Rp',
          bound.atMost,
        ),
      )
    }
  },
}

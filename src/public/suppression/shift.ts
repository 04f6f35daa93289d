import type { Highs } from 'highs'
import type { Joint } from './columns.ts'
import { ModelOf } from './model.ts'
import { small } from './table.ts'

const far = 1_000_000
const seconds = 20

/** By how much each column of another table, which reads the same, differs from the true one. */
export type Shift = number[]

/** As many of these as can be, each `small` larger, all in one other table; nothing that is told moves. */
export function shiftMost(highs: Highs, joint: Joint, targets: readonly number[]): Shift | undefined {
  const model = new ModelOf()
  for (const _ of joint.rows) model.addRow('equal')
  const reached = new Map(targets.map((target) => [target, model.addRow('at most')]))
  for (const row of reached.values()) model.addColumn(0, small, -1, [[row, 1]])
  const isFree = joint.columns.map(({ cost }) => cost === 0)
  return solved(highs, model, addMoves(model, joint, isFree, reached))
}

/** This one `small` larger, at the least cost of cells that are told and must then be hidden. */
export function shiftOne(highs: Highs, joint: Joint, target: number): Shift | undefined {
  const model = new ModelOf()
  for (const _ of joint.rows) model.addRow('equal')
  const row = model.addRow('at most')
  model.addColumn(small, small, 0, [[row, 1]])
  const isFree = joint.columns.map(() => true)
  return solved(highs, model, addMoves(model, joint, isFree, new Map([[target, row]])))
}

/** A column up and a column down for each number that may move, so that both cost; none falls below nought. */
function addMoves(model: ModelOf, joint: Joint, isFree: boolean[], reached: ReadonlyMap<number, number>) {
  const of: [row: number, value: number][][] = joint.columns.map(() => [])
  for (const [r, row] of joint.rows.entries()) for (const [column, sign] of row) of[column]!.push([r, sign])
  for (const [target, row] of reached) of[target]!.push([row, -1])
  const cheapest = 1e-4
  return joint.columns.map(({ value, cost }, c) => {
    if (!isFree[c]) return undefined
    const down = of[c]!.map(([row, by]): [number, number] => [row, -by])
    return [
      model.addColumn(0, far, cost + cheapest, of[c]!),
      model.addColumn(0, value, cost + cheapest, down),
    ] as const
  })
}

/** People are whole: a part of one is no proof, and is asked for anew in whole numbers. */
function solved(highs: Highs, model: ModelOf, moves: ReturnType<typeof addMoves>): Shift | undefined {
  const run = (integer?: 1) =>
    highs.withModel(model.data(integer), (given): Shift | undefined => {
      given.options.set({ output_flag: false, time_limit: seconds })
      if (given.run().modelStatus !== highs.constants.modelStatus.optimal) return undefined
      const found = given.getSolution().colValue
      return moves.map((move) => (move ? found[move[0]]! - found[move[1]]! : 0))
    })
  const isWhole = (shift: Shift) => shift.every((by) => Math.abs(by - Math.round(by)) < 1e-6)
  const found = run()
  if (!found) return undefined
  const whole = isWhole(found) ? found : run(highs.constants.variableType.integer)
  return whole?.map((by) => Math.round(by))
}

import type { ModelData } from 'highs'
import { placesOf } from './places.ts'
import { slackColumns } from './slacks.ts'
import type { Task } from './task.ts'

/** What one run of the solver is asked, over the equations of a task. */
export interface Asked {
  /** What a person of each choice counts. */
  worth: (choice: number) => number
  /** At least so many continuing people, and so many people. */
  leastContinuing?: number
  leastPeople?: number
  /** Instead of the worth: by how little floors (people) or ceilings (rupiah) must give way. */
  yielding?: 'floors' | 'ceilings'
}

export type Equations = ReturnType<typeof equationsOf>

/**
 * Columns: people of each choice; then, of each cell, people paid from money that is not their village's; then slacks.
 * Villages meet the money only through their kinds, so that the equations stay small however many villages there are.
 * Rupiah are counted in the largest unit that divides every cost of a row: exact, and the numbers stay small.
 */
export function equationsOf(task: Task, integer: 1) {
  const own = new Map(
    [...new Set(task.choices.flatMap(({ cell }) => (cell === null ? [] : [cell])))].map((cell, i) => [
      cell,
      i,
    ]),
  )
  const places = placesOf(task, own.size)
  const floorOf = new Map(task.floors.map(({ village }, i) => [village, places.floors + i]))
  const ofSource = Map.groupBy(task.choices, ({ source }) => source)
  const units = task.sources.map((_, s) => unitOf(ofSource.get(s) ?? []))
  const totalUnit = unitOf(task.choices)
  const [starts, indices, values]: [number[], number[], number[]] = [[0], [], []]
  const column = (entries: readonly (readonly [row: number | undefined, value: number])[]) => {
    for (const [row, value] of entries)
      if (row !== undefined) {
        indices.push(row)
        values.push(value)
      }
    starts.push(indices.length)
  }
  for (const { kind, cell, source, cost } of task.choices)
    column([
      cell === null ? [kind, -1] : [places.cells + own.get(cell)!, 1],
      [places.sources + source, cost / units[source]!],
      [task.total === null ? undefined : places.total, cost / totalUnit],
      [cell === null ? undefined : floorOf.get(task.cells[cell]!.village), 1],
      [task.kinds[kind]!.continuing ? places.continuing : undefined, 1],
      [places.people, 1],
    ])
  for (const [c, { kind, village }] of task.cells.entries())
    column([
      [kind, 1],
      [own.has(c) ? places.cells + own.get(c)! : undefined, 1],
      [floorOf.get(village), 1],
    ])
  const slacks = slackColumns(task, places, units, totalUnit)
  for (const { row, value } of slacks) column([[row, value]])

  const columns = starts.length - 1
  const firstSlack = task.choices.length + task.cells.length
  const nothing = Number.POSITIVE_INFINITY
  const upper = Float64Array.from([
    ...task.kinds.map(() => 0),
    ...[...own.keys()].map((cell) => task.cells[cell]!.people),
    ...task.sources.map(({ ceiling }, s) => Math.floor(ceiling / units[s]!)),
    ...(task.total === null ? [] : [Math.floor(task.total / totalUnit)]),
    ...Array.from({ length: task.floors.length + 2 }, () => nothing),
  ])
  const most = kindSizes(task)
  const bounds = [
    ...task.choices.map(({ kind, cell }) => (cell === null ? most[kind]! : task.cells[cell]!.people)),
    ...task.cells.map(({ people }) => people),
  ]
  const matrix = { format: 'csc', numRows: places.rows, numCols: columns, starts, indices, values } as const

  const model = (
    asked: Asked,
    sense: { minimize: ModelData['sense']; maximize: ModelData['sense'] },
  ): ModelData => {
    const cost = new Float64Array(columns)
    if (asked.yielding)
      for (const [i, { sort, weight }] of slacks.entries())
        cost[firstSlack + i] = sort === asked.yielding ? weight : 0
    else for (let i = 0; i < task.choices.length; i += 1) cost[i] = asked.worth(i)
    const lower = new Float64Array(places.rows)
    for (const [i, { least }] of task.floors.entries()) lower[places.floors + i] = least
    for (let row = places.cells; row < places.floors; row += 1) lower[row] = -nothing
    lower[places.continuing] = asked.leastContinuing ?? 0
    lower[places.people] = asked.leastPeople ?? 0
    return {
      numCols: columns,
      numRows: places.rows,
      ...(asked.yielding ? { sense: sense.minimize! } : { sense: sense.maximize! }),
      colCost: cost,
      colLower: new Float64Array(columns),
      colUpper: Float64Array.from([
        ...bounds,
        ...slacks.map(({ sort }) => (sort === asked.yielding ? nothing : 0)),
      ]),
      rowLower: lower,
      rowUpper: upper,
      matrix,
      integrality: new Int32Array(columns).fill(integer),
    }
  }
  return { places, columns, slacks, firstSlack, model }
}

/** How many people there are of each kind. */
export function kindSizes({ kinds, cells }: Task): number[] {
  const sizes = kinds.map(() => 0)
  for (const { kind, people } of cells) sizes[kind]! += people
  return sizes
}

/** The largest number that divides what they all cost. */
const unitOf = (choices: readonly { cost: number }[]): number =>
  choices.reduce((unit, { cost }) => divisor(unit, cost), 0) || 1
function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b)
}

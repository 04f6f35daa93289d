import type { Highs } from 'highs'
import { openSolver } from '../../../platform/highs.ts'
import { type Asked, type Equations, equationsOf } from './equations.ts'
import { exactly } from './exactly.ts'
import { spread } from './spread.ts'
import type { Block, Effort, Found, Solved, Task } from './task.ts'

export interface Limits {
  /** Of one run of the solver. */
  seconds: number
  /** How far from the best an answer may be and be taken, as a part of it. */
  gap: number
}
const usual: Limits = { seconds: 30, gap: 1e-5 }
/** The solver counts losses in thousands of rupiah: numbers near each other are solved more surely. */
const thousand = 1000

/**
 * Decides whom to pay for, from which source, for how many months. Floors of villages hold whatever else; then as many
 * continuing people as can be kept; then the objective (of equals, the other one). Says how far from the best the answer
 * may be, or which rules cannot hold together.
 */
export async function solve(
  task: Task,
  onRun: (runs: number) => void = () => undefined,
  limits: Limits = usual,
): Promise<Solved> {
  const start = performance.now()
  if (task.choices.length === 0) return nobodyToPay
  const highs = await openSolver()
  const equations = equationsOf(task, highs.constants.variableType.integer)
  let solves = 0
  const run: Run = (asked) => {
    onRun(++solves)
    return runOnce(highs, equations, asked, limits)
  }
  const found = decide(task, run)
  const effort = (): Effort => ({
    columns: equations.columns,
    rows: equations.places.rows,
    solves,
    milliseconds: Math.round(performance.now() - start),
  })
  if (found) return { ok: true, ...found, ...effort() }
  const blocks = blocksOf(equations, run)
  return { ok: false, blocks, ...effort() }
}

const nobodyToPay: Solved = {
  ok: true,
  answer: { counts: [], people: 0, loss: 0 },
  picks: [],
  bound: { reached: 0, atMost: 0 },
  curve: [],
  columns: 0,
  rows: 0,
  solves: 0,
  milliseconds: 0,
}

type Run = (asked: Asked) => Outcome | undefined
interface Outcome {
  values: Float64Array
  bound: number
}

function decide(task: Task, run: Run): Found | undefined {
  const { objective, continuityFirst, choices } = task
  const continuing = choices.map(({ kind }) => Number(task.kinds[kind]!.continuing))
  const kept = run({ worth: (i) => (continuityFirst ? continuing[i]! : 1) })
  if (!kept) return undefined
  const leastContinuing = continuityFirst
    ? exactly(task, kept.values).counts.reduce((sum, count, i) => sum + count * continuing[i]!, 0)
    : 0
  const people = { worth: () => 1, leastContinuing }
  const loss = { worth: (i: number) => choices[i]!.loss / thousand, leastContinuing }
  const answered = (outcome: Outcome | undefined) =>
    outcome && { ...exactly(task, outcome.values), values: outcome.values }

  const best = run(objective === 'people' ? people : loss)
  const first = answered(best ?? kept)!
  const refined = objective === 'people' ? answered(run({ ...loss, leastPeople: first.people })) : undefined
  const { values, ...answer } = refined && refined.people >= first.people ? refined : first
  const scale = objective === 'people' ? 1 : thousand
  const atMost = best ? Math.floor(best.bound * scale + 1e-3) : Number.POSITIVE_INFINITY
  const reached = answer[objective]
  const ask = (asked: Partial<Asked>) => answered(run({ ...loss, ...asked })) ?? answer
  return {
    answer,
    picks: spread(task, answer.counts, values),
    bound: { reached, atMost: Math.max(reached, atMost) },
    curve: task.points > 0 ? curveOf(task.points, answered(run(people)) ?? answer, ask) : [],
  }
}

function runOnce(highs: Highs, equations: Equations, asked: Asked, limits: Limits): Outcome | undefined {
  const { objectiveSense, modelStatus } = highs.constants
  return highs.withModel(equations.model(asked, objectiveSense), (model) => {
    model.options.set({ output_flag: false, time_limit: limits.seconds, mip_rel_gap: limits.gap })
    const { modelStatus: status } = model.run()
    if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible) return undefined
    const values = model.getSolution().colValue
    if (values.length === 0) throw new Error(`the solver stopped without an answer (${status})`)
    return { values, bound: Number(model.info.get('mip_dual_bound')) }
  })
}

type Sums = Found['curve'][number]

/** From most people to most loss averted: at each step at least so many people, and then the most loss averted. */
function curveOf(points: number, most: Sums, ask: (asked: Partial<Asked>) => Sums): Sums[] {
  const widest = ask({ leastPeople: most.people })
  const deepest = ask({})
  const steps = Math.min(points - 1, most.people - deepest.people)
  const step = (i: number) => Math.round(most.people - ((most.people - deepest.people) * i) / steps)
  const between = Array.from({ length: Math.max(0, steps - 1) }, (_, i) => ask({ leastPeople: step(i + 1) }))
  return [widest, ...between, ...(steps > 0 ? [deepest] : [])].map(({ people, loss }) => ({ people, loss }))
}

/** Lets first the floors give way, then the ceilings, as little as can be: what that takes is what blocks. */
function blocksOf({ slacks, firstSlack }: Equations, run: Run): Block[] {
  return (['floors', 'ceilings'] as const).flatMap((yielding) => {
    const values = run({ worth: () => 0, yielding })?.values
    return slacks.flatMap(({ sort, blocks }, i) => {
      const by = values ? Math.round(values[firstSlack + i]!) : 0
      return sort === yielding && by > 0 ? [blocks(by)] : []
    })
  })
}

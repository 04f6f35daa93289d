import type { Law } from '../../rules/index.ts'
import type { MonthlyCost } from '../tariffs/monthly-costs.ts'
import { heldIn, type StandingTariff } from '../tariffs/standing.ts'
import type { PlanAsked } from './api.ts'
import type { Alike } from './candidates.ts'
import type { Payer } from './lawful-sources.ts'
import { monthFrom, periodOf } from './period.ts'
import type { PlanReason } from './reasons.ts'
import type { Choice, Task } from './solver/task.ts'
import type { AgeBand } from './stakes/chances.ts'
import type { RiskGroup } from './stakes/occupations.ts'
import { type Benefits, benefitsOf, expectedLoss, type Insured } from './stakes/stakes.ts'

export interface KindOfPerson {
  group: string
  risk: RiskGroup
  age: AgeBand
  continuing: boolean
}

export interface Built {
  task: Task
  kinds: KindOfPerson[]
  /** Of each cell: why no choice is open to its people, whatever the money. */
  shut: (PlanReason | undefined)[]
  /** The first month of each choice. */
  fromMonths: string[]
  /** Rupiah for all months of each group; null without a tariff. */
  perPerson: Map<string, number | null>
}

export interface Ground {
  asked: PlanAsked
  alike: readonly Alike[]
  payers: readonly Payer[]
  costs: readonly MonthlyCost[]
  tariffs: readonly StandingTariff[]
  law: Law
}

/** The question as the solver takes it: kinds of people, what each way of paying costs and averts, and the rules. */
export function buildTask(ground: Ground): Built {
  const { asked, alike, payers } = ground
  const period = periodOf(asked)
  const kinds: KindOfPerson[] = []
  const places = new Map<string, number>()
  const cells = alike.map(({ village, people, ...who }) => {
    const key = [who.group, who.risk, who.age, who.continuing].join(' ')
    const kind = places.get(key) ?? kinds.push(who) - 1
    places.set(key, kind)
    return { kind, village, people }
  })
  const cellsOf = Map.groupBy(cells.keys(), (cell) => cells[cell]!.kind)
  const choices: Choice[] = []
  const fromMonths: string[] = []
  const worth = benefitsAtStake(ground)
  const shut = cells.map((): PlanReason | undefined => undefined)
  for (const [k, kind] of kinds.entries()) {
    const paying = payers.flatMap((payer, source) =>
      payer.pays.some(({ group }) => group === kind.group) ? [{ payer, source }] : [],
    )
    const ways = waysOf(asked, kind.continuing, period.months)
    const costs = ways.map((months) => costOver(ground, kind.group, months))
    const closed: PlanReason | undefined = costs.includes(null)
      ? 'no-tariff'
      : ways.length === 0
        ? 'months-few'
        : undefined
    for (const cell of cellsOf.get(k)!)
      shut[cell] = paying.some(({ payer }) => !payer.village || payer.village === cells[cell]!.village)
        ? closed
        : 'no-lawful'
    if (closed) continue
    for (const { payer, source } of paying) {
      const own = payer.village
        ? cellsOf.get(k)!.filter((cell) => cells[cell]!.village === payer.village)
        : [null]
      for (const cell of own)
        for (const [i, months] of ways.entries()) {
          const loss = expectedLoss(worth(kind, months), kind.risk, kind.age, asked.fromMonth)
          choices.push({ kind: k, cell, source, months, cost: costs[i]!, loss })
          fromMonths.push(monthFrom(period.untilMonth, -months))
        }
    }
  }
  const task: Task = {
    kinds: kinds.map(({ continuing }) => ({ continuing })),
    cells,
    choices,
    sources: payers.map(({ ceiling }) => ({ ceiling: ceiling ?? asked.total! })),
    total: asked.total,
    floors: floorsOf(asked.floorPercent, cells, shut),
    continuityFirst: asked.continuityFirst,
    objective: asked.objective,
    points: asked.points,
  }
  const groups = [...new Set(kinds.map(({ group }) => group))]
  const perPerson = new Map(groups.map((group) => [group, costOver(ground, group, period.months)]))
  return { task, kinds, shut, fromMonths, perPerson }
}

/** For how many months somebody may be paid: all of them, or from later on, a middle way and the least. */
function waysOf({ leastMonths }: PlanAsked, continuing: boolean, months: number): number[] {
  if (continuing || leastMonths === null) return [months]
  if (leastMonths > months) return []
  return [...new Set([months, Math.ceil((months + leastMonths) / 2), leastMonths])]
}

/** Rupiah of one person of a group over the last so many months; null when one of them has no tariff. */
function costOver({ asked, costs }: Ground, group: string, months: number): number | null {
  const from = monthFrom(periodOf(asked).untilMonth, -months)
  const paid = costs.filter((cost) => cost.group === group && cost.month >= from)
  return paid.length === 0 || paid.some(({ amount }) => amount === null)
    ? null
    : paid.reduce((sum, { amount }) => sum + amount!, 0)
}

/** Of those a source may pay for at all: a village where nobody can be paid for lawfully cannot have a least share. */
function floorsOf(percent: number, cells: Task['cells'], shut: Built['shut']): Task['floors'] {
  if (percent === 0) return []
  const ofVillage = Map.groupBy(cells.keys(), (cell) => cells[cell]!.village)
  return [...ofVillage].flatMap(([village, own]) => {
    const count = (some: readonly number[]) => some.reduce((sum, cell) => sum + cells[cell]!.people, 0)
    const open = count(own.filter((cell) => !shut[cell]))
    const least = Math.min(open, Math.ceil((count(own) * percent) / 100))
    return village && least > 0 ? [{ village, least }] : []
  })
}

/** Benefits of the law by group, months and whether the waiting time is over; each asked of the law once. */
function benefitsAtStake({ asked, tariffs, law }: Ground) {
  const known = new Map<string, Benefits>()
  return ({ group, continuing }: KindOfPerson, months: number): Benefits => {
    const tariff = heldIn(tariffs, group, asked.fromMonth)
    const segment: Insured['segment'] = tariff?.scheme === 'employee' ? 'PU' : 'BPU'
    const insured = { segment, base: tariff?.base ?? 1_000_000, continuing }
    const key = [segment, insured.base, continuing, months].join(' ')
    const found =
      known.get(key) ?? benefitsOf(law, insured, monthFrom(periodOf(asked).untilMonth, -months), months)
    known.set(key, found)
    return found
  }
}

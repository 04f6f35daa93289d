import { lawOf } from '../../law/questions.ts'
import type { Db } from '../../platform/db/index.ts'
import type { LapseCellRow } from '../../platform/db/schema/waste-rows.ts'
import { addMonths, type Law } from '../../rules/index.ts'
import { monthlyCosts } from '../tariffs/monthly-costs.ts'
import { aheads, type RadarView } from './api.ts'
import { calendarOf } from './calendar.ts'
import { type Ends, endsOf } from './ends-of.ts'
import { stakeOn } from './stake.ts'

type Counted = Pick<
  LapseCellRow,
  'payer' | 'segment' | 'group_code' | 'covered_until' | 'decree_until' | 'people'
>
type Cell = Counted & Ends
/** Whose contributions a decree pays. */
const byDecree = ['regency', 'village']

export const daysAfter = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
/** January after a day, and whether a signed decree names somebody for it. */
export const januaryAfter = (on: string) => `${Number(on.slice(0, 4)) + 1}-01-01`

/** Who lapses when, by payer and group, and whom no decree names next January. */
export async function getRadar(db: Db, regencyCode: string, asked?: string): Promise<RadarView> {
  const run = await db
    .selectFrom('waste_run')
    .select('as_of')
    .where('regency_code', '=', regencyCode)
    .orderBy('ran_at', 'desc')
    .executeTakeFirst()
  const none = { windows: [], past: 0, rows: [], stake: null, january: null }
  if (!run) return { on: null, asOf: null, ...none }
  const on = asked ?? run.as_of
  const law = await lawOf(db, regencyCode)
  const cells = (await cellsOf(db, regencyCode)).map((cell) => ({
    ...cell,
    ...endsOf(law, cell.segment, cell.covered_until),
  }))
  const alive = cells.filter(({ lapsesOn }) => lapsesOn > on)
  const rows = grouped(alive, ({ payer, group_code }) => `${payer} ${group_code}`).map((some) => ({
    payer: some[0]!.payer,
    group: some[0]!.group_code,
    people: sum(some),
    ...ahead(some, on),
    ...firstOf(some, on),
  }))
  return {
    on,
    asOf: run.as_of,
    ...ahead(alive, on),
    rows: rows.toSorted((a, b) => b.people - a.people),
    stake: stakeOn(law, on),
    january: await januaryOf(db, regencyCode, law, alive, on),
  }
}

const cellsOf = (db: Db, regencyCode: string): Promise<Counted[]> =>
  db
    .selectFrom('lapse_cell')
    .select(['payer', 'segment', 'group_code', 'covered_until', 'decree_until'])
    .select((eb) => eb.fn.sum<number>('people').as('people'))
    .where('regency_code', '=', regencyCode)
    .groupBy(['payer', 'segment', 'group_code', 'covered_until', 'decree_until'])
    .execute()

const sum = (cells: readonly Pick<Cell, 'people'>[]) => cells.reduce((all, { people }) => all + people, 0)
const grouped = (cells: readonly Cell[], by: (cell: Cell) => string): Cell[][] => [
  ...Map.groupBy(cells, by).values(),
]

function ahead(cells: readonly Cell[], on: string): Pick<RadarView, 'windows' | 'past'> {
  const within = (days: number) =>
    cells.filter(({ protectedUntil }) => protectedUntil >= on && protectedUntil <= daysAfter(on, days))
  return {
    windows: aheads.map((days) => {
      const some = within(days)
      const named = some.filter(({ decree_until, covered_until }) => (decree_until ?? '') > covered_until)
      return { days, people: sum(some), named: sum(named) }
    }),
    past: sum(cells.filter(({ protectedUntil }) => protectedUntil < on)),
  }
}

function firstOf(cells: readonly Cell[], on: string) {
  const [next] = cells
    .filter(({ protectedUntil }) => protectedUntil >= on)
    .toSorted((a, b) => (a.protectedUntil < b.protectedUntil ? -1 : 1))
  return { nextDay: next?.protectedUntil ?? null, lapsesOn: next?.lapsesOn ?? null }
}

async function januaryOf(
  db: Db,
  regencyCode: string,
  law: Law,
  cells: readonly Cell[],
  on: string,
): Promise<RadarView['january']> {
  const january = januaryAfter(on)
  const open = cells.filter(
    ({ payer, decree_until, covered_until }) =>
      byDecree.includes(payer) && (decree_until ?? '') <= january && covered_until <= january,
  )
  const year = Number(january.slice(0, 4))
  const costs = await monthlyCosts(db, regencyCode, january, `${addMonths(january.slice(0, 7), 1)}-01`)
  const groups = grouped(open, ({ payer, group_code }) => `${payer} ${group_code}`).map((some) => {
    const { payer, group_code: group } = some[0]!
    const people = sum(some)
    const tariff = costs.find((cost) => cost.group === group)?.amount ?? null
    return { payer, group, people, monthly: tariff === null ? null : tariff * people }
  })
  return {
    year,
    people: sum(open),
    monthly: groups.some(({ monthly }) => monthly === null)
      ? null
      : groups.reduce((all, { monthly }) => all + monthly!, 0),
    groups: groups.toSorted((a, b) => b.people - a.people),
    restarts: sum(open.filter(({ segment }) => segment === 'BPU')),
    calendar: calendarOf(law, year).map(({ cite, ...step }) => ({
      ...step,
      passed: step.by < on,
      cite: `${cite.instrument}, ${cite.pinpoint}`,
    })),
  }
}

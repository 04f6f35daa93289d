import { apportion } from './apportion.ts'

/** The five groups whose contributions the regency pays. */
const financedGroups = ['non-asn', 'perangkat-desa', 'kader', 'keagamaan', 'rentan'] as const
export type FinancedGroup = (typeof financedGroups)[number]
export type Role = FinancedGroup | 'pu' | 'bpu' | 'jakon' | 'asn'
export type Standing = 'present' | 'dead' | 'moved' | 'asn'
export type Protection = 'active' | 'arrears' | 'lapsed' | 'never'

/** People who are alike for the purpose of counting. */
export interface Cell {
  role: Role
  standing: Standing
  protection: Protection
  /** Whether the person belongs to the universe (active, or present and without protection). */
  worker: boolean
  count: number
}

/** As published for 31 December 2025; the universe is the active and the uncovered together. */
export const published = { active: 46_589, uncovered: 24_318, universe: 70_907, financed: 17_125 }

const active: [Role, count: number, present: number, dead: number, moved: number, asn: number][] = [
  ['non-asn', 5_418, 935, 6, 9, 50],
  ['perangkat-desa', 2_316, 985, 7, 8, 0],
  ['kader', 1_935, 983, 7, 10, 0],
  ['keagamaan', 2_568, 975, 20, 5, 0],
  ['rentan', 4_888, 972, 18, 10, 0],
  ['pu', 11_900, 965, 5, 28, 2],
  ['bpu', 9_364, 965, 12, 22, 1],
  ['jakon', 8_200, 958, 7, 35, 0],
]
const uncovered: [Role, never: number, lapsed: number, arrears: number][] = [
  ['non-asn', 212, 90, 0],
  ['perangkat-desa', 96, 0, 0],
  ['kader', 188, 0, 0],
  ['keagamaan', 121, 0, 0],
  ['rentan', 0, 380, 0],
  ['pu', 1_420, 1_730, 0],
  ['bpu', 15_021, 1_560, 1_410],
  ['jakon', 610, 1_480, 0],
]
/** Named on some list, but neither active nor uncovered: they must not be counted. */
const outside: [Role, Standing, Protection, count: number][] = [
  ['asn', 'asn', 'never', 1_480],
  ['asn', 'asn', 'lapsed', 320],
  ['bpu', 'dead', 'never', 690],
  ['keagamaan', 'dead', 'lapsed', 40],
  ['rentan', 'dead', 'lapsed', 60],
  ['perangkat-desa', 'dead', 'lapsed', 16],
  ['pu', 'dead', 'lapsed', 70],
  ['bpu', 'dead', 'lapsed', 74],
  ['jakon', 'dead', 'lapsed', 50],
  ['bpu', 'moved', 'never', 830],
  ['pu', 'moved', 'lapsed', 340],
  ['jakon', 'moved', 'lapsed', 200],
  ['perangkat-desa', 'present', 'lapsed', 80],
  ['pu', 'present', 'lapsed', 740],
  ['jakon', 'present', 'lapsed', 300],
]

/** Share of the active who stand on some worker list, when not told otherwise. */
export const usualOverlap = 0.955

/** 4,000 of the active: the informal sector as it is, where nearly nobody on the lists is covered. */
export const lowOverlap = 4_000 / published.active

/** The cells of a regency with so many workers; at 70,907 exactly the published figures. */
export function planCells(workers: number, overlap = usualOverlap): Cell[] {
  const [activeTotal, uncoveredTotal] = apportion(workers, [published.active, published.uncovered]) as [
    number,
    number,
  ]
  const standings: Standing[] = ['present', 'dead', 'moved', 'asn']
  const activeCells = active.flatMap(([role, total, ...weights]) =>
    apportion(total, weights).map((count, i) => cell(role, standings[i]!, 'active', true, count)),
  )
  const protections: Protection[] = ['never', 'lapsed', 'arrears']
  const uncoveredCells = uncovered.flatMap(([role, ...counts]) =>
    counts.map((count, i) => cell(role, 'present', protections[i]!, true, count)),
  )
  const outsideCells = outside.map(([role, standing, protection, count]) =>
    cell(role, standing, protection, false, count),
  )
  const outsideTotal = outside.reduce((sum, row) => sum + row[3], 0)
  // With little overlap the worker lists keep their size: people who never had a card take the empty places.
  const strangers = Math.max(0, Math.round(activeTotal * (usualOverlap - overlap)))
  return [
    ...resize(activeCells, activeTotal),
    ...withStrangers(resize(uncoveredCells, uncoveredTotal), strangers),
    ...resize(outsideCells, Math.round((outsideTotal * workers) / published.universe)),
  ]
}

function withStrangers(cells: Cell[], strangers: number): Cell[] {
  const open = cells.map(({ protection, count }) => (protection === 'never' ? count : 0))
  const more = strangers === 0 ? open.map(() => 0) : apportion(strangers, open)
  return cells.map((one, i) => ({ ...one, count: one.count + more[i]! }))
}

function cell(role: Role, standing: Standing, protection: Protection, worker: boolean, count: number): Cell {
  return { role, standing, protection, worker, count }
}

function resize(cells: Cell[], total: number): Cell[] {
  const kept = cells.filter((one) => one.count > 0)
  const counts = apportion(
    total,
    kept.map((one) => one.count),
  )
  return kept.map((one, i) => ({ ...one, count: counts[i]! }))
}

export const isFinancedGroup = (role: Role): role is FinancedGroup =>
  (financedGroups as readonly string[]).includes(role)

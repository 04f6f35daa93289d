import type { OpenSchoolYears } from '../../rules/index.ts'
import type { EndReason } from './words.ts'

export type SchoolYearState = 'planned' | 'proven' | 'claimed' | 'paid' | 'ended'

/** What the law gives a child for one school year. */
export interface Planned {
  /** As `2026/2027`. */
  schoolYear: string
  level: string
  /** Integer rupiah. */
  amount: number
}
export interface SchoolYear extends Planned {
  state: SchoolYearState
  /** Integer rupiah. */
  paid: number | null
  endReason: EndReason | null
}

export type SchoolStep =
  | { kind: 'planned'; years: readonly Planned[] }
  | { kind: 'proven'; schoolYear: string }
  | { kind: 'claimed'; schoolYear: string }
  | { kind: 'returned'; schoolYear: string }
  | { kind: 'paid'; schoolYear: string; amount: number }
  | { kind: 'ended'; schoolYear: string; reason: EndReason }

/** Why a step cannot be taken; each is a refusal of the catalogue. */
export type SchoolHindered =
  | 'school-year-state'
  | 'school-year-early'
  | 'school-year-missed'
  | 'school-year-amount'

/** From which state each step leads on. */
const from = { proven: 'planned', claimed: 'proven', returned: 'claimed', paid: 'claimed' } as const

/**
 * The school years of one child after a step, or why it cannot be taken. Pure. A year that was paid or has ended never
 * changes again, whatever is planned anew, unless its payment is taken back; an end takes with it all later years nobody claimed yet.
 */
export function afterSchoolStep(
  years: readonly SchoolYear[],
  step: SchoolStep,
  open: OpenSchoolYears,
): SchoolYear[] | SchoolHindered {
  if (step.kind === 'planned') return plan(years, step.years)
  if (step.kind === 'ended') return end(years, step.schoolYear, step.reason)
  const year = years.find(({ schoolYear }) => schoolYear === step.schoolYear)
  if (year?.state !== from[step.kind]) return 'school-year-state'
  if (step.kind === 'proven' || step.kind === 'claimed') {
    if (year.schoolYear > open.running) return 'school-year-early'
    if (isMissed(year, open)) return 'school-year-missed'
  }
  if (step.kind === 'paid' && (step.amount <= 0 || step.amount > year.amount)) return 'school-year-amount'
  const next: SchoolYear =
    step.kind === 'paid'
      ? { ...year, state: 'paid', paid: step.amount }
      : { ...year, state: step.kind === 'returned' ? 'planned' : step.kind }
  return years.map((one) => (one === year ? next : one))
}

/** Nobody claimed it while it could be. */
export const isMissed = (
  { state, schoolYear, level }: Pick<SchoolYear, 'state' | 'schoolYear' | 'level'>,
  { oldest }: OpenSchoolYears,
): boolean =>
  (state === 'planned' || state === 'proven') && level !== 'once' && oldest !== null && schoolYear < oldest

/** Claimed, paid and ended years stay as they are; the others follow the plan. A child whose right ended gets no new year. */
function plan(years: readonly SchoolYear[], wanted: readonly Planned[]): SchoolYear[] {
  const kept = years.filter(
    ({ state, schoolYear }) =>
      state === 'claimed' ||
      state === 'paid' ||
      state === 'ended' ||
      (state === 'proven' && wanted.some((one) => one.schoolYear === schoolYear)),
  )
  const ended = kept.find(({ state }) => state === 'ended')?.schoolYear
  const added = wanted
    .filter(({ schoolYear }) => !kept.some((one) => one.schoolYear === schoolYear))
    .filter(({ schoolYear }) => ended === undefined || schoolYear < ended)
    .map((one): SchoolYear => ({ ...one, state: 'planned', paid: null, endReason: null }))
  return [...kept, ...added].sort((a, b) => (a.schoolYear < b.schoolYear ? -1 : 1))
}

function end(
  years: readonly SchoolYear[],
  since: string,
  endReason: EndReason,
): SchoolYear[] | SchoolHindered {
  const ends = ({ schoolYear, state }: SchoolYear) =>
    schoolYear >= since && (state === 'planned' || state === 'proven')
  if (!years.some(ends)) return 'school-year-state'
  return years.map((one) => (ends(one) ? { ...one, state: 'ended', endReason } : one))
}

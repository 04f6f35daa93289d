import type { Day } from '../dates.ts'
import type { Rng } from '../random.ts'
import { type Rates, ratesOf, type Source } from './rates.ts'

export type NikHabit = 'text' | 'number' | 'apostrophe' | 'spaced' | 'dotted' | 'mixed'
export type CaseHabit = 'upper' | 'title' | 'lower' | 'mixed'

/** One person types a whole village: habits belong to the clerk, slips to the row. */
export interface Clerk {
  careless: boolean
  nik: NikHabit
  case: CaseHabit
  /** Types day and month the American way round where Excel lets it. */
  swapsDays: boolean
  /** Does not ask the day of birth: writes the year and a round day. */
  roundDays: boolean
  /** Pulls one date down the column where the right one is not at hand. */
  pulledDay: Day | null
  padsSpaces: boolean
  rates: Rates
}

export function hireClerk(rng: Rng, source: Source, scale: number): Clerk {
  const fromVillage = source === 'village'
  const careless = fromVillage && rng.chance(Math.min(0.6, 0.05 * scale))
  const roll = rng.next()
  const numbered = Math.min(0.6, (fromVillage ? 0.085 : 0.03) * scale)
  const caseRoll = rng.next()
  return {
    careless,
    nik: habit(roll, numbered),
    case: caseRoll < 0.62 ? 'upper' : caseRoll < 0.88 ? 'title' : caseRoll < 0.93 ? 'lower' : 'mixed',
    swapsDays: fromVillage && rng.chance(Math.min(0.2, 0.012 * scale)),
    roundDays: careless && rng.chance(0.4),
    pulledDay:
      careless && rng.chance(0.5) ? { y: rng.between(1965, 1990), m: rng.pick([1, 7, 12]), d: 1 } : null,
    padsSpaces: rng.chance(0.12),
    rates: ratesOf(source, careless ? scale * 3 : scale),
  }
}

function habit(roll: number, numbered: number): NikHabit {
  if (roll < numbered) return 'number'
  if (roll < numbered + 0.1) return 'apostrophe'
  if (roll < numbered + 0.16) return 'spaced'
  if (roll < numbered + 0.2) return 'dotted'
  if (roll < numbered + 0.28) return 'mixed'
  return 'text'
}

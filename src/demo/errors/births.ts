import { type Day, daysIn, dmyDay } from '../dates.ts'
import type { Rng } from '../random.ts'
import type { Clerk } from './clerk.ts'
import type { Typed } from './nik.ts'
import { strike } from './rates.ts'

/** The birth date as a clerk enters it: a day, a text where no day fits, or nothing. */
export function enterBirth(rng: Rng, clerk: Clerk, birth: Day): Typed<Day | string | null> {
  const { y, m, d } = birth
  const struck = strike(rng, clerk.rates.birth)
  switch (struck) {
    case 'missing':
      return { value: rng.chance(0.8) ? null : '-', error: 'birth:missing' }
    case 'swapped':
      return swapped(birth)
    case 'default':
      return round(rng, birth)
    case 'digit':
      return changed(birth, wrongDay(rng, birth), 'birth:digit')
    case 'year':
      return {
        value: { y: y + rng.pick([-10, -2, -1, 1, 2, 10]), m, d: Math.min(d, 28) },
        error: 'birth:year',
      }
    case 'yearOnly':
      return { value: String(y), error: 'birth:year-only' }
    case 'impossible':
      return {
        value: rng.pick([`31-02-${y}`, `30-02-${y}`, dmyDay({ y, m: 13, d }), `00-00-${y}`]),
        error: 'birth:impossible',
      }
  }
  if (clerk.pulledDay && rng.chance(0.12)) return { value: clerk.pulledDay, error: 'birth:pulled-down' }
  if (clerk.roundDays && rng.chance(0.7)) return round(rng, birth)
  if (clerk.swapsDays) return swapped(birth)
  return { value: birth, error: null }
}

function swapped(birth: Day): Typed<Day> {
  if (birth.d > 12 || birth.d === birth.m) return { value: birth, error: null }
  return { value: { y: birth.y, m: birth.d, d: birth.m }, error: 'birth:swapped' }
}

function round(rng: Rng, birth: Day): Typed<Day> {
  const [d, m] = rng.pick([
    [31, 12],
    [1, 1],
    [1, 7],
  ]) as [number, number]
  return changed(birth, { y: birth.y, m, d }, 'birth:default')
}

function wrongDay(rng: Rng, { y, m, d }: Day): Day {
  if (rng.chance(0.4)) {
    const month = ((m - 1 + rng.pick([1, 11, 10, 2])) % 12) + 1
    return { y, m: month, d: Math.min(d, daysIn(y, month)) }
  }
  const day = d + rng.pick([-10, -1, 1, 10])
  return { y, m, d: day < 1 || day > daysIn(y, m) ? Math.max(1, Math.min(28, d - 2)) : day }
}

function changed(from: Day, to: Day, error: string): Typed<Day> {
  return { value: to, error: from.m === to.m && from.d === to.d ? null : error }
}

import { v5 } from 'uuid'
import type { Told } from '../../outreach/questions.ts'
import { dayOf } from '../../platform/day.ts'
import type { Rng } from '../random.ts'

export interface Entered {
  week: number
  way: 'screen' | 'codes' | 'file'
  visit: Told
  /** Sent a second time. */
  twice: boolean
  /** Undone afterwards. */
  mistake: boolean
}
interface Member {
  id: string
  code: string
  village_code: string
}

/** Of a hundred doors somebody opened. */
const outcomes = [
  ...Array<'wants'>(38).fill('wants'),
  ...Array<'registered'>(17).fill('registered'),
  ...Array<'refuses'>(30).fill('refuses'),
  ...Array<'moved'>(9).fill('moved'),
  ...Array<'dead'>(2).fill('dead'),
  ...Array<'wrong-person'>(4).fill('wrong-person'),
] as const
const reasons = ['cannot-pay', 'cannot-pay', 'no-need', 'no-trust', 'other'] as const

/** The visits somebody of a list gets in a quarter: none for one in seven, a second one where nobody was met. */
export function visitsTo(rng: Rng, member: Member, start: Date, weeks: number, space: string): Entered[] {
  if (rng.chance(0.14)) return []
  const way = rng.chance(0.55) ? 'screen' : rng.chance(0.7) ? 'codes' : 'file'
  const week = rng.int(weeks - 1)
  const found: Entered[] = []
  const call = (inWeek: number, outcome: Told['outcome'], more: Partial<Entered> = {}) => {
    const day = new Date(start.getTime() + (inWeek * 7 + rng.int(6)) * 86_400_000)
    const by = more.way ?? way
    const visit: Told = {
      ...(by === 'screen'
        ? { id: v5(`${member.id} ${found.length}`, space), memberId: member.id }
        : { code: member.code }),
      outcome,
      visitedOn: dayOf(day),
      note: '',
      ...(outcome === 'refuses' && { refusal: rng.pick(reasons) }),
    }
    found.push({ week: inWeek, way: by, visit, twice: false, mistake: false, ...more })
    return visit
  }
  const met = rng.chance(0.78)
  if (!met) call(week, 'not-met')
  if (met || rng.chance(0.7)) {
    const first = call(met ? week : week + 1, rng.pick(outcomes), {
      twice: way === 'screen' && rng.chance(0.05),
      mistake: way === 'screen' && rng.chance(0.01),
    })
    // Two phones at one door on one day, and two answers.
    if (way === 'screen' && first.outcome === 'wants' && rng.chance(0.02)) {
      const second = call(found.at(-1)!.week, 'refuses')
      second.visitedOn = first.visitedOn
    }
  }
  return found
}

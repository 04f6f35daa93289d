import { apportion } from './apportion.ts'
import { type Day, type Month, monthOf } from './dates.ts'
import { agreeWithClaim } from './people/agree-with-claim.ts'
import type { Person } from './people/person.ts'
import { createRng, type Rng } from './random.ts'
import { type Cell, isFinancedGroup, published } from './scenario.ts'

export type ClaimProgramme = 'JHT' | 'JKK' | 'JKM' | 'JP' | 'BEASISWA'

interface Plan {
  programme: ClaimProgramme
  financed: boolean
  workers: number
  amount: number
  /** Largest claim as a multiple of the smallest, roughly. */
  spread: number
  from: (cell: Cell) => boolean
  /** The oldest come first. */
  oldest?: true
  /** Families of so many of these dead also get a scholarship for their children. */
  scholarships?: { families: number; amount: number }
}

const gone = (cell: Cell) => cell.standing === 'dead' && cell.protection === 'lapsed'
/** Left work and took the savings; nobody who is retired, so that no one stands in two plans. */
const left = (cell: Cell) =>
  cell.worker && cell.protection === 'lapsed' && (cell.role === 'pu' || cell.role === 'bpu')
const retired = (cell: Cell) => !cell.worker && cell.standing === 'present'

/** Rp21.88 billion to 2,272 workers, of which Rp2.17 billion to those the regency paid for. */
const plans: Plan[] = [
  { programme: 'JHT', financed: false, workers: 1_726, amount: 13_388_000_000, spread: 60, from: left },
  {
    programme: 'JP',
    financed: false,
    workers: 118,
    amount: 901_000_000,
    spread: 4,
    from: (c) => retired(c) && c.role === 'pu',
    oldest: true,
  },
  {
    programme: 'JKK',
    financed: false,
    workers: 196,
    amount: 2_655_000_000,
    spread: 80,
    from: (c) => c.protection === 'active' && c.standing === 'present' && !isFinancedGroup(c.role),
  },
  {
    programme: 'JKM',
    financed: false,
    workers: 62,
    amount: 2_604_000_000,
    spread: 1,
    from: (c) => gone(c) && !isFinancedGroup(c.role),
    scholarships: { families: 28, amount: 162_000_000 },
  },
  {
    programme: 'JHT',
    financed: true,
    workers: 60,
    amount: 214_000_000,
    spread: 6,
    from: (c) => retired(c) && c.role === 'perangkat-desa',
    oldest: true,
  },
  {
    programme: 'JKK',
    financed: true,
    workers: 74,
    amount: 366_000_000,
    spread: 30,
    from: (c) => c.protection === 'active' && c.standing === 'present' && isFinancedGroup(c.role),
  },
  {
    programme: 'JKM',
    financed: true,
    workers: 36,
    amount: 1_512_000_000,
    spread: 1,
    from: (c) => gone(c) && isFinancedGroup(c.role),
    scholarships: { families: 14, amount: 78_000_000 },
  },
]

export interface Claim {
  person: Person
  programme: ClaimProgramme
  amount: number
  financed: boolean
  paidOn: Day
}

export interface ClaimBook {
  /**
   * The claims of a village's people, who are made to agree with them. Every worker has one, the family of a dead one perhaps a
   * scholarship besides.
   */
  village(index: number, people: Person[]): Claim[]
}

/** Settle beforehand how many claims of which amounts fall to each village, so that the sums are exact. */
export function planClaims(
  cells: Cell[],
  quotas: Uint32Array[],
  workers: number,
  seed: number,
  asOf: Day,
): ClaimBook {
  const now = monthOf(asOf.y, asOf.m)
  const scale = workers / published.universe
  const counts = fit(
    Math.round(2_272 * scale),
    plans.map((plan) => plan.workers),
    plans.map((plan) => available(plan, cells)),
  )
  const amounts = plans.flatMap((plan) => [plan.amount, plan.scholarships?.amount ?? 0])
  const shares = apportion(
    Math.round(21_880_000_000 * scale),
    amounts.map((amount, i) => (counts[i >> 1]! > 0 ? amount : 0)),
  )
  const shared = plans.map((plan, p) => {
    const rng = createRng(`${seed}:claims:${p}`)
    const weights = Array.from({ length: counts[p]! }, () => plan.spread ** rng.next())
    const villages = quotas.map((quota) =>
      cells.reduce((sum, cell, c) => sum + (plan.from(cell) ? quota[c]! : 0), 0),
    )
    const families = plan.scholarships
      ? Math.max(1, Math.round((plan.scholarships.families * counts[p]!) / plan.workers))
      : 0
    return {
      plan,
      villages: counts[p]! > 0 ? apportion(counts[p]!, villages) : villages.map(() => 0),
      amounts: counts[p]! > 0 ? apportion(shares[p * 2]!, weights) : [],
      scholarships:
        families > 0 && counts[p]! > 0
          ? apportion(
              shares[p * 2 + 1]!,
              Array.from({ length: families }, () => 1 + rng.int(4)),
            )
          : [],
    }
  })
  return {
    village: (index, people) =>
      shared.flatMap(({ plan, villages, amounts, scholarships }, p) => {
        const rng = createRng(`${seed}:paid:${p}:${index}`)
        return chosen(plan, people, villages[index]!).flatMap((person) => {
          agreeWithClaim(rng, person, plan.programme, now)
          const claim = {
            person,
            programme: plan.programme,
            amount: amounts.pop()!,
            financed: plan.financed,
            paidOn: dayOfPayment(rng, person, plan.programme, now),
          }
          const study = scholarships.pop()
          return study === undefined
            ? [claim]
            : [claim, { ...claim, programme: 'BEASISWA' as const, amount: study }]
        })
      }),
  }
}

function chosen(plan: Plan, people: Person[], count: number): Person[] {
  const entitled = people.filter((person) => plan.from({ ...person, count: 1 }))
  if (plan.oldest) entitled.sort((a, b) => a.birth.y - b.birth.y || a.birth.m - b.birth.m)
  return entitled.slice(0, count)
}

/** The published sums name no period: the payments are spread over the two years that end with the day. */
export const monthsOfPayments = 24

function dayOfPayment(rng: Rng, person: Person, programme: ClaimProgramme, now: Month): Day {
  const first = now - monthsOfPayments + 1
  const card = person.memberships[0]!
  const since =
    programme === 'JKK' ? card.first + 1 : programme === 'JKM' ? card.last + rng.between(1, 4) : card.last + 2
  const month = programme === 'JKM' ? since : rng.between(Math.max(first, Math.min(since, now)), now)
  return { y: Math.floor(month / 12), m: (month % 12) + 1, d: rng.between(1, 28) }
}

const available = (plan: Plan, cells: Cell[]) =>
  cells.reduce((sum, cell) => sum + (plan.from(cell) ? cell.count : 0), 0)

/** Share by weight, but never more than there are people to claim. */
function fit(total: number, weights: number[], limits: number[]): number[] {
  const parts = apportion(total, weights).map((part, i) => Math.min(part, limits[i]!))
  let over = total - parts.reduce((a, b) => a + b, 0)
  for (let i = 0; i < parts.length && over > 0; i++) {
    const more = Math.min(over, limits[i]! - parts[i]!)
    parts[i]! += more
    over -= more
  }
  return parts
}

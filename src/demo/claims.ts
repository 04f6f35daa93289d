import { apportion } from './apportion.ts'
import type { Person } from './people/person.ts'
import { createRng } from './random.ts'
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
  /** Families of so many of these dead also get a scholarship for their children. */
  scholarships?: { families: number; amount: number }
}

const gone = (cell: Cell) => cell.standing === 'dead' && cell.protection === 'lapsed'
const left = (cell: Cell) =>
  cell.protection === 'lapsed' && (cell.role === 'pu' || cell.role === 'bpu') && cell.standing !== 'dead'
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
    from: (c) => retired(c) && !isFinancedGroup(c.role),
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
}

export interface ClaimBook {
  /** The claims of a village's people. Every worker has one, the family of a dead one perhaps a scholarship besides. */
  village(index: number, people: Person[]): Claim[]
}

/** Settle beforehand how many claims of which amounts fall to each village, so that the sums are exact. */
export function planClaims(cells: Cell[], quotas: Uint32Array[], workers: number, seed: number): ClaimBook {
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
      shared.flatMap(({ plan, villages, amounts, scholarships }) => {
        const entitled = people
          .filter((person) => plan.from({ ...person, count: 1 }))
          .slice(0, villages[index]!)
        return entitled.flatMap((person) => {
          const claim = { person, programme: plan.programme, amount: amounts.pop()!, financed: plan.financed }
          const study = scholarships.pop()
          return study === undefined
            ? [claim]
            : [claim, { ...claim, programme: 'BEASISWA' as const, amount: study }]
        })
      }),
  }
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

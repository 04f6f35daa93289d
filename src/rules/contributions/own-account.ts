import type { Rupiah } from '../core/exact.ts'
import type { RuleOutcome, Work } from '../core/work.ts'
import { reliefsOf } from '../reliefs/reliefs.ts'
import { endedByAge } from './age-limit.ts'
import { type Base, charge, chargeFlat } from './charge.ts'
import { tierGap } from './doubts.ts'
import type { ContributionFacts } from './facts.ts'
import { bpuJht, bpuJkk, bpuJkm, bpuTiers, type Tier, tierStep } from './figures/bpu.ts'
import { baseWords, items } from './items.ts'
import { shareOf } from './payers.ts'

const tierTest = {
  id: 'iuran.bpu.dasar',
  title: { id: 'Dasar iuran menurut lapis penghasilan', en: 'Base by tier of income' },
}

/** The bill of an own-account worker for a month. */
export function chargeOwnAccount(work: Work, facts: ContributionFacts): RuleOutcome {
  const jkm = work.value(bpuJkm)
  const ended = endedByAge(work, facts)
  if (ended) return ended
  const income = facts.tariffBase ?? facts.income
  if (income === undefined) {
    work.ask('income')
    return 'unknown'
  }
  const base = bpuBase(work, income)
  const share = shareOf[facts.payer ?? 'self']
  const reliefs = reliefsOf(work, facts)
  charge(work, items.jkk, base, work.value(bpuJkk), share, reliefs.jkk)
  chargeFlat(work, items.jkm, jkm, share, reliefs.jkm)
  if (facts.jht === undefined) work.ask('jht')
  if (facts.jht) charge(work, items.jht, base, work.value(bpuJht), share)
  return 'due'
}

/**
 * The base an income counts as: its tier by where tiers start, a step above the maximum of the one before
 * (PP 44/2015 Lampiran II). Between two printed figures the law is silent, and the reading is said.
 */
function bpuBase(work: Work, income: Rupiah): Base {
  const table = work.value(bpuTiers)
  const byMax = tierOf(table.value, income, 0n)
  const byStart = tierOf(table.value, income, work.value(tierStep).value)
  const gap = byMax !== byStart && work.read(tierGap) === 'max'
  const { base } = gap ? byMax : byStart
  work.find(tierTest, true, base, table)
  return { amount: base, words: [{ rupiah: base, name: baseWords }] }
}

/** The first tier whose maximum, and the step to the next start, the income does not reach. */
function tierOf(tiers: readonly Tier[], income: Rupiah, step: Rupiah): Tier {
  for (const tier of tiers)
    if (tier.max === undefined || income <= tier.max || income < tier.max + step) return tier
  return tiers.at(-1)!
}

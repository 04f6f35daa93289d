import type { Arithmetic } from '../core/arithmetic.ts'
import type { Fraction, Rupiah } from '../core/exact.ts'
import type { Dated } from '../core/series.ts'
import { units } from '../core/units.ts'
import type { RuleOutcome, Work } from '../core/work.ts'
import { reliefsOf } from '../reliefs/reliefs.ts'
import { type Base, charge, exactPart, reliefWords } from './charge.ts'
import type { ContributionFacts } from './facts.ts'
import { jhtEmployer, jhtWorker, jkkRates, jkmRate, jpCeiling, jpEmployer, jpWorker } from './figures/pu.ts'
import { items } from './items.ts'
import { programmesOf } from './programmes.ts'
import { showRecomposition } from './recomposition.ts'
import { wageBase } from './wage-base.ts'

const ceilingWords = { id: 'batas upah JP', en: 'JP wage ceiling' }

const pensionShares = [
  { item: items.jpEmployer, figure: jpEmployer, share: 'employer' },
  { item: items.jpWorker, figure: jpWorker, share: 'worker' },
] as const

/** The bill of an employee for a month. */
export function chargeWageEarner(work: Work, facts: ContributionFacts): RuleOutcome {
  const jkm = work.value(jkmRate)
  const base = wageBase(work, facts)
  const { jkkGroup } = facts
  const programmes = programmesOf(work, facts)
  const pension = programmes?.jp ? pensionWage(facts) : undefined
  const pensionMissing = programmes?.jp === true && pension === undefined
  if (!base) work.ask('wage')
  if (!jkkGroup) work.ask('jkkGroup')
  if (base && pensionMissing) work.ask('jpWage')
  if (!base || !jkkGroup || !programmes || pensionMissing) return 'unknown'

  const reliefs = reliefsOf(work, facts)
  charge(work, items.jkk, base, work.value(jkkRates[jkkGroup]), 'employer', reliefs.jkk)
  charge(work, items.jkm, base, jkm, 'employer', reliefs.jkm)
  if (programmes.jht) {
    charge(work, items.jhtEmployer, base, work.value(jhtEmployer), 'employer')
    charge(work, items.jhtWorker, base, work.value(jhtWorker), 'worker')
  }
  if (pension !== undefined) chargePension(work, pension, reliefs.jp)
  if (programmes.jkp) showRecomposition(work, base)
  return 'due'
}

/** JP knows no × 25: where the wage is not by the month, the wage reported for JP is asked for. */
function pensionWage(facts: ContributionFacts): Rupiah | undefined {
  if (facts.jpWage !== undefined) return facts.jpWage
  if (facts.tariffBase !== undefined) return facts.tariffBase
  return facts.wageBasis === undefined || facts.wageBasis === 'monthly' ? facts.wage : undefined
}

function chargePension(work: Work, wage: Rupiah, deferral: Dated<Fraction> | undefined): void {
  const ceiling = work.value(jpCeiling)
  const capped = wage > ceiling.value
  const base: Base = {
    amount: capped ? ceiling.value : wage,
    words: capped ? [{ rupiah: ceiling.value, name: ceilingWords }] : [{ rupiah: wage, name: units.wage }],
  }
  for (const { item, figure, share } of pensionShares) {
    const rate = work.value(figure)
    const now = charge(work, item, base, rate, share, deferral)
    if (!deferral || !work.explain) continue
    const whole = exactPart(work, base.amount, rate.value)
    const words: Arithmetic = [{ rupiah: whole }, '−', { rupiah: whole }, ...reliefWords(deferral)]
    work.memo(items.jpDeferred, whole - now, words, [deferral, rate], { share })
  }
}

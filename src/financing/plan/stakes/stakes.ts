import { assessCase } from '../../../law/questions.ts'
import { addMonths, type Fraction, type Law, lawBook, valueOn } from '../../../rules/index.ts'
import { type AgeBand, deathsAYear, ofPeople, workDeathsAYear } from './chances.ts'
import type { RiskGroup } from './occupations.ts'

/** What is paid for one person, and how: the benefits at stake follow from it by the law. */
export interface Insured {
  segment: 'BPU' | 'PU'
  /** The wage the contribution is reckoned from. */
  base: number
  /** Member until now: the waiting time of JKM is behind them. */
  continuing: boolean
}

/** Benefits of a death in each month of membership, in rupiah. */
export interface Benefits {
  /** By month from the first one paid: a new own-account worker has the funeral alone at first (Permenaker 1/2025). */
  death: readonly number[]
  workDeath: number
}

/** What the law gives the family in each of so many months from one on. */
export function benefitsOf(law: Law, insured: Insured, fromMonth: string, months: number): Benefits {
  const first = fromMonth.slice(0, 7)
  const since = insured.continuing ? addMonths(first, -12) : first
  const death = Array.from({ length: months }, (_, i) => {
    const month = addMonths(first, i)
    return totalOf(law, 'jkm', {
      segment: insured.segment,
      diedOn: `${month}-15`,
      memberSince: `${since}-01`,
      paidThrough: month,
      workRelated: false,
      memberships: 1,
    })
  })
  const workDeath = totalOf(law, 'jkk', {
    segment: insured.segment,
    happenedOn: `${first}-15`,
    paidThrough: first,
    workRelated: true,
    result: 'died',
    wage: insured.base,
  })
  return { death, workDeath }
}

function totalOf(law: Law, rule: string, facts: object): number {
  const found = assessCase(law, rule, facts, 'id')
  if (!found.ok) throw new Error(`${rule} does not take the facts of a plan: ${JSON.stringify(found.detail)}`)
  return found.view.outcome === 'due' ? (found.view.total ?? 0) : 0
}

/** Rupiah of loss that paying for one person is expected to avert: chance of each death × what the family would not get. */
export function expectedLoss(benefits: Benefits, risk: RiskGroup, age: AgeBand, on: string): number {
  const { num, den } = timesLowest(risk, on)
  const work = BigInt(workDeathsAYear * benefits.workDeath * benefits.death.length) * num
  const other = BigInt(deathsAYear[age] * benefits.death.reduce((sum, amount) => sum + amount, 0)) * den
  const yearly = BigInt(ofPeople * 12) * den
  return Number((work + other + yearly / 2n) / yearly)
}

/** How many times the JKK rate of the lowest group of risk that of another is. */
function timesLowest(risk: RiskGroup, on: string): Fraction {
  const rate = (group: RiskGroup) => {
    const found = valueOn(lawBook.figures.get(`iuran.pu.jkk.${group}`)!, on)
    if (!found) throw new Error(`no JKK rate on ${on}`)
    return found.value as Fraction
  }
  const [own, lowest] = [rate(risk), rate('I')]
  return { num: own.num * lowest.den, den: own.den * lowest.num }
}

import type { Fraction } from '../core/exact.ts'
import type { Dated } from '../core/series.ts'
import type { Work } from '../core/work.ts'
import { villageMoney } from './doubts.ts'
import type { ReliefFacts } from './facts.ts'
import * as figures from './figures.ts'
import { forIndustries } from './industries.ts'
import { forOwnAccount } from './own-account.ts'

/** What remains to be paid of each programme, where a relief holds. */
export interface Reliefs {
  readonly jkk?: Dated<Fraction>
  readonly jkm?: Dated<Fraction>
  readonly jp?: Dated<Fraction>
}

export const reliefFigures = Object.values(figures)
export const reliefReadings = [villageMoney]
const none: Reliefs = {}

const paidUp = {
  id: 'keringanan.lunas-sebelumnya',
  title: { id: 'Iuran sebelum keringanan sudah lunas', en: 'Contributions before the relief were paid' },
}

/**
 * The relief the state gives for the month, if the case meets its terms. The three never hold at once. A term that
 * is not known is taken to be met, said to be open, and asked for; money that may be public gets none.
 */
export function reliefsOf(work: Work, facts: ReliefFacts): Reliefs {
  const covid = work.valueIfAny(figures.covidPaid)
  if (covid) return isPaidUp(work, facts, covid) ? forCovid(work, facts, covid) : none
  if (facts.segment === 'BPU') {
    const paid = forOwnAccount(work, facts)
    return paid ? { jkk: paid, jkm: paid } : none
  }
  if (facts.segment !== 'PU') return none
  const jkk = forIndustries(work, facts)
  return jkk && isPaidUp(work, facts, jkk) ? { jkk } : none
}

function forCovid(work: Work, facts: ReliefFacts, paid: Dated<Fraction>): Reliefs {
  if (facts.segment === 'PMI') return none
  if (facts.segment !== 'PU') return { jkk: paid, jkm: paid }
  if (facts.jpDeferred === undefined) work.ask('jpDeferred')
  return facts.jpDeferred
    ? { jkk: paid, jkm: paid, jp: work.value(figures.covidPension) }
    : { jkk: paid, jkm: paid }
}

function isPaidUp(work: Work, facts: ReliefFacts, grounds: Dated): boolean {
  if (facts.upToDate === undefined) work.ask('upToDate')
  return work.find(paidUp, facts.upToDate, facts.upToDate, grounds) !== false
}

import { jpCeiling, jpEmployer, jpWorker } from '../contributions/figures/pu.ts'
import type { Arithmetic } from '../core/arithmetic.ts'
import { contradicts } from '../core/read-case.ts'
import type { FactProblem } from '../core/read-facts.ts'
import { rule } from '../core/rule.ts'
import type { RuleOutcome, Work } from '../core/work.ts'
import { disabilityConditions, disabilityMonthsCounted } from './doubts.ts'
import {
  deemedDensity,
  deemedMonths,
  deemedYears,
  disabilityDensity,
  disabilityMonths,
  lumpSumShare,
  pensionMonths,
} from './figures.ts'
import { type Facts, fields } from './lump-sum-facts.ts'
import { paidIn } from './paid-in.ts'
import { pathOf } from './path.ts'
import { pensionAge } from './pension-age.ts'
import { memberContradictions, tooManyMonths } from './possible.ts'

const item = {
  id: 'jp-sekaligus',
  programme: 'JP',
  title: { id: 'Akumulasi iuran JP, dibayar sekaligus', en: 'JP contributions, paid at once' },
} as const

const returnsName = { id: 'hasil pengembangan', en: 'returns' }

const notes = {
  atLeast: {
    id: 'Paling sedikit: hasil pengembangan tidak diketahui dan tidak dikira-kira.',
    en: 'At least: the returns are not known and not guessed.',
  },
  monthly: {
    id: 'Haknya pensiun bulanan, bukan dibayar sekaligus. Lihat JP bulanan.',
    en: 'What is owed is a monthly pension, not a lump sum. See JP, monthly.',
  },
}

/**
 * What JP pays at once where there is no monthly pension: all contributions with what they earned.
 * Source: PP 45/2015 Pasal 24; Permenaker 29/2015 Pasal 26 ayat (2). Returns are a fact to give, never guessed.
 */
export const jpLumpSum = rule({
  id: 'jp-lump-sum',
  title: { id: 'Jaminan Pensiun (JP), dibayar sekaligus', en: 'Pension (JP), paid at once' },
  summary: {
    id: 'Iuran beserta hasil pengembangannya bila masa iur belum cukup untuk pensiun bulanan.',
    en: 'Contributions with what they earned when there are too few months for a monthly pension.',
  },
  kind: 'benefit',
  pays: 'once',
  fields,
  figures: [
    lumpSumShare,
    pensionMonths,
    pensionAge,
    deemedMonths,
    deemedYears,
    deemedDensity,
    disabilityMonths,
    disabilityDensity,
    jpEmployer,
    jpWorker,
    jpCeiling,
  ],
  readings: [disabilityConditions, disabilityMonthsCounted],
  contradictions,
  on: (facts) => facts.eventOn,
  work: assessLumpSum,
})

/** The sum may be reckoned from the months, so more of them than there were would promise too much. */
function contradictions(facts: Facts): readonly FactProblem[] {
  const found = memberContradictions(facts)
  return tooManyMonths(facts) ? [...found, contradicts('months', 'eventOn')] : found
}

function assessLumpSum(work: Work, facts: Facts): RuleOutcome {
  const path = pathOf(work, facts)
  if (path.pays === 'nothing') return path.outcome
  if (path.pays === 'monthly') {
    work.note(notes.monthly)
    return 'not-applicable'
  }
  const paid = paidIn(work, facts)
  if (!paid) return 'unknown'
  const { returns } = facts
  if (returns === undefined) {
    work.ask('returns')
    work.note(notes.atLeast)
  }
  const arithmetic: Arithmetic =
    returns === undefined
      ? paid.arithmetic
      : [...paid.arithmetic, '+', { rupiah: returns, name: returnsName }]
  work.line(item, paid.amount + (returns ?? 0n), arithmetic, [work.value(lumpSumShare), ...paid.uses])
  return 'due'
}

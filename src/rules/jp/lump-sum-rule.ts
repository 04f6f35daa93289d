import { jpCeiling, jpEmployer, jpWorker } from '../contributions/figures/pu.ts'
import type { Arithmetic } from '../core/arithmetic.ts'
import { part, type Rupiah } from '../core/exact.ts'
import { type FactsOf, rupiahField } from '../core/fields.ts'
import { rule } from '../core/rule.ts'
import type { Dated } from '../core/series.ts'
import type { RuleOutcome, Work } from '../core/work.ts'
import { disabilityConditions, disabilityMonthsCounted } from './doubts.ts'
import { memberFields } from './facts.ts'
import {
  deemedDensity,
  deemedMonths,
  deemedYears,
  disabilityDensity,
  disabilityMonths,
  lumpSumShare,
  pensionMonths,
} from './figures.ts'
import { pathOf } from './path.ts'
import { pensionAge } from './pension-age.ts'
import { tests } from './tests.ts'

const fields = {
  ...memberFields,
  contributions: rupiahField({
    title: { id: 'Jumlah iuran JP', en: 'JP contributions paid' },
    description: {
      id: 'Jumlah iuran JP pemberi kerja dan pekerja menurut BPJS Ketenagakerjaan, tanpa hasil pengembangan.',
      en: 'JP contributions of employer and worker by BPJS Ketenagakerjaan, without returns.',
    },
    example: 18_000_000,
  }),
  wage: rupiahField({
    title: { id: 'Rata-rata upah dasar iuran', en: 'Average wage contributions were paid on' },
    description: {
      id: 'Dipakai bila jumlah iuran tidak diketahui: rata-rata upah sebulan yang dilaporkan, tanpa indeksasi.',
      en: 'Used if the sum is not known: the average monthly wage reported, not indexed.',
    },
    example: 5_000_000,
  }),
  returns: rupiahField({
    title: { id: 'Hasil pengembangan', en: 'Returns' },
    description: {
      id: 'Hasil pengembangan menurut BPJS Ketenagakerjaan. Tidak pernah dikira-kira di sini.',
      en: 'What the contributions earned, by BPJS Ketenagakerjaan. Never guessed here.',
    },
    example: 2_500_000,
  }),
}
type Facts = FactsOf<typeof fields>

const item = {
  id: 'jp-sekaligus',
  programme: 'JP',
  title: { id: 'Akumulasi iuran JP, dibayar sekaligus', en: 'JP contributions, paid at once' },
} as const

const names = {
  paid: { id: 'iuran', en: 'contributions' },
  months: { id: 'bulan', en: 'months' },
  wage: { id: 'upah', en: 'wage' },
  returns: { id: 'hasil pengembangan', en: 'returns' },
}

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
  on: (facts) => facts.eventOn,
  work: assessLumpSum,
})

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
      : [...paid.arithmetic, '+', { rupiah: returns, name: names.returns }]
  work.line(item, paid.amount + (returns ?? 0n), arithmetic, [work.value(lumpSumShare), ...paid.uses])
  return 'due'
}

interface PaidIn {
  readonly amount: Rupiah
  readonly arithmetic: Arithmetic
  readonly uses: readonly Dated[]
}

/** The sum as given, or months × contribution at the rates of the day. */
function paidIn(work: Work, { contributions, wage, months }: Facts): PaidIn | undefined {
  if (contributions !== undefined)
    return { amount: contributions, arithmetic: [{ rupiah: contributions, name: names.paid }], uses: [] }
  const ceiling = work.value(jpCeiling)
  // An average above the ceiling of the day was never the base of contributions: the sum itself must be known.
  if (wage === undefined || !work.find(tests.base, wage <= ceiling.value, wage, ceiling)) {
    work.ask('contributions')
    return undefined
  }
  const employer = work.value(jpEmployer)
  const worker = work.value(jpWorker)
  return {
    amount: (part(wage, employer.value) + part(wage, worker.value)) * BigInt(months),
    arithmetic: [
      { count: months, name: names.months },
      '×',
      '(',
      { rate: employer.value },
      '+',
      { rate: worker.value },
      ')',
      '×',
      { rupiah: wage, name: names.wage },
    ],
    uses: [employer, worker],
  }
}

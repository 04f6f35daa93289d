import { bpuJht } from '../contributions/figures/bpu.ts'
import { jhtEmployer, jhtWorker } from '../contributions/figures/pu.ts'
import type { Arithmetic } from '../core/arithmetic.ts'
import { part, type Rupiah } from '../core/exact.ts'
import { rule } from '../core/rule.ts'
import type { Dated } from '../core/series.ts'
import type { RuleOutcome, Work } from '../core/work.ts'
import { checkReason, claimableOn } from './conditions.ts'
import { contradictions } from './contradictions.ts'
import { type Facts, fields, type Reason } from './facts.ts'
import {
  housingShare,
  mobileLimit,
  partialYears,
  preparationShare,
  savingsAge,
  taxFree,
  taxRate,
  taxYears,
  waitingMonths,
  wholeShare,
} from './figures.ts'
import { type Savings, savingsOf } from './savings.ts'
import { taxOn } from './tax.ts'
import { tests } from './tests.ts'

const payment = {
  id: 'jht',
  programme: 'JHT',
  title: { id: 'JHT sesudah pajak', en: 'JHT after tax' },
} as const
const gross = {
  id: 'jht-bruto',
  programme: 'JHT',
  title: { id: 'JHT sebelum pajak', en: 'JHT before tax' },
} as const
const incomeTax = {
  id: 'pph-final',
  programme: 'JHT',
  title: { id: 'PPh final yang dipotong', en: 'Final income tax withheld' },
} as const

const elsewhere = {
  id: 'Saldo di atas batas JMO: ajukan lewat Lapak Asik atau kantor cabang.',
  en: 'The balance is above the limit of JMO: claim by Lapak Asik or at the branch.',
}

const shares: Partial<Record<Reason, typeof wholeShare>> = {
  'persiapan-pensiun': preparationShare,
  perumahan: housingShare,
}

/**
 * JHT by the law in force on the day of the event, after the final income tax.
 * Source: PP 46/2015 with PP 60/2015, Permenaker 4/2022, PP 68/2009. Returns are a fact to give, never guessed.
 */
export const jht = rule({
  id: 'jht',
  title: { id: 'Jaminan Hari Tua (JHT)', en: 'Old-age savings (JHT)' },
  summary: {
    id: 'Saldo iuran beserta hasil pengembangannya, seluruhnya atau sebagian.',
    en: 'The balance of contributions with what they earned, the whole or a part.',
  },
  kind: 'benefit',
  pays: 'once',
  fields,
  figures: [
    wholeShare,
    preparationShare,
    housingShare,
    partialYears,
    savingsAge,
    waitingMonths,
    taxFree,
    taxRate,
    taxYears,
    mobileLimit,
    bpuJht,
    jhtEmployer,
    jhtWorker,
  ],
  readings: [],
  contradictions,
  on: (facts) => facts.eventOn,
  work: assessSavings,
})

function assessSavings(work: Work, facts: Facts): RuleOutcome {
  work.value(wholeShare)
  const end = checkReason(work, facts)
  if (end) return end
  const savings = savingsOf(work, facts)
  if (!savings) return 'unknown'
  checkMobile(work, facts, savings.amount)
  return pay(work, facts, savings)
}

/** Where to claim, by the day of the claim: a matter of convenience, not of right. */
function checkMobile(work: Work, facts: Facts, balance: Rupiah): void {
  const limit = work.valueIfAny(mobileLimit, facts.claimedOn ?? facts.eventOn)
  if (!limit) return
  if (!work.find(tests.mobile, balance <= limit.value, balance, limit)) work.note(elsewhere)
}

function pay(work: Work, facts: Facts, savings: Savings): RuleOutcome {
  const share = work.value(shares[facts.reason] ?? wholeShare)
  const whole = share.value.num === share.value.den
  const amount = part(savings.amount, share.value)
  const reckoned: Arithmetic = whole
    ? savings.arithmetic
    : [{ rate: share.value }, '×', '(', ...savings.arithmetic, ')']
  const uses: readonly [Dated, ...Dated[]] = [share, ...savings.uses]
  const when = claimableOn(work, facts)
  const more = when === undefined ? undefined : { when }
  const tax = taxOn(work, facts, amount)
  if (!tax) {
    work.line(gross, amount, reckoned, uses, more)
    return 'unknown'
  }
  work.line(
    payment,
    amount - tax.amount,
    tax.amount === 0n ? reckoned : [...reckoned, '−', ...tax.arithmetic],
    [...uses, ...tax.uses],
    more,
  )
  if (tax.amount > 0n) work.memo(incomeTax, tax.amount, tax.arithmetic, tax.uses, { within: payment })
  return 'due'
}

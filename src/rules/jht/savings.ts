import { bpuJht } from '../contributions/figures/bpu.ts'
import { jhtEmployer, jhtWorker } from '../contributions/figures/pu.ts'
import { type Arithmetic, rateText, rupiahText } from '../core/arithmetic.ts'
import { type Fraction, part, type Rupiah, sum } from '../core/exact.ts'
import type { Dated } from '../core/series.ts'
import { units } from '../core/units.ts'
import type { Work } from '../core/work.ts'
import type { Facts } from './facts.ts'

/** What has been saved, how it was reckoned, and the figures of contribution it stands on. */
export interface Savings {
  readonly amount: Rupiah
  readonly arithmetic: Arithmetic
  readonly uses: readonly Dated[]
}

const names = {
  balance: { id: 'saldo', en: 'balance' },
  returns: { id: 'hasil pengembangan', en: 'returns' },
}

const atLeast = {
  id: 'Paling sedikit: hasil pengembangan tidak diketahui dan tidak dikira-kira. Lihat saldo di JMO atau kantor cabang.',
  en: 'At least: the returns are not known and not guessed. See the balance in JMO or at the branch.',
}

/** The balance as given, or the contributions paid in; nothing when neither is known. */
export function savingsOf(work: Work, facts: Facts): Savings | undefined {
  const { balance, returns } = facts
  if (balance !== undefined)
    return { amount: balance, arithmetic: [{ rupiah: balance, name: names.balance }], uses: [] }
  const paidIn = principalOf(work, facts)
  if (!paidIn) {
    work.ask('balance')
    return undefined
  }
  if (returns === undefined) {
    work.ask('returns')
    work.note(atLeast)
    return paidIn
  }
  return {
    ...paidIn,
    amount: paidIn.amount + returns,
    arithmetic: [...paidIn.arithmetic, '+', { rupiah: returns, name: names.returns }],
  }
}

/** Months × contribution, at the rates of the segment. Migrant workers choose theirs, so it cannot be told. */
function principalOf(work: Work, { segment, wage, months }: Facts): Savings | undefined {
  if (wage === undefined || months === undefined) return undefined
  if (segment === 'BPU') return paidFor(months, wage, [work.value(bpuJht)])
  if (segment === 'PU') return paidFor(months, wage, [work.value(jhtEmployer), work.value(jhtWorker)])
  return undefined
}

/** Each share is rounded in the month it is paid, so the words tell the sum of a month. */
function paidFor(months: number, wage: Rupiah, rates: readonly Dated<Fraction>[]): Savings {
  const monthly = sum(rates.map(({ value }) => part(wage, value)))
  const shares = (language: 'id' | 'en') => rates.map(({ value }) => rateText(value, language)).join(' + ')
  const name = {
    id: `iuran sebulan, ${shares('id')} dari upah ${rupiahText(wage)}`,
    en: `contribution a month, ${shares('en')} of a wage of ${rupiahText(wage)}`,
  }
  return {
    amount: monthly * BigInt(months),
    arithmetic: [{ count: months, name: units.months }, '×', { rupiah: monthly, name }],
    uses: rates,
  }
}

import { bpuJht } from '../contributions/figures/bpu.ts'
import { jhtEmployer, jhtWorker } from '../contributions/figures/pu.ts'
import type { Arithmetic } from '../core/arithmetic.ts'
import { part, type Rupiah } from '../core/exact.ts'
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
  const count = { count: months, name: units.months }
  const base = { rupiah: wage, name: units.wage }
  const times = BigInt(months)
  if (segment === 'BPU') {
    const rate = work.value(bpuJht)
    return {
      amount: part(wage, rate.value) * times,
      arithmetic: [count, '×', { rate: rate.value }, '×', base],
      uses: [rate],
    }
  }
  if (segment !== 'PU') return undefined
  const employer = work.value(jhtEmployer)
  const worker = work.value(jhtWorker)
  return {
    amount: (part(wage, employer.value) + part(wage, worker.value)) * times,
    arithmetic: [count, '×', '(', { rate: employer.value }, '+', { rate: worker.value }, ')', '×', base],
    uses: [employer, worker],
  }
}

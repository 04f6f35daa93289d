import type { Arithmetic } from '../core/arithmetic.ts'
import { firstDay, type Month } from '../core/calendar.ts'
import { part, product, type Rupiah, ratio } from '../core/exact.ts'
import type { Dated } from '../core/series.ts'
import { units } from '../core/units.ts'
import type { LineMore, RuleOutcome, Work } from '../core/work.ts'
import { leastForSurvivors } from './doubts.ts'
import { accrual } from './figures.ts'
import { topUp } from './items.ts'
import { leastPension, mostPension } from './limits.ts'
import type { Monthly } from './path.ts'
import type { Recipient } from './survivors.ts'

const names = {
  wage: { id: 'upah rata-rata tertimbang', en: 'average indexed wage' },
  most: { id: 'manfaat paling banyak', en: 'most pension' },
  least: { id: 'manfaat paling sedikit', en: 'least pension' },
  paid: { id: 'pensiun peserta', en: "the participant's pension" },
}
const monthsOfYear = 12

const unsureLeast = {
  id: 'Rumus memberi kurang daripada manfaat paling sedikit, dan angka paling sedikit bulan itu belum diverifikasi. Jumlah pensiunnya belum dapat dipastikan; tanyakan kepada kantor cabang.',
  en: 'The formula gives less than the least pension, and the least pension of that month is not verified. The amount is not sure yet; ask the branch.',
}

/** The pension before it is shared: what it is a share of, and the figures behind it. */
interface Whole {
  readonly of: (share: ReturnType<typeof ratio>) => Rupiah
  readonly arithmetic: Arithmetic
  readonly uses: readonly [Dated, ...Dated[]]
}

/** A pension a participant already drew, as the base of what survivors get. */
export function wholeOfPaid(work: Work, paid: Rupiah): Whole {
  return {
    of: (share) => part(paid, share),
    arithmetic: [{ rupiah: paid, name: names.paid }],
    uses: [work.value(accrual)],
  }
}

/**
 * 1% × months ÷ 12 × average indexed monthly wage, at most the most there is in the first month it is paid for.
 * Source: PP 45/2015 Pasal 17 ayat (2) and Pasal 18.
 */
export function wholeByFormula(
  work: Work,
  averageWage: Rupiah,
  { months, deemed }: Monthly,
  from: Month,
): Whole {
  const rate = work.value(accrual)
  const most = work.value(mostPension, firstDay(from))
  const formula = product(rate.value, ratio(BigInt(months), BigInt(monthsOfYear)))
  if (part(averageWage, formula) > most.value)
    return {
      of: (share) => part(most.value, share),
      arithmetic: [{ rupiah: most.value, name: names.most }],
      uses: [most, rate],
    }
  return {
    of: (share) => part(averageWage, product(formula, share)),
    arithmetic: [
      { rate: rate.value },
      '×',
      { count: months, name: units.months },
      '÷',
      { count: monthsOfYear },
      '×',
      { rupiah: averageWage, name: names.wage },
    ],
    uses: deemed ? [rate, deemed] : [rate],
  }
}

/** Writes a line for each recipient, and what lifts it to the least pension. */
export function payPension(
  work: Work,
  whole: Whole,
  { item, share, count }: Recipient,
  own: boolean,
  when: Month,
): RuleOutcome {
  const amount = whole.of(share.value)
  const shared: Arithmetic = own ? whole.arithmetic : [{ rate: share.value }, '×', ...whole.arithmetic]
  const uses: readonly [Dated, ...Dated[]] = own ? [...whole.uses] : [share, ...whole.uses]
  const lift = liftFor(work, amount, own, when)
  for (let each = 1; each <= count; each += 1) {
    const more: LineMore = count > 1 ? { when, of: { id: `anak ke-${each}`, en: `child ${each}` } } : { when }
    work.line(item, amount, shared, uses, more)
    if (lift)
      work.line(
        topUp,
        lift.value - amount,
        [{ rupiah: lift.value, name: names.least }, '−', { rupiah: amount }],
        [lift],
        more,
      )
  }
  if (lift && !work.mayUse(lift)) {
    // What is owed is more than the formula gives, and how much more nobody has verified.
    work.note(unsureLeast)
    return 'unknown'
  }
  return uses.every((used) => work.mayUse(used)) ? 'due' : 'unknown'
}

function liftFor(work: Work, amount: Rupiah, own: boolean, when: Month): Dated<Rupiah> | undefined {
  const least = work.value(leastPension, firstDay(when))
  if (amount >= least.value) return undefined
  return own || work.read(leastForSurvivors) === 'yes' ? least : undefined
}

import { units } from '../core/units.ts'
import type { RuleOutcome, Work } from '../core/work.ts'
import type { ContributionFacts } from './facts.ts'
import { pmiBefore, pmiDuring, pmiJhtLeast, pmiMonths } from './figures/pmi.ts'
import { items } from './items.ts'
import { shareOf } from './payers.ts'

const contractTest = {
  id: 'iuran.pmi.masa-kontrak',
  title: { id: 'Kontrak dengan masa yang tarifnya diketahui', en: 'A contract whose tariff is known' },
  unit: units.months,
}
const jhtTest = {
  id: 'iuran.pmi.jht-paling-sedikit',
  title: { id: 'Iuran JHT tidak kurang dari yang paling sedikit', en: 'JHT not below the least' },
}
const once = {
  id: 'Dibayar sekali untuk seluruh masa kontrak, bukan tiap bulan.',
  en: 'Paid once for the whole contract, not each month.',
}
const otherContract = {
  id: 'Tarif untuk masa kontrak lain belum kami miliki; tanyakan kepada kantor cabang.',
  en: 'We do not have the tariff for other contracts; ask the branch.',
}
const monthly = 'bulan'

/** The bill of a migrant worker for a contract; JHT, which is saved month by month, beside it. */
export function chargeMigrant(work: Work, facts: ContributionFacts): RuleOutcome {
  const during = work.value(pmiDuring)
  const months = work.value(pmiMonths)
  const asked = facts.contractMonths ?? months.value
  if (!work.find(contractTest, asked === months.value, asked, months)) {
    work.note(otherContract)
    return 'unknown'
  }
  if (facts.pmiRoute === undefined) {
    work.ask('pmiRoute')
    return 'unknown'
  }
  const share = shareOf[facts.payer ?? 'self']
  if (facts.pmiRoute === 'agency') {
    const before = work.value(pmiBefore)
    work.line(items.pmiBefore, before.value, [{ rupiah: before.value }], [before], { share })
  }
  work.line(items.pmiDuring, during.value, [{ rupiah: during.value }], [during], { share })
  if (facts.jhtAmount !== undefined) saveForAge(work, facts.jhtAmount)
  work.note(once)
  return 'due'
}

function saveForAge(work: Work, amount: bigint): void {
  const least = work.value(pmiJhtLeast)
  if (work.find(jhtTest, amount >= least.value, amount, least))
    work.memo(items.jht, amount, [{ rupiah: amount }], [least], { share: 'participant', when: monthly })
}

import { firstDay } from '../core/calendar.ts'
import { rule } from '../core/rule.ts'
import type { RuleOutcome, Work } from '../core/work.ts'
import { reliefFigures, reliefReadings } from '../reliefs/reliefs.ts'
import { chargeConstruction } from './construction.ts'
import { contributionContradictions } from './contradictions.ts'
import { pastAgeLimit, rounding, tierGap, villageStaff } from './doubts.ts'
import { type ContributionFacts, contributionFields } from './facts.ts'
import * as bpu from './figures/bpu.ts'
import * as jakon from './figures/jakon.ts'
import * as jkp from './figures/jkp.ts'
import * as pmi from './figures/pmi.ts'
import * as pu from './figures/pu.ts'
import { chargeMigrant } from './migrant.ts'
import { chargeOwnAccount } from './own-account.ts'
import { chargeWageEarner } from './wage-earner.ts'

const setByRegency = {
  id: 'Dasar iuran juga menjadi dasar santunan JKK: dasar yang rendah memperkecil santunan keluarga.',
  en: 'The base of the contribution is also the base of JKK benefits: a low base makes what a family gets small.',
}

/** What is to be paid for one participant and one month, by programme and by who pays. */
export const contribution = rule({
  id: 'contribution',
  title: { id: 'Iuran BPJS Ketenagakerjaan', en: 'Contributions to BPJS Ketenagakerjaan' },
  summary: {
    id: 'Iuran satu peserta untuk satu bulan, menurut segmen, upah atau penghasilan, dan siapa yang membayar.',
    en: 'The contribution of one participant for one month, by segment, wage or income, and who pays.',
  },
  kind: 'contribution',
  pays: 'monthly',
  fields: contributionFields,
  figures: [
    ...Object.values(pu.jkkRates),
    pu.jkmRate,
    pu.jhtEmployer,
    pu.jhtWorker,
    pu.jpEmployer,
    pu.jpWorker,
    pu.jpCeiling,
    pu.dailyDays,
    pu.pieceMonths,
    pu.seasonalMonths,
    ...Object.values(jkp),
    ...Object.values(bpu),
    ...Object.values(jakon),
    ...Object.values(pmi),
    ...reliefFigures,
  ],
  readings: [rounding, tierGap, villageStaff, pastAgeLimit, ...reliefReadings],
  contradictions: contributionContradictions,
  on: (facts) => firstDay(facts.month),
  work: charged,
})

function charged(work: Work, facts: ContributionFacts): RuleOutcome {
  if (facts.tariffBase !== undefined) work.note(setByRegency)
  switch (facts.segment) {
    case 'PU':
      return chargeWageEarner(work, facts)
    case 'BPU':
      return chargeOwnAccount(work, facts)
    case 'JAKON':
      return chargeConstruction(work, facts)
    case 'PMI':
      return chargeMigrant(work, facts)
  }
}

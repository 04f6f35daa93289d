import { firstDay } from '../../core/calendar.ts'
import { least, most } from '../../core/exact.ts'
import { choiceField, type FactsOf, monthField, rupiahField } from '../../core/fields.ts'
import { rule } from '../../core/rule.ts'
import { units } from '../../core/units.ts'
import type { RuleOutcome, Work } from '../../core/work.ts'
import { charge, chargeFlat } from '../charge.ts'
import { rounding } from '../doubts.ts'
import * as figures from './figures.ts'
import * as words from './words.ts'

const fields = {
  month: monthField(words.monthText),
  kind: choiceField(words.kinds, words.kindText),
  wage: rupiahField(words.wageText),
  minimumWage: rupiahField(words.minimumText),
}
type Facts = FactsOf<typeof fields>

/** What is paid to BPJS Kesehatan for one person and one month. */
export const jkn = rule({
  id: 'jkn',
  title: { id: 'Iuran JKN (BPJS Kesehatan)', en: 'JKN contribution (BPJS Kesehatan)' },
  summary: {
    id: 'Iuran satu orang untuk satu bulan; angka sejak 2020–2021 (Perpres 64/2020).',
    en: 'The contribution of one person for one month; figures since 2020–2021 (Perpres 64/2020).',
  },
  kind: 'contribution',
  pays: 'monthly',
  fields,
  figures: Object.values(figures),
  readings: [rounding],
  on: (facts) => firstDay(facts.month),
  work: charged,
})

function charged(work: Work, facts: Facts): RuleOutcome {
  const { items } = words
  switch (facts.kind) {
    case 'pbi':
      chargeFlat(work, items.pbi, work.value(figures.pbi), 'state')
      return 'due'
    case 'regency': {
      chargeFlat(work, items.own, work.value(figures.classThreeOwn), 'regency')
      chargeFlat(work, items.region, work.value(figures.classThreeRegion), 'regency')
      addOf(work, 'state')
      return 'due'
    }
    case 'class-3':
      chargeFlat(work, items.own, work.value(figures.classThreeOwn), 'participant')
      addOf(work, 'regency')
      addOf(work, 'state')
      return 'due'
    case 'class-2':
      chargeFlat(work, items.own, work.value(figures.classTwo), 'participant')
      return 'due'
    case 'class-1':
      chargeFlat(work, items.own, work.value(figures.classOne), 'participant')
      return 'due'
    case 'employee':
      return chargeEmployee(work, facts)
  }
}

/** What others add to class III: shown beside the bill. */
function addOf(work: Work, payer: 'state' | 'regency'): void {
  const value = work.value(payer === 'state' ? figures.classThreeState : figures.classThreeRegion)
  const item = payer === 'state' ? words.items.state : words.items.region
  work.memo(item, value.value, [{ rupiah: value.value }], [value], { share: payer })
}

function chargeEmployee(work: Work, { wage, minimumWage }: Facts): RuleOutcome {
  const ceiling = work.value(figures.wageCeiling)
  if (wage === undefined) work.ask('wage')
  if (minimumWage === undefined) work.ask('minimumWage')
  if (wage === undefined) return 'unknown'
  const amount = least(most(wage, minimumWage ?? 0n), ceiling.value)
  const name = amount === wage ? units.wage : amount === ceiling.value ? words.ceiling : words.minimum
  const base = { amount, words: [{ rupiah: amount, name }] }
  charge(work, words.items.employer, base, work.value(figures.employerShare), 'employer')
  charge(work, words.items.worker, base, work.value(figures.workerShare), 'worker')
  return 'due'
}

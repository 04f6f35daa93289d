import type { Item } from '../core/assessment.ts'
import { least, part, type Rupiah } from '../core/exact.ts'
import type { Words } from '../core/law-text.ts'
import type { Series } from '../core/series.ts'
import { units } from '../core/units.ts'
import type { Work } from '../core/work.ts'
import {
  aidSurcharge,
  airTransport,
  denture,
  glasses,
  hearingAid,
  homeCare,
  homeCareMonths,
  landTransport,
  seaTransport,
  treatment,
} from './care-figures.ts'
import type { Facts } from './facts.ts'
import { items } from './items.ts'

const cost = { id: 'biaya', en: 'cost' }
const asNeeded: Words = {
  id: 'Perawatan dan rehabilitasi diberikan sesuai kebutuhan medis tanpa batas biaya di rumah sakit kerja sama (PLKK); dibayar langsung, tidak ikut dijumlahkan di sini.',
  en: 'Care and rehabilitation are given as needed without a ceiling in partner hospitals (PLKK), paid directly and not added up here.',
}
const notYet: Words = {
  id: 'Sebagian biaya belum ditanggung menurut aturan yang berlaku pada hari kecelakaan.',
  en: 'Some of the costs were not yet covered by the law of the day of the accident.',
}

/** Costs of care up to their ceilings, a line each. Amounts in rupiah. */
export function payCare(work: Work, facts: Facts): void {
  if (facts.treatmentCost) {
    const grounds = work.value(treatment)
    work.line(items.treatment, facts.treatmentCost, [{ rupiah: facts.treatmentCost, name: cost }], [grounds])
  }
  payUpTo(work, items.land, facts.landTransport, landTransport)
  payUpTo(work, items.sea, facts.seaTransport, seaTransport)
  payUpTo(work, items.air, facts.airTransport, airTransport)
  payUpTo(work, items.denture, facts.dentureCost, denture)
  payUpTo(work, items.hearingAid, facts.hearingAidCost, hearingAid)
  payUpTo(work, items.glasses, facts.glassesCost, glasses)
  if (facts.aidPrice) payAid(work, facts.aidPrice)
  if (facts.homeCareCost) payHomeCare(work, facts.homeCareCost, facts.homeCareMonths ?? 1)
  work.note(asNeeded)
}

function payUpTo(work: Work, item: Item, spent: Rupiah | undefined, cap: Series<Rupiah>): void {
  if (!spent) return
  const most = work.valueIfAny(cap)
  if (most) {
    const amount = least(spent, most.value)
    work.line(item, amount, [{ rupiah: spent, name: cost }, 'min', { rupiah: most.value }], [most])
  } else work.note(notYet)
}

function payAid(work: Work, price: Rupiah): void {
  const more = work.value(aidSurcharge)
  const amount = price + part(price, more.value)
  work.line(
    items.aid,
    amount,
    [{ rupiah: price, name: cost }, '+', { rate: more.value }, '×', { rupiah: price }],
    [more],
  )
}

function payHomeCare(work: Work, monthly: Rupiah, months: number): void {
  const most = work.valueIfAny(homeCare)
  const longest = work.valueIfAny(homeCareMonths)
  if (most && longest) {
    const paid = Math.min(months, longest.value)
    work.line(
      items.homeCare,
      least(monthly * BigInt(paid), most.value),
      [
        { count: paid, name: units.months },
        '×',
        { rupiah: monthly, name: cost },
        'min',
        { rupiah: most.value },
      ],
      [most, longest],
    )
  } else work.note(notYet)
}

import { most, part } from '../core/exact.ts'
import { units } from '../core/units.ts'
import type { Work } from '../core/work.ts'
import { lumpSum } from '../jkm/figures.ts'
import { payScholarships } from '../scholarship/pay.ts'
import type { Facts } from './facts.ts'
import { deathRate, funeral, periodicMonth, periodicMonths, totalRate, wageMonths } from './figures.ts'
import { items } from './items.ts'

const floorName = { id: 'santunan kematian JKM', en: 'death grant of JKM' }

/** Permanent total disability: the grant, the periodic grant, scholarships whatever the months paid. */
export function payTotalDisability(work: Work, facts: Facts): void {
  const rate = work.value(totalRate)
  const base = work.value(wageMonths)
  work.line(
    items.total,
    part(facts.wage * BigInt(base.value), rate.value),
    [
      { rate: rate.value },
      '×',
      { count: base.value, name: units.months },
      '×',
      { rupiah: facts.wage, name: units.wage },
    ],
    [rate, base],
  )
  payPeriodic(work)
  payChildren(work, facts)
}

/** Death by work: the grant, never less than that of JKM; the periodic grant, the funeral, scholarships. */
export function payDeath(work: Work, facts: Facts): void {
  const rate = work.value(deathRate)
  const base = work.value(wageMonths)
  const floor = work.value(lumpSum)
  const byWage = part(facts.wage * BigInt(base.value), rate.value)
  work.line(
    items.death,
    most(byWage, floor.value),
    [
      { rate: rate.value },
      '×',
      { count: base.value, name: units.months },
      '×',
      { rupiah: facts.wage, name: units.wage },
      'max',
      { rupiah: floor.value, name: floorName },
    ],
    [rate, base, floor],
  )
  payPeriodic(work)
  const burial = work.value(funeral)
  work.line(items.funeral, burial.value, [{ rupiah: burial.value }], [burial])
  payChildren(work, facts)
}

function payPeriodic(work: Work): void {
  const monthly = work.value(periodicMonth)
  const count = work.value(periodicMonths)
  work.line(
    items.periodic,
    monthly.value * BigInt(count.value),
    [{ count: count.value, name: units.months }, '×', { rupiah: monthly.value }],
    [monthly, count],
  )
}

function payChildren(work: Work, facts: Facts): void {
  if (facts.children === undefined) work.ask('children')
  else payScholarships(work, facts, 'JKK')
}

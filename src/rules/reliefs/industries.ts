import { isPublic } from '../contributions/payers.ts'
import type { Fraction } from '../core/exact.ts'
import type { Dated } from '../core/series.ts'
import { units } from '../core/units.ts'
import type { Work } from '../core/work.ts'
import type { ReliefFacts } from './facts.ts'
import { industries, industryPaid, industryWorkers } from './figures.ts'

const inIndustry = {
  id: 'keringanan.pp-7-2025.industri',
  title: { id: 'Industri padat karya tertentu', en: 'One of the labour-intensive industries' },
}
const enough = {
  id: 'keringanan.pp-7-2025.pekerja',
  title: { id: 'Pekerja aktif mencukupi', en: 'Enough active workers' },
  unit: units.workers,
}
const settle = {
  id: 'Keringanan gugur bila iuran tidak dilunasi paling lambat 30 Juni 2026 (PP 36/2025). Pengaruhnya pada bagian JKP di dalam iuran JKK belum dicek.',
  en: 'The relief falls away unless contributions are settled by 30 June 2026 (PP 36/2025). Its effect on the JKP share inside JKK is not yet checked.',
}

/** PP 7/2025: half of JKK for six labour-intensive industries with 50 active workers or more. */
export function forIndustries(work: Work, facts: ReliefFacts): Dated<Fraction> | undefined {
  const paid = work.valueIfAny(industryPaid)
  if (!paid || isPublic(facts.payer)) return undefined
  const listed = work.value(industries)
  if (facts.sector === undefined) {
    work.find(inIndustry, undefined, undefined, listed)
    work.ask('sector')
    return undefined
  }
  if (!work.find(inIndustry, listed.value.includes(facts.sector), facts.sector, listed)) return undefined
  const fewest = work.value(industryWorkers)
  const { activeWorkers } = facts
  if (activeWorkers === undefined) work.ask('activeWorkers')
  const met = activeWorkers === undefined ? undefined : activeWorkers >= fewest.value
  if (work.find(enough, met, activeWorkers, fewest) === false) return undefined
  work.note(settle)
  return paid
}

import type { Fraction } from '../core/exact.ts'
import type { Dated } from '../core/series.ts'
import type { Work } from '../core/work.ts'
import { villageMoney } from './doubts.ts'
import type { ReliefFacts } from './facts.ts'
import { othersPaid, transportPaid } from './figures.ts'

const inTime = {
  id: 'keringanan.pp-50-2025.sektor',
  title: { id: 'Sektor yang mendapat keringanan bulan ini', en: 'A sector with relief this month' },
}
const ownMoney = {
  id: 'keringanan.pp-50-2025.bukan-apbn-apbd',
  title: { id: 'Iuran tidak dibayar dari APBN atau APBD', en: 'Not paid from APBN or APBD' },
}
const paysSelf = {
  words: { id: 'Bila peserta membayar sendiri', en: 'If the participant paid himself' },
  facts: { payer: 'self' },
}
const credit = {
  id: 'Keringanan PP 50/2025 untuk pekerja di luar hubungan kerja. Bila terlanjur dibayar penuh, kelebihannya diperhitungkan pada iuran berikutnya.',
  en: 'The relief of PP 50/2025 is for workers outside employment. What was paid in excess counts for the next contribution.',
}

/** PP 50/2025: half of JKK and JKM for own-account workers whose contributions APBN and APBD do not pay. */
export function forOwnAccount(work: Work, facts: ReliefFacts): Dated<Fraction> | undefined {
  const transport = work.valueIfAny(transportPaid)
  const others = work.valueIfAny(othersPaid)
  if (!transport && !others) return undefined
  if (facts.sector === undefined && !(transport && others)) work.ask('sector')
  const paid = facts.sector === 'transport' ? transport : others
  if (!work.find(inTime, paid !== undefined, facts.sector, (transport ?? others)!) || !paid) return undefined
  if (facts.payer === undefined) work.ask('payer')
  if (!work.find(ownMoney, isOwnMoney(work, facts), facts.payer, paid, paysSelf)) return undefined
  work.note(credit)
  return paid
}

function isOwnMoney(work: Work, { payer }: ReliefFacts): boolean | undefined {
  if (payer === undefined) return undefined
  if (payer === 'apbdes') return work.read(villageMoney) === 'private'
  return payer !== 'apbn' && payer !== 'apbd'
}

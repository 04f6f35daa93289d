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
const both = {
  id: 'Keringanan bulan ini bergantung pada lapangan usaha dan yang membayar sekaligus: isi keduanya. Dihitung penuh.',
  en: 'The relief of this month hangs on the sector and on who pays together: fill in both. Reckoned in full.',
}
const credit = {
  id: 'Keringanan PP 50/2025 untuk pekerja di luar hubungan kerja. Bila terlanjur dibayar penuh, kelebihannya diperhitungkan pada iuran berikutnya.',
  en: 'The relief of PP 50/2025 is for workers outside employment. What was paid in excess counts for the next contribution.',
}

/**
 * PP 50/2025: half of JKK and JKM for own-account workers whose contributions APBN and APBD do not pay. While only some
 * sectors have it, a sector that is not known leaves the test open: nothing is taken off, and it is asked for.
 */
export function forOwnAccount(work: Work, facts: ReliefFacts): Dated<Fraction> | undefined {
  const transport = work.valueIfAny(transportPaid)
  const others = work.valueIfAny(othersPaid)
  const either = transport ?? others
  if (!either) return undefined
  const { sector, payer } = facts
  const paid = sector === 'transport' ? transport : others
  const listed = sector === undefined && !(transport && others) ? undefined : paid !== undefined
  if (work.find(inTime, listed, sector, either) === false) return undefined
  const own = isOwnMoney(work, facts)
  if (own === undefined) work.ask('payer')
  if (listed === undefined && own !== false) work.ask('sector')
  if (listed === undefined && own === undefined) work.note(both)
  work.find(ownMoney, own, payer, paid ?? either, paysSelf)
  if (!listed || !own) return undefined
  work.note(credit)
  return paid
}

function isOwnMoney(work: Work, { payer }: ReliefFacts): boolean | undefined {
  if (payer === undefined) return undefined
  if (payer === 'apbdes') return work.read(villageMoney) === 'private'
  return payer !== 'apbn' && payer !== 'apbd'
}

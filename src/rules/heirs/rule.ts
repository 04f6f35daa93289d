import type { Test } from '../core/assessment.ts'
import type { Words } from '../core/law-text.ts'
import { contradicts } from '../core/read-case.ts'
import { rule } from '../core/rule.ts'
import type { RuleOutcome, Work } from '../core/work.ts'
import { type Facts, fields } from './facts.ts'
import { equalParts, funeralWithoutHeirs, orderOfHeirs } from './figures.ts'
import { firstRank } from './first-rank.ts'
import { payArranger, payHeirs } from './pay.ts'

/** The rank that receives, of so many. */
const hasHeirs = (ranks: number): Test => ({
  id: 'ahli-waris.ada',
  title: { id: 'Ada ahli waris menurut urutan', en: 'There is an heir by the order' },
  unit: { id: `dari ${ranks} urutan`, en: `of ${ranks} ranks` },
})
const toTheFund: Words = {
  id: 'Tidak ada ahli waris: santunan diserahkan ke Dana Jaminan Sosial; biaya pemakaman kepada yang mengurusnya.',
  en: 'No heir: the grants go to the social security fund, the funeral costs to whoever arranged it.',
}
const shareNotRuled: Words = {
  id: 'Pembagian di antara ahli waris dalam urutan yang sama tidak diatur; bagian yang sama hanya contoh. Ikuti surat keterangan ahli waris.',
  en: 'How heirs of one rank divide is not ruled; equal parts are an example. Follow the certificate of heirs.',
}
const byAnalogy: Words = {
  id: 'Urutan ini tertulis untuk JKM; untuk santunan kematian JKK dipakai urutan yang sama. Pastikan di kantor cabang.',
  en: 'The order is written for JKM; the same is used for a death under JKK. Confirm with the branch.',
}

/** Who receives a death benefit, by the order in force on the day of death. */
export const heirs = rule({
  id: 'heirs',
  title: { id: 'Ahli waris', en: 'Heirs' },
  summary: {
    id: 'Siapa yang menerima santunan kematian: urutan ahli waris menurut PP 44/2015.',
    en: 'Who receives a death benefit: the order of heirs by PP 44/2015.',
  },
  kind: 'benefit',
  pays: 'once',
  fields,
  figures: [orderOfHeirs, funeralWithoutHeirs, equalParts],
  readings: [],
  // A family may be owed grants alone, or the funeral alone, but not neither.
  contradictions: ({ grants, funeral }) => (grants + funeral > 0n ? [] : [contradicts('grants', 'funeral')]),
  on: (facts) => facts.diedOn,
  work: findHeirs,
})

function findHeirs(work: Work, facts: Facts): RuleOutcome {
  const order = work.value(orderOfHeirs)
  const found = firstRank(order.value, facts.relatives)
  work.find(hasHeirs(order.value.length), found !== undefined, found?.rank ?? 0, order)
  if (facts.programme === 'JKK') work.note(byAnalogy)
  if (found) {
    payHeirs(work, facts, found.heirs)
    if (found.heirs.length > 1) work.note(shareNotRuled)
  } else {
    payArranger(work, facts)
    work.note(toTheFund)
  }
  return work.total > 0n ? 'due' : 'not-applicable'
}

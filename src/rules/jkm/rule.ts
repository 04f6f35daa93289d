import type { Words } from '../core/law-text.ts'
import { rule } from '../core/rule.ts'
import type { Dated } from '../core/series.ts'
import { units } from '../core/units.ts'
import type { RuleOutcome, Work } from '../core/work.ts'
import { membershipContradictions } from '../member/contradictions.ts'
import { migrants } from '../member/migrants.ts'
import { checkProtection, protectionFigures, protectionReadings } from '../member/protection.ts'
import { childContradictions } from '../scholarship/contradictions.ts'
import { scholarshipFigures } from '../scholarship/figures.ts'
import { paidLongEnough } from '../scholarship/membership.ts'
import { payScholarships, scholarshipReadings } from '../scholarship/pay.ts'
import { waitingBoundary } from './doubts.ts'
import { type Facts, fields } from './facts.ts'
import { funeral, lumpSum, membershipsPaid, periodicMonth, periodicMonths, waitingMonths } from './figures.ts'
import { latePerDay, notePayment, paymentDays } from './payment.ts'
import { hasWaited } from './waiting.ts'

const items = {
  lumpSum: { id: 'santunan-kematian', programme: 'JKM', title: lumpSum.title },
  periodic: {
    id: 'santunan-berkala',
    programme: 'JKM',
    title: { id: 'Santunan berkala, dibayar sekaligus', en: 'Periodic grant, paid at once' },
  },
  funeral: { id: 'biaya-pemakaman', programme: 'JKM', title: funeral.title },
} as const

const notWork = {
  id: 'jkm.bukan-kecelakaan-kerja',
  title: { id: 'Meninggal bukan karena kecelakaan kerja', en: 'Death not caused by work' },
}
const noExpiryFound: Words = {
  id: 'Batas waktu mengajukan JKM tidak ditemukan dalam sumber. Ajukan segera; tanyakan kepada kantor cabang bila sudah lama.',
  en: 'No time limit for claiming JKM was found in the sources. Claim soon; ask the branch about an old case.',
}
const oneFuneral: Words = {
  id: 'Dengan dua kepesertaan, santunan dibayar untuk keduanya; biaya pemakaman dan beasiswa satu kali.',
  en: 'With two memberships the grants are paid for both, the funeral and the scholarships once.',
}
const paidOnce: Words = {
  id: 'Dua kepesertaan: aturan yang membayar keduanya berlaku sejak Permenaker 1/2025; di sini dihitung satu kali.',
  en: 'Two memberships: the rule that pays both is in force since Permenaker 1/2025; counted once here.',
}

const memberships = { id: 'kepesertaan', en: 'memberships' }

/** JKM by the law in force on the day of death, not the day of filing. */
export const jkm = rule({
  id: 'jkm',
  title: { id: 'Jaminan Kematian (JKM)', en: 'Death benefit (JKM)' },
  summary: {
    id: 'Hak ahli waris peserta yang meninggal bukan karena kecelakaan kerja.',
    en: 'What the heirs of a participant are owed whose death was not caused by work.',
  },
  kind: 'benefit',
  pays: 'once',
  fields,
  figures: [
    lumpSum,
    periodicMonth,
    periodicMonths,
    funeral,
    membershipsPaid,
    waitingMonths,
    paymentDays,
    latePerDay,
    ...protectionFigures,
    ...scholarshipFigures,
  ],
  readings: [waitingBoundary, ...protectionReadings, ...scholarshipReadings],
  contradictions: (facts) => [
    ...membershipContradictions(facts, 'diedOn'),
    ...childContradictions(facts.children, facts.diedOn),
  ],
  on: (facts) => facts.diedOn,
  work: assessDeath,
})

function assessDeath(work: Work, facts: Facts): RuleOutcome {
  const grounds = work.value(lumpSum)
  const { workRelated } = facts
  if (workRelated === undefined) work.ask('workRelated')
  const otherCause = workRelated === undefined ? undefined : !workRelated
  if (work.find(notWork, otherCause, workRelated, grounds) === false) return 'not-applicable'
  if (facts.segment === 'PMI') {
    work.note(migrants)
    return 'unknown'
  }
  const held = checkProtection(work, facts, facts.diedOn)
  if (held === 'lapsed' || held === 'unknown') return held
  const { paidThrough } = held
  return payDeath(work, paidThrough === facts.paidThrough ? facts : { ...facts, paidThrough })
}

function payDeath(work: Work, facts: Facts): RuleOutcome {
  const whole = hasWaited(work, facts)
  if (whole) payGrants(work, facts)
  const burial = work.value(funeral)
  work.line(items.funeral, burial.value, [{ rupiah: burial.value }], [burial])
  if (whole) payChildren(work, facts)
  notePayment(work)
  if (facts.claimedOn !== undefined) work.note(noExpiryFound)
  return 'due'
}

function payGrants(work: Work, facts: Facts): void {
  const once = work.value(lumpSum)
  const monthly = work.value(periodicMonth)
  const months = work.value(periodicMonths)
  const several = severalPaid(work, facts)
  const times = BigInt(several ? several.value : 1)
  const each = several ? (['×', { count: several.value, name: memberships }] as const) : []
  const by = several ? [several] : []
  work.line(items.lumpSum, once.value * times, [{ rupiah: once.value }, ...each], [once, ...by])
  work.line(
    items.periodic,
    monthly.value * BigInt(months.value) * times,
    [{ count: months.value, name: units.months }, '×', { rupiah: monthly.value }, ...each],
    [monthly, months, ...by],
  )
}

/** The figure by which both of two memberships are paid, when there are two and the law of the day pays both. */
function severalPaid(work: Work, facts: Facts): Dated<number> | undefined {
  const paid = work.valueIfAny(membershipsPaid)
  if (facts.memberships === undefined && paid) work.ask('memberships')
  if (facts.memberships !== 2) return undefined
  work.note(paid ? oneFuneral : paidOnce)
  return paid
}

/** Scholarships, when enough months were paid. Without children there is nothing to test. */
function payChildren(work: Work, facts: Facts): void {
  if (facts.children?.length === 0) return
  if (!paidLongEnough(work, facts)) return
  if (facts.children === undefined) work.ask('children')
  else payScholarships(work, facts, 'JKM')
}

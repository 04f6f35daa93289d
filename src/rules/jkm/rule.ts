import { addMonthsToDay, earlierOf, monthOf, monthsBetween } from '../core/calendar.ts'
import { countField, dayField, type FactsOf, yesNoField } from '../core/fields.ts'
import { rule } from '../core/rule.ts'
import type { RuleOutcome, Work } from '../core/work.ts'
import { memberSinceField, paidThroughField, segmentField } from '../member/facts.ts'
import { checkProtection, graceMonths, inArrears } from '../member/protection.ts'
import { waitingBoundary } from './doubts.ts'
import { funeral, lumpSum, periodicMonth, periodicMonths, waitingMonths } from './figures.ts'

const fields = {
  segment: segmentField,
  diedOn: dayField({
    title: { id: 'Meninggal pada', en: 'Died on' },
    description: { id: 'Hari kematian menurut akta.', en: 'Day of death by the certificate.' },
    example: '2025-09-10',
    required: true,
  }),
  memberSince: memberSinceField,
  paidThrough: paidThroughField,
  workRelated: yesNoField({
    title: { id: 'Karena kecelakaan kerja', en: 'By an accident at work' },
    description: {
      id: 'Meninggal karena kecelakaan kerja atau penyakit akibat kerja; haknya lalu dari JKK.',
      en: 'Died of an accident at work or an occupational disease; it is then a case of JKK.',
    },
    example: false,
  }),
  memberships: countField({
    title: { id: 'Jumlah kepesertaan JKM', en: 'Memberships with JKM' },
    description: {
      id: 'Banyaknya kepesertaan aktif yang memuat JKM, misalnya 2 untuk dua pekerjaan.',
      en: 'Active memberships that carry JKM, as 2 for two jobs.',
    },
    example: 1,
    min: 1,
    max: 2,
  }),
}
type Facts = FactsOf<typeof fields>

const items = {
  lumpSum: { id: 'santunan-kematian', programme: 'JKM', title: lumpSum.title },
  periodic: {
    id: 'santunan-berkala',
    programme: 'JKM',
    title: { id: 'Santunan berkala, dibayar sekaligus', en: 'Periodic grant, paid at once' },
  },
  funeral: { id: 'biaya-pemakaman', programme: 'JKM', title: funeral.title },
} as const

const tests = {
  notWork: {
    id: 'jkm.bukan-kecelakaan-kerja',
    title: { id: 'Meninggal bukan karena kecelakaan kerja', en: 'Not a death by work' },
  },
  waited: {
    id: 'jkm.masa-tunggu-bpu',
    title: {
      id: 'Peserta BPU sudah membayar iuran tiga bulan berturut-turut',
      en: 'A BPU participant has paid three months in a row',
    },
  },
}

const month = { id: 'bulan', en: 'months' }
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
  figures: [lumpSum, periodicMonth, periodicMonths, funeral, waitingMonths, graceMonths],
  readings: [waitingBoundary, inArrears],
  on: (facts) => facts.diedOn,
  work: assessDeath,
})

function assessDeath(work: Work, facts: Facts): RuleOutcome {
  const grounds = work.value(lumpSum)
  if (facts.workRelated === undefined) work.ask('workRelated')
  if (work.find(tests.notWork, !facts.workRelated, facts.workRelated, grounds) === false)
    return 'not-applicable'
  const protection = checkProtection(work, facts.paidThrough, facts.diedOn)
  if (protection !== 'go-on') return protection

  if (hasWaited(work, facts)) {
    const times = BigInt(facts.memberships ?? 1)
    const each = facts.memberships === 2 ? (['×', { count: 2, name: memberships }] as const) : []
    const monthly = work.value(periodicMonth)
    const months = work.value(periodicMonths)
    work.line(items.lumpSum, grounds.value * times, [{ rupiah: grounds.value }, ...each], [grounds])
    work.line(
      items.periodic,
      monthly.value * BigInt(months.value) * times,
      [{ count: months.value, name: month }, '×', { rupiah: monthly.value }, ...each],
      [monthly, months],
    )
  }
  const burial = work.value(funeral)
  work.line(items.funeral, burial.value, [{ rupiah: burial.value }], [burial])
  return 'due'
}

/** The whole benefit, or the funeral alone: the three-month rule for BPU. */
function hasWaited(work: Work, facts: Facts): boolean {
  const asked = work.valueIfAny(waitingMonths)
  if (!asked || facts.segment !== 'BPU') return true
  const last = earlierOf(facts.paidThrough, monthOf(facts.diedOn))
  const paid = Math.max(0, monthsBetween(monthOf(facts.memberSince), last) + 1)
  const inclusive = paid === asked.value ? work.read(waitingBoundary) === 'inclusive' : true
  const met = paid > asked.value || (paid === asked.value && inclusive)
  const short = asked.value + (inclusive ? 0 : 1) - paid
  return work.find(tests.waited, met, paid, asked, {
    words: { id: `Dengan ${short} bulan iuran lagi`, en: `With ${short} more months paid` },
    facts: { memberSince: addMonthsToDay(facts.memberSince, -short) },
  })
}

import { countField, dayField, type FactsOf, yesNoField } from '../core/fields.ts'
import { memberSinceField, paidThroughField, segmentField } from '../member/facts.ts'
import { childrenField, claimedOnField, totalMonthsField } from '../scholarship/facts.ts'

export const fields = {
  segment: segmentField,
  diedOn: dayField({
    title: { id: 'Meninggal pada', en: 'Died on' },
    description: { id: 'Hari kematian menurut akta.', en: 'Day of death by the certificate.' },
    example: '2025-09-10',
    required: true,
  }),
  memberSince: memberSinceField,
  paidThrough: paidThroughField,
  totalMonths: totalMonthsField,
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
    tryOut: [1, 2],
  }),
  children: childrenField,
  claimedOn: claimedOnField,
}
export type Facts = FactsOf<typeof fields>

import {
  choiceField,
  countField,
  dayField,
  type FactsOf,
  listField,
  rupiahField,
  yesNoField,
} from '../core/fields.ts'
import { segmentField } from '../member/facts.ts'

const reasons = {
  'usia-pensiun': { id: 'Mencapai usia pensiun', en: 'Pension age reached' },
  'cacat-total-tetap': { id: 'Cacat total tetap', en: 'Permanent total disability' },
  meninggal: { id: 'Meninggal dunia', en: 'Death' },
}

/** What both ways of paying hang on. */
export const memberFields = {
  segment: { ...segmentField, example: 'PU' },
  reason: choiceField(reasons, {
    title: { id: 'Sebab', en: 'Reason' },
    description: { id: 'Peristiwa yang membuka hak atas JP.', en: 'What opens the right to JP.' },
    example: 'meninggal',
    required: true,
  }),
  eventOn: dayField({
    title: { id: 'Hari peristiwa', en: 'Day of the event' },
    description: {
      id: 'Hari mencapai usia pensiun atau berhenti bekerja sesudahnya, hari ditetapkan cacat, atau hari kematian.',
      en: 'The day pension age was reached or work ended after it, of the finding of disability, or of death.',
    },
    example: '2026-06-15',
    required: true,
  }),
  bornOn: dayField({
    title: { id: 'Tanggal lahir peserta', en: 'Participant born on' },
    description: {
      id: 'Menentukan hari usia pensiun tercapai.',
      en: 'Decides on which day pension age is reached.',
    },
    example: '1967-06-15',
  }),
  months: countField({
    title: { id: 'Masa iur dalam bulan', en: 'Months of JP paid' },
    description: {
      id: 'Banyaknya bulan iuran JP yang lunas dari semua pekerjaan.',
      en: 'Contribution months of JP paid in all jobs.',
    },
    example: 120,
    required: true,
    min: 1,
    max: 720,
  }),
  memberSince: dayField({
    title: { id: 'Peserta JP sejak', en: 'Member of JP since' },
    description: {
      id: 'Hari pertama kepesertaan. Menentukan bila masa iur belum 180 bulan saat meninggal atau cacat.',
      en: 'First day of the membership. Decides if fewer than 180 months were paid at a death or disability.',
    },
    example: '2015-07-01',
  }),
}
export type MemberFacts = FactsOf<typeof memberFields>

const child = {
  bornOn: dayField({
    title: { id: 'Tanggal lahir anak', en: 'Child born on' },
    description: { id: 'Menurut akta kelahiran.', en: 'By the birth certificate.' },
    example: '2012-03-01',
    required: true,
  }),
  working: yesNoField({
    title: { id: 'Sudah bekerja', en: 'Works' },
    description: { id: 'Pensiun anak berakhir saat bekerja.', en: 'The pension of a child ends with work.' },
    example: false,
  }),
  married: yesNoField({
    title: { id: 'Sudah menikah', en: 'Is married' },
    description: {
      id: 'Pensiun anak berakhir saat menikah.',
      en: 'The pension of a child ends with marriage.',
    },
    example: false,
  }),
}

export const pensionFields = {
  ...memberFields,
  averageWage: rupiahField({
    title: { id: 'Rata-rata upah tertimbang sebulan', en: 'Average indexed monthly wage' },
    description: {
      id: 'Rata-rata upah dasar iuran selama masa iur, sudah disesuaikan dengan inflasi, menurut BPJS Ketenagakerjaan.',
      en: 'Average wage contributions were paid on, adjusted for inflation, by BPJS Ketenagakerjaan.',
    },
    example: 5_000_000,
    required: true,
    min: 1,
  }),
  employedUntilThen: yesNoField({
    title: { id: 'Tetap bekerja sampai hari peristiwa', en: 'Still employed until that day' },
    description: {
      id: 'Bila bekerja terus sesudah usia pensiun, pensiun boleh ditunda paling lama tiga tahun.',
      en: 'Who works on past pension age may put the pension off for at most three years.',
    },
    example: false,
  }),
  spouse: yesNoField({
    title: { id: 'Ada istri atau suami', en: 'There is a spouse' },
    description: {
      id: 'Istri atau suami yang sah, masih hidup, dan belum menikah lagi.',
      en: 'A lawful spouse who lives and has not married again.',
    },
    example: true,
  }),
  children: listField(child, {
    title: { id: 'Anak peserta', en: 'Children of the participant' },
    description: {
      id: 'Semua anak yang terdaftar, juga yang lahir sesudah kematian; daftar kosong bila tidak ada.',
      en: 'All registered children, also one born after the death; an empty list if there are none.',
    },
    example: [{ bornOn: '2012-03-01', working: false, married: false }],
    max: 20,
    // Without children; and one who is young enough on any day of JP until 2038.
    tryOut: [[], [{ bornOn: '2015-07-01' }]],
  }),
  parent: yesNoField({
    title: { id: 'Ada orang tua', en: 'There is a parent' },
    description: {
      id: 'Ayah atau ibu yang masih hidup dari peserta lajang tanpa anak.',
      en: 'A living father or mother of a participant without spouse and children.',
    },
    example: false,
  }),
  pensionPaid: rupiahField({
    title: { id: 'Pensiun yang sudah diterima sebulan', en: 'Pension received a month' },
    description: {
      id: 'Bila peserta meninggal sebagai penerima pensiun: besarnya pensiun sebulan yang terakhir.',
      en: 'If the participant died as a pensioner: the last monthly pension.',
    },
    example: 1_000_000,
    min: 1,
  }),
}
export type PensionFacts = FactsOf<typeof pensionFields>

import { choiceField, countField, dayField, type FactsOf, rupiahField, yesNoField } from '../core/fields.ts'
import { paidThroughField, segmentField } from '../member/facts.ts'
import { childrenField, claimedOnField } from '../scholarship/facts.ts'
import { careFields } from './care-facts.ts'
import { injuriesField } from './disability/facts.ts'

export const fields = {
  segment: segmentField,
  happenedOn: dayField({
    title: { id: 'Hari kecelakaan', en: 'Day of the accident' },
    description: {
      id: 'Hari kecelakaan terjadi, atau hari penyakit akibat kerja didiagnosis.',
      en: 'Day of the accident, or on which the occupational disease was diagnosed.',
    },
    example: '2026-03-10',
    required: true,
  }),
  paidThrough: { ...paidThroughField, example: '2026-03' },
  workRelated: yesNoField({
    title: { id: 'Karena kerja', en: 'By work' },
    description: {
      id: 'Kecelakaan dalam hubungan kerja, perjalanan pergi-pulang kerja, kekerasan di tempat kerja, atau penyakit akibat kerja.',
      en: 'An accident at work or on the way to or from it, violence at work, or an occupational disease.',
    },
    example: true,
    required: true,
  }),
  result: choiceField(
    {
      recovered: { id: 'Dirawat, tanpa cacat', en: 'Treated, no disability' },
      partial: { id: 'Cacat sebagian', en: 'Partial disability' },
      total: { id: 'Cacat total tetap', en: 'Permanent total disability' },
      died: { id: 'Meninggal dunia', en: 'Died' },
    },
    {
      title: { id: 'Akibat', en: 'Result' },
      description: { id: 'Keadaan menurut surat keterangan dokter.', en: "By the doctor's certificate." },
      example: 'died',
      required: true,
    },
  ),
  wage: rupiahField({
    title: { id: 'Upah sebulan', en: 'Wage a month' },
    description: {
      id: 'Upah terakhir yang dilaporkan ke BPJS Ketenagakerjaan. Untuk BPU: dasar upah menurut tingkat iurannya (misalnya Rp1.000.000), bukan penghasilan sesungguhnya.',
      en: 'The last wage reported to BPJS Ketenagakerjaan. For BPU: the base of the tier paid for (as Rp1,000,000), not the real income.',
    },
    example: 1_000_000,
    min: 1,
    max: 10_000_000_000,
    required: true,
  }),
  monthsUnable: countField({
    title: { id: 'Bulan tidak mampu bekerja', en: 'Months unable to work' },
    description: {
      id: 'Lama sementara tidak mampu bekerja (STMB) menurut dokter, dalam bulan.',
      en: "Months temporarily unable to work, by the doctor's certificate.",
    },
    example: 3,
    max: 240,
  }),
  injuries: injuriesField,
  leftHanded: yesNoField({
    title: { id: 'Kidal', en: 'Left-handed' },
    description: {
      id: 'Untuk pekerja kidal, nilai tangan kanan dan kiri ditukar.',
      en: 'For a left-handed worker the values of right and left are reversed.',
    },
    example: false,
  }),
  ...careFields,
  children: childrenField,
  disease: yesNoField({
    title: { id: 'Penyakit akibat kerja', en: 'Occupational disease' },
    description: {
      id: 'Penyakit yang timbul karena pekerjaan, bukan kecelakaan.',
      en: 'A disease caused by the work, not an accident.',
    },
    example: false,
  }),
  employmentEndedOn: dayField({
    title: { id: 'Berhenti bekerja pada', en: 'Left the work on' },
    description: {
      id: 'Bila sudah berhenti saat penyakit didiagnosis.',
      en: 'When the work had ended by the day of the diagnosis.',
    },
    example: '2025-01-31',
  }),
  reportedOn: dayField({
    title: { id: 'Dilaporkan pada', en: 'Reported on' },
    description: {
      id: 'Hari kecelakaan dilaporkan ke BPJS Ketenagakerjaan dan Dinas Tenaga Kerja.',
      en: 'Day it was reported to BPJS Ketenagakerjaan and the manpower office.',
    },
    example: '2026-03-11',
  }),
  claimedOn: claimedOnField,
  traffic: yesNoField({
    title: { id: 'Kecelakaan lalu lintas', en: 'Traffic accident' },
    description: {
      id: 'Jasa Raharja lalu menjadi penjamin pertama biaya perawatan.',
      en: 'Jasa Raharja is then the first to pay for the care.',
    },
    example: false,
  }),
}
export type Facts = FactsOf<typeof fields>

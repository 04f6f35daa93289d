import { choiceField, dayField, monthField } from '../core/fields.ts'

/** Whom the law knows as participants. Kept per membership, never derived from the job. */
export const segments = {
  PU: { id: 'Penerima upah (PU)', en: 'Employee (PU)' },
  BPU: { id: 'Bukan penerima upah (BPU)', en: 'Own-account worker (BPU)' },
  JAKON: { id: 'Jasa konstruksi', en: 'Construction project' },
  PMI: { id: 'Pekerja migran (PMI)', en: 'Migrant worker (PMI)' },
}
export type Segment = keyof typeof segments

export const segmentField = choiceField(segments, {
  title: { id: 'Segmen', en: 'Segment' },
  description: {
    id: 'Segmen kepesertaan saat peristiwa terjadi.',
    en: 'Segment of the membership when it happened.',
  },
  example: 'BPU',
  required: true,
})

export const memberSinceField = dayField({
  title: { id: 'Peserta tanpa putus sejak', en: 'Member without a gap since' },
  description: {
    id: 'Hari mulai kepesertaan yang iurannya sejak itu dibayar tanpa bulan kosong.',
    en: 'First day of the membership whose contributions were paid since without an empty month.',
  },
  example: '2025-05-01',
  required: true,
})

export const paidThroughField = monthField({
  title: { id: 'Iuran lunas sampai bulan', en: 'Contributions paid through' },
  description: {
    id: 'Bulan iuran terakhir yang lunas pada hari peristiwa.',
    en: 'Last contribution month that was paid on the day of the event.',
  },
  example: '2025-09',
  required: true,
})

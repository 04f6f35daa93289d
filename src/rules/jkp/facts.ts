import { choiceField, countField, dayField, type FactsOf, rupiahField, yesNoField } from '../core/fields.ts'
import { segmentField } from '../member/facts.ts'
import { eligibilityFields } from './eligibility-facts.ts'
import { monthsWindow } from './figures.ts'

/** Months are counted in a window before the dismissal: there cannot be more. */
const window = monthsWindow.history[0]!.value

/** Why work ended. Only the first is what JKP is for. */
const reasons = {
  phk: { id: 'Pemutusan hubungan kerja (PHK)', en: 'Dismissal' },
  'pkwt-berakhir': { id: 'Kontrak kerja (PKWT) berakhir', en: 'End of a fixed-term contract' },
  'mengundurkan-diri': { id: 'Mengundurkan diri', en: 'Resignation' },
  pensiun: { id: 'Pensiun', en: 'Retirement' },
  'cacat-total-tetap': { id: 'Cacat total tetap', en: 'Permanent total disability' },
  meninggal: { id: 'Meninggal dunia', en: 'Death' },
}

export const fields = {
  segment: { ...segmentField, example: 'PU' },
  reason: choiceField(reasons, {
    title: { id: 'Sebab berhenti bekerja', en: 'Why work ended' },
    description: {
      id: 'Menurut surat pemutusan hubungan kerja atau perjanjian bersama. Kontrak yang diputus sebelum habis waktunya adalah PHK.',
      en: 'By the letter of dismissal or the joint agreement. A contract cut short is a dismissal.',
    },
    example: 'phk',
    required: true,
  }),
  dismissedOn: dayField({
    title: { id: 'Hari PHK', en: 'Day of the dismissal' },
    description: { id: 'Hari hubungan kerja berakhir.', en: 'The day on which employment ended.' },
    example: '2026-04-30',
    required: true,
  }),
  wage: rupiahField({
    title: { id: 'Upah terakhir sebulan', en: 'Last monthly wage' },
    description: {
      id: 'Upah terakhir yang dilaporkan pengusaha kepada BPJS Ketenagakerjaan.',
      en: 'The last wage the employer reported to BPJS Ketenagakerjaan.',
    },
    example: 4_000_000,
    required: true,
    min: 1,
  }),
  monthsPaid: countField({
    title: { id: 'Bulan iuran dalam 24 bulan terakhir', en: 'Months paid within the last 24' },
    description: {
      id: 'Banyaknya bulan iuran JKP yang lunas dalam 24 bulan sebelum PHK.',
      en: 'Paid contribution months of JKP in the 24 months before the dismissal.',
    },
    example: 18,
    required: true,
    max: window,
  }),
  monthsInARow: countField({
    title: { id: 'Bulan iuran berturut-turut sebelum PHK', en: 'Months paid in a row before the dismissal' },
    description: {
      id: 'Hanya menentukan untuk PHK sebelum 7 Februari 2025.',
      en: 'Decides only for dismissals before 7 February 2025.',
    },
    example: 12,
    max: window,
    tryOut: [6, 5],
  }),
  claimedOn: dayField({
    title: { id: 'Diajukan pada', en: 'Claimed on' },
    description: { id: 'Hari klaim diajukan di SIAPkerja.', en: 'The day of the claim in SIAPkerja.' },
    example: '2026-05-12',
  }),
  earlierClaims: countField({
    title: { id: 'Klaim JKP sebelumnya', en: 'Earlier claims of JKP' },
    description: {
      id: 'Berapa kali manfaat JKP sudah pernah diterima.',
      en: 'How often the benefit was received before.',
    },
    example: 0,
    max: 10,
    tryOut: [0, 3],
  }),
  lastClaimOn: dayField({
    title: { id: 'Klaim JKP terakhir pada', en: 'Last claim of JKP on' },
    description: {
      id: 'Hari manfaat JKP terakhir diterima, bila pernah.',
      en: 'The day on which JKP was last received, if it was.',
    },
    example: '2022-06-01',
  }),
  arrearsMonths: countField({
    title: { id: 'Bulan iuran yang ditunggak perusahaan', en: 'Months the employer is in arrears' },
    description: {
      id: 'Banyaknya bulan iuran yang belum dibayar perusahaan pada hari PHK.',
      en: 'Contribution months the employer had not paid on the day of the dismissal.',
    },
    example: 0,
    max: 60,
    tryOut: [0, 6],
  }),
  employerClosed: yesNoField({
    title: { id: 'Perusahaan pailit atau tutup', en: 'The employer is bankrupt or closed' },
    description: {
      id: 'Perusahaan dinyatakan pailit oleh pengadilan atau sudah tutup.',
      en: 'The employer was declared bankrupt by a court or has closed.',
    },
    example: false,
  }),
  ...eligibilityFields,
}
export type Facts = FactsOf<typeof fields>

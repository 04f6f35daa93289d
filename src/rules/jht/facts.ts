import {
  choiceField,
  countField,
  dayField,
  type FactsOf,
  monthField,
  rupiahField,
  yesNoField,
} from '../core/fields.ts'
import { segmentField } from '../member/facts.ts'

/** What opens a claim of JHT. */
export const reasons = {
  'usia-pensiun': { id: 'Mencapai usia pensiun', en: 'Pension age reached' },
  'cacat-total-tetap': { id: 'Cacat total tetap', en: 'Permanent total disability' },
  meninggal: { id: 'Meninggal dunia', en: 'Death' },
  'mengundurkan-diri': { id: 'Mengundurkan diri', en: 'Resignation' },
  phk: { id: 'Pemutusan hubungan kerja (PHK)', en: 'Dismissal' },
  'pkwt-berakhir': { id: 'Kontrak kerja (PKWT) berakhir', en: 'End of a fixed-term contract' },
  'berhenti-usaha': { id: 'Peserta BPU berhenti bekerja', en: 'An own-account worker stops work' },
  'meninggalkan-indonesia': {
    id: 'Meninggalkan Indonesia untuk selamanya',
    en: 'Leaves Indonesia for good',
  },
  'persiapan-pensiun': {
    id: 'Klaim sebagian untuk persiapan pensiun',
    en: 'Partial claim to prepare for retirement',
  },
  perumahan: { id: 'Klaim sebagian untuk perumahan', en: 'Partial claim for a house' },
}
export type Reason = keyof typeof reasons

export const fields = {
  segment: segmentField,
  reason: choiceField(reasons, {
    title: { id: 'Sebab klaim', en: 'Reason of the claim' },
    description: {
      id: 'Peristiwa yang membuka hak atas JHT, seluruhnya atau sebagian.',
      en: 'What opens the right to JHT, to the whole or a part.',
    },
    example: 'berhenti-usaha',
    required: true,
  }),
  eventOn: dayField({
    title: { id: 'Hari peristiwa', en: 'Day of the event' },
    description: {
      id: 'Hari berhenti bekerja, hari kontrak berakhir, hari kematian, hari ditetapkan cacat, atau hari klaim sebagian diminta.',
      en: 'The day work or the contract ended, of death, of the finding of disability, or on which a part is asked for.',
    },
    example: '2026-03-31',
    required: true,
  }),
  bornOn: dayField({
    title: { id: 'Tanggal lahir', en: 'Born on' },
    description: { id: 'Menentukan untuk usia pensiun.', en: 'Decides on pension age.' },
    example: '1970-02-14',
  }),
  memberSince: dayField({
    title: { id: 'Peserta JHT sejak', en: 'Member of JHT since' },
    description: {
      id: 'Menentukan untuk klaim sebagian: hari pertama kepesertaan.',
      en: 'Decides on partial claims: first day of the membership.',
    },
    example: '2015-07-01',
  }),
  partialTaken: yesNoField({
    title: { id: 'Sudah pernah klaim sebagian', en: 'A part was taken before' },
    description: {
      id: 'Klaim sebagian hanya satu kali selama menjadi peserta.',
      en: 'A part may be taken only once in a membership.',
    },
    example: false,
  }),
  balance: rupiahField({
    title: { id: 'Saldo JHT', en: 'JHT balance' },
    description: {
      id: 'Saldo dari JMO atau kantor cabang: iuran beserta hasil pengembangannya.',
      en: 'The balance by JMO or the branch: contributions with what they earned.',
    },
    example: 12_500_000,
    min: 1,
  }),
  wage: rupiahField({
    title: {
      id: 'Upah sebulan, bila saldo tidak diketahui',
      en: 'Monthly wage, if the balance is not known',
    },
    description: {
      id: 'Upah yang dilaporkan. Bagi BPU: salah satu dasar iuran dalam daftar, misalnya 1.000.000 atau 1.200.000. Dipakai bersama banyaknya bulan iuran.',
      en: 'The wage reported. For own-account workers: a base of the list, as 1,000,000 or 1,200,000. Used with the number of months paid.',
    },
    example: 1_000_000,
    min: 1,
  }),
  months: countField({
    title: { id: 'Bulan iuran JHT', en: 'Months of JHT paid' },
    description: {
      id: 'Banyaknya bulan iuran JHT yang lunas dengan upah itu.',
      en: 'JHT months that were paid at that wage.',
    },
    example: 24,
    min: 1,
    max: 720,
  }),
  returns: rupiahField({
    title: { id: 'Hasil pengembangan', en: 'Returns' },
    description: {
      id: 'Hasil pengembangan menurut BPJS Ketenagakerjaan. Tidak pernah dikira-kira di sini.',
      en: 'What the savings earned, by BPJS Ketenagakerjaan. Never guessed here.',
    },
    example: 35_000,
  }),
  claimedOn: dayField({
    title: { id: 'Diajukan pada', en: 'Claimed on' },
    description: {
      id: 'Hari klaim diajukan. Bila belum, haknya dihitung sejak hari pertama boleh diajukan.',
      en: 'The day of the claim. If not yet, the first day on which it may be made.',
    },
    example: '2026-05-12',
  }),
  paidBefore: rupiahField({
    title: { id: 'JHT yang sudah dibayar', en: 'JHT paid before' },
    description: {
      id: 'Jumlah bruto JHT yang sudah dibayar pada tahun kalender ini atau tahun sebelumnya; ikut dihitung untuk pajak.',
      en: 'JHT paid before tax in this calendar year or the one before; it counts for the tax.',
    },
    example: 0,
  }),
  firstPaidIn: monthField({
    title: { id: 'Pembayaran JHT pertama pada', en: 'First payment of JHT in' },
    description: {
      id: 'Bulan pembayaran JHT pertama, bila dibayar bertahap. Sejak tahun kalender ketiga berlaku tarif PPh biasa.',
      en: 'Month of the first payment if paid in parts. From the third calendar year the ordinary rates apply.',
    },
    example: '2026-04',
  }),
}
export type Facts = FactsOf<typeof fields>

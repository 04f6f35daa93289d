import { dayField, monthField, rupiahField } from '../core/fields.ts'
import type { Words } from '../core/law-text.ts'
import { units } from '../core/units.ts'
import { segmentField } from './facts.ts'
import type { MembershipState } from './membership.ts'

export const fields = {
  segment: segmentField,
  paidThrough: monthField({
    title: { id: 'Iuran lunas sampai bulan', en: 'Contributions paid through' },
    description: {
      id: 'Bulan iuran terakhir yang sudah lunas.',
      en: 'The last contribution month that is paid.',
    },
    example: '2026-05',
    required: true,
  }),
  on: dayField({
    title: { id: 'Keadaan pada hari', en: 'As it stands on' },
    description: {
      id: 'Hari yang ditanyakan: hari ini, atau hari suatu peristiwa.',
      en: 'The day that is asked about: today, or the day of an event.',
    },
    example: '2026-05-20',
    required: true,
  }),
  amount: rupiahField({
    title: { id: 'Iuran sebulan', en: 'Contribution a month' },
    description: {
      id: 'Bila diisi, ditunjukkan jumlah agar lunas atau aktif kembali. Boleh kosong.',
      en: 'When told, the sum to be paid up or active again is shown. May be empty.',
    },
    example: 16800,
    min: 1,
  }),
}

const states: Readonly<Record<MembershipState, Words>> = {
  paid: { id: 'lunas', en: 'paid' },
  'not-yet-due': { id: 'belum jatuh tempo', en: 'not yet due' },
  arrears: { id: 'menunggak, masih dalam tenggang', en: 'in arrears, within the time allowed' },
  lapsed: { id: 'berhenti karena menunggak', en: 'lapsed by arrears' },
}

export const stateTest = {
  id: 'kepesertaan.keadaan',
  title: { id: 'Keadaan kepesertaan pada hari itu', en: 'How the membership stands on that day' },
  options: states,
}
export const owedTest = {
  id: 'kepesertaan.bulan-menunggak',
  title: { id: 'Tidak ada bulan yang menunggak', en: 'No month is in arrears' },
  unit: units.months,
}
export const nextTest = {
  id: 'kepesertaan.bayar-paling-lambat',
  title: { id: 'Bulan berikutnya dibayar paling lambat', en: 'The next month is paid by' },
}
export const lastDayTest = {
  id: 'kepesertaan.hari-terakhir',
  title: {
    id: 'Hari terakhir sebelum berhenti bila tidak ada yang dibayar lagi',
    en: 'Last day before it lapses if nothing more is paid',
  },
}
export const toPayTest = {
  id: 'kepesertaan.bulan-dibayar',
  title: { id: 'Tidak perlu membayar bulan lain agar aktif', en: 'No month has to be paid to be active' },
  unit: units.months,
}
export const toPay = {
  id: 'iuran-agar-aktif',
  programme: 'BPJS TK',
  title: { id: 'Dibayar agar lunas atau aktif kembali', en: 'To be paid up or active again' },
} as const
export const bill = { id: 'iuran sebulan', en: 'contribution a month' }

/** What follows from each state. */
export const meaning: Readonly<Record<MembershipState, Words>> = {
  paid: {
    id: 'Iuran bulan itu sudah lunas: peserta terlindungi pada hari itu.',
    en: 'The month is paid: the participant is protected on that day.',
  },
  'not-yet-due': {
    id: 'Iuran bulan itu belum jatuh tempo bagi pemberi kerja: peserta terlindungi, asalkan iuran pertamanya pernah dibayar.',
    en: 'The employer does not owe that month yet: the participant is protected, if the first contribution was ever paid.',
  },
  arrears: {
    id: 'Menunggak, tetapi belum berhenti. Apakah peristiwa pada masa ini dibayar belum jelas: tanyakan kepada kantor cabang, dan lunasi secepatnya.',
    en: 'In arrears, not lapsed. Whether an event in this time is paid is not clear: ask the branch, and pay as soon as you can.',
  },
  lapsed: {
    id: 'Tunggakan melewati tenggangnya. Sesudah aktif kembali, masa tunggu yang menghitung bulan berturut-turut dapat mulai dari awal.',
    en: 'The arrears are past the time allowed. Once active again, waiting times that count months in a row may begin anew.',
  },
}
export const byContract: Words = {
  id: 'Jasa konstruksi dan PMI membayar menurut kontrak, bukan tiap bulan: lihat masa perlindungan pada kontraknya.',
  en: 'Construction and migrant workers pay by contract, not each month: see the time the contract covers.',
}

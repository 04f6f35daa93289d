import { reading } from '../core/reading.ts'

/** Whether months before a gap count towards the months asked for a scholarship. */
export const monthsAcrossGaps = reading({
  id: 'beasiswa.masa-iur.putus',
  title: { id: 'Masa iur yang pernah terputus', en: 'Months paid with a gap between' },
  options: {
    'in-a-row': { id: 'Dihitung sejak putus terakhir', en: 'Counted since the last gap' },
    accumulate: { id: 'Semua bulan yang lunas dijumlahkan', en: 'All paid months are added' },
  },
  default: 'in-a-row',
  why: {
    id: 'Peraturan menyebut masa iur paling sedikit, tidak menyebut putusnya. Menjanjikan beasiswa yang lalu ditolak lebih berbahaya.',
    en: 'The rule asks for months paid and is silent on gaps. To promise a scholarship that is then refused is worse.',
  },
  cite: { instrument: 'PP 82/2019', pinpoint: 'Pasal 34; Lampiran III' },
  confidence: 'unverified',
})

/** Whether the school year in which the child comes of age is still paid. */
export const lastSchoolYear = reading({
  id: 'beasiswa.usia-berakhir.tahun-ajaran',
  title: {
    id: 'Tahun ajaran saat anak mencapai batas usia',
    en: 'The school year in which the age is reached',
  },
  options: {
    'first-day': {
      id: 'Dibayar bila pada awal tahun ajaran usia belum tercapai',
      en: 'Paid when the age is not reached on its first day',
    },
    'whole-year': {
      id: 'Dibayar hanya bila usia belum tercapai sampai akhirnya',
      en: 'Paid only when the age is not reached before its end',
    },
  },
  default: 'first-day',
  why: {
    id: 'Beasiswa diajukan sekali setahun; anak usia 22 yang tahun depan 23 masih menerima satu tahun.',
    en: 'It is claimed once a year; a child of 22 who turns 23 next year still receives one year.',
  },
  cite: { instrument: 'PP 82/2019', pinpoint: 'Lampiran III' },
  confidence: 'unverified',
})

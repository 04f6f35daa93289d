import { reading } from '../core/reading.ts'

/** Whether the least pension is also the least of what survivors get. */
export const leastForSurvivors = reading({
  id: 'jp.ahli-waris.paling-sedikit',
  title: {
    id: 'Manfaat paling sedikit bagi ahli waris',
    en: 'The least pension for survivors',
  },
  options: {
    no: { id: 'Tidak berlaku bagi ahli waris', en: 'Does not hold for survivors' },
    yes: { id: 'Berlaku juga bagi ahli waris', en: 'Holds for survivors too' },
  },
  default: 'no',
  why: {
    id: 'Peraturan menyebut manfaat pensiun tanpa membedakan penerimanya, dan belum dibandingkan dengan praktik. Bacaan yang lebih rendah tidak menjanjikan uang yang belum pasti.',
    en: 'The law speaks of pensions without telling recipients apart, and practice is not compared yet. The lower reading promises nothing that is not sure.',
  },
  cite: { instrument: 'PP 45/2015', pinpoint: 'Pasal 18' },
  confidence: 'unverified',
})

/** What a disability asks for before it gives a monthly pension. */
export const disabilityConditions = reading({
  id: 'jp.cacat.syarat',
  title: { id: 'Syarat pensiun cacat', en: 'Conditions of a disability pension' },
  options: {
    asked: {
      id: 'Sebulan menjadi peserta dan kepadatan iuran 80%',
      en: 'A month of membership and a density of 80%',
    },
    none: { id: 'Tanpa syarat masa', en: 'No condition of time' },
  },
  default: 'asked',
  why: {
    id: 'Keterangan BPJS Ketenagakerjaan menyebut kedua syarat ini; pasalnya belum dibandingkan.',
    en: 'Notices of BPJS Ketenagakerjaan name both conditions; the article is not compared yet.',
  },
  cite: { instrument: 'PP 45/2015', pinpoint: 'Pasal 20' },
  confidence: 'unverified',
})

/** How many months a disability pension is reckoned with when fewer than fifteen years were paid. */
export const disabilityMonthsCounted = reading({
  id: 'jp.cacat.masa-iur',
  title: { id: 'Masa iur pensiun cacat', en: 'Months of a disability pension' },
  options: {
    paid: { id: 'Bulan yang sungguh dibayar', en: 'The months that were paid' },
    deemed: {
      id: 'Dianggap lima belas tahun, seperti saat meninggal',
      en: 'Deemed fifteen years, as at a death',
    },
  },
  default: 'paid',
  why: {
    id: 'Permenaker 29/2015 Pasal 26 hanya menyebut peserta yang meninggal dunia.',
    en: 'Permenaker 29/2015 Pasal 26 names participants who die alone.',
  },
  cite: { instrument: 'Permenaker 29/2015', pinpoint: 'Pasal 26 ayat (1)' },
  confidence: 'unverified',
})

/** Whether two children share one pension or each has one. */
export const childrenTogether = reading({
  id: 'jp.anak.bersama',
  title: { id: 'Pensiun anak bila ada dua anak', en: 'Pension of two children' },
  options: {
    together: { id: 'Satu bagian untuk anak-anak bersama', en: 'One share for the children together' },
    each: { id: 'Satu bagian untuk tiap anak', en: 'One share for each child' },
  },
  default: 'together',
  why: {
    id: 'Bagiannya baru diketahui dari keterangan, belum dari naskah; bacaan yang lebih rendah tidak menjanjikan uang yang belum pasti.',
    en: 'The share is known from notices, not from the text; the lower reading promises nothing that is not sure.',
  },
  cite: { instrument: 'PP 45/2015', pinpoint: 'Pasal 22' },
  confidence: 'unverified',
})

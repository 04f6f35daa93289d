import { reading } from '../core/reading.ts'

/** Where a fraction of a rupiah goes. */
export const rounding = reading({
  id: 'iuran.pembulatan',
  title: { id: 'Pembulatan iuran', en: 'Rounding of contributions' },
  options: {
    'half-up': { id: 'Setengah rupiah ke atas', en: 'Half a rupiah upwards' },
    down: { id: 'Selalu ke bawah', en: 'Always down' },
    up: { id: 'Selalu ke atas', en: 'Always up' },
  },
  default: 'half-up',
  why: {
    id: 'Peraturan tidak mengatur pecahan rupiah. Pembulatan biasa dipakai; bandingkan dengan tagihan SIPP.',
    en: 'The law is silent on fractions of a rupiah. Common rounding is used; compare with the bill in SIPP.',
  },
  cite: { instrument: 'PP 44/2015', pinpoint: 'Pasal 16 dan 18 (tidak mengatur pembulatan)' },
  confidence: 'unverified',
})

/** Incomes between two printed tiers, as 1,099,500. */
export const tierGap = reading({
  id: 'iuran.bpu.celah-lapis',
  title: { id: 'Penghasilan di celah antara dua lapis', en: 'An income between two tiers' },
  options: {
    start: {
      id: 'Lapis di bawahnya, sampai lapis berikut mulai',
      en: 'The tier below, until the next one starts',
    },
    max: {
      id: 'Lapis di atasnya, begitu batas atas terlewati',
      en: 'The tier above, once the maximum is passed',
    },
  },
  default: 'start',
  why: {
    id: 'Tabel mencetak batas dalam ribuan rupiah dan tidak mengatur celahnya; lapis berlaku sejak angka awalnya.',
    en: 'The table prints whole thousands and is silent on the gap; a tier holds from the figure it starts with.',
  },
  cite: { instrument: 'PP 44/2015', pinpoint: 'Lampiran II' },
  confidence: 'unverified',
})

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

/** What village officials have, where it is not told. */
export const villageStaff = reading({
  id: 'iuran.pu.program-aparatur-desa',
  title: { id: 'Program aparatur desa', en: 'Programmes of village officials' },
  options: {
    ask: { id: 'Tanyakan: JHT dan JP diisi sendiri', en: 'Ask: JHT and JP must be told' },
    four: { id: 'Empat program: JKK, JKM, JHT, JP', en: 'Four programmes: JKK, JKM, JHT, JP' },
    two: { id: 'Dua program: JKK dan JKM', en: 'Two programmes: JKK and JKM' },
  },
  default: 'ask',
  why: {
    id: 'Hanya JKK dan JKM yang diketahui wajib bagi non-ASN; di Enrekang aparatur desa diberitakan ikut empat program (2023). Jumlah yang salah lebih buruk daripada pertanyaan.',
    en: 'Only JKK and JKM are known to be mandatory for non-ASN; in Enrekang village officials are reported to have four (2023). A wrong sum is worse than a question.',
  },
  cite: { instrument: 'Permenaker 1/2025', pinpoint: 'Pasal 3A; program aparatur desa belum dicocokkan' },
  confidence: 'unverified',
})

/** Whether an own-account worker who reaches the age limit stays a member. */
export const pastAgeLimit = reading({
  id: 'iuran.bpu.sesudah-batas-usia',
  title: {
    id: 'Peserta BPU yang mencapai batas usia',
    en: 'An own-account worker who reaches the age limit',
  },
  options: {
    ask: { id: 'Tanyakan kepada kantor cabang', en: 'Ask the branch' },
    continues: { id: 'Peserta lama tetap membayar iuran', en: 'Who is a member goes on paying' },
    ends: { id: 'Kepesertaan berakhir', en: 'The membership ends' },
  },
  default: 'ask',
  why: {
    id: 'Yang diketahui hanya batas usia mendaftar. Apakah peserta lama boleh terus membayar belum terjawab; menghentikannya begitu saja dapat menghilangkan perlindungan.',
    en: 'Only the age limit for registering is known. Whether a member may go on paying is not answered; to stop it unasked may take protection away.',
  },
  cite: { instrument: 'PP 44/2015', pinpoint: 'Pasal belum ditemukan; syarat pendaftaran BPU' },
  confidence: 'unverified',
})

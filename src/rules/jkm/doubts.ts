import { reading } from '../core/reading.ts'

/** Whether three paid months are enough, or more than three are asked. */
export const waitingBoundary = reading({
  id: 'jkm.masa-tunggu-bpu.batas',
  title: { id: 'Batas tiga bulan iuran', en: 'The three-month boundary' },
  options: {
    inclusive: { id: 'Tepat tiga bulan sudah cukup', en: 'Exactly three months are enough' },
    exclusive: { id: 'Harus lebih dari tiga bulan', en: 'More than three months are asked' },
  },
  default: 'inclusive',
  why: {
    id: 'Brosur BPJS Ketenagakerjaan menulis “minimal 3 bulan” dan “3 bulan berturut-turut dibayar”; sebagian berita menulis “lebih dari 3 bulan”.',
    en: 'Brochures of BPJS Ketenagakerjaan say “at least 3 months” and “3 months paid in a row”; some press says “more than 3 months”.',
  },
  cite: { instrument: 'Permenaker 1/2025', pinpoint: 'Pasal 97A ayat (2)' },
  confidence: 'unverified',
})

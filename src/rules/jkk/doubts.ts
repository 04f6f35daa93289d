import { reading } from '../core/reading.ts'

/** Whether several partial disabilities together may be worth more than a total one. */
export const combinedCap = reading({
  id: 'jkk.cacat-sebagian.batas',
  title: { id: 'Beberapa cacat sebagian sekaligus', en: 'Several partial disabilities at once' },
  options: {
    sum: { id: 'Dijumlahkan tanpa batas', en: 'Added without a limit' },
    capped: {
      id: 'Paling banyak sebesar cacat total tetap',
      en: 'At most what a permanent total disability gives',
    },
  },
  default: 'capped',
  why: {
    id: 'Batas itu belum ditemukan dalam teks peraturan. Menjanjikan jumlah yang lebih tinggi, yang lalu tidak dibayar, lebih berbahaya.',
    en: 'The limit has not been found in the text of the law. To promise the higher amount, which is then not paid, is worse.',
  },
  cite: { instrument: 'PP 82/2019', pinpoint: 'Lampiran III' },
  confidence: 'unverified',
})

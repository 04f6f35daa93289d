import type { Part } from './rows.ts'

const leg: readonly Part[] = [
  'kaki-mata-kaki',
  'ibu-jari-kaki',
  'telunjuk-kaki',
  'jari-kaki-lain',
  'kaki-pendek-1',
  'kaki-pendek-2',
  'kaki-pendek-3',
]
const foot = leg.slice(1, 4)
const hand: readonly Part[] = [
  'ibu-jari',
  'telunjuk',
  'jari-lain',
  'ruas-ibu-jari',
  'ruas-telunjuk',
  'ruas-jari-lain',
]

/** What is lost with a part of the body, on the same side. */
export const withIt: Partial<Readonly<Record<Part, readonly Part[]>>> = {
  'lengan-bahu': ['lengan-siku', 'tangan', ...hand],
  'lengan-siku': ['tangan', ...hand],
  tangan: hand,
  'ibu-jari': ['ruas-ibu-jari'],
  telunjuk: ['ruas-telunjuk'],
  'kaki-paha': leg,
  'kaki-mata-kaki': foot,
  telinga: ['dengar-satu'],
}

/** What is lost with both of a pair, whichever side is told. */
export const withBoth: Partial<Readonly<Record<Part, readonly Part[]>>> = {
  'kedua-kaki-paha': ['kedua-kaki-mata-kaki', 'kaki-paha', ...leg],
  'kedua-kaki-mata-kaki': ['kaki-mata-kaki', ...foot],
  'kedua-mata': ['mata', 'tajam-penglihatan', 'lapang-pandang', 'penglihatan-warna'],
  'kedua-telinga': ['telinga', 'dengar-dua', 'dengar-satu'],
  'dengar-dua': ['dengar-satu'],
  'kedua-daun-telinga': ['daun-telinga'],
  // Steps of one scale: a person is on one of them.
  'fisik-51': ['fisik-26', 'fisik-10'],
  'fisik-26': ['fisik-10'],
}

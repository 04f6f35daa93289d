/** Why BPJS rejects a person (reference §5.4). Words of each are messages `bills.reason.<code>`. */
export const reasonCodes = [
  'over-age',
  'nik-invalid',
  'duplicate',
  'already-employee',
  'dead',
  'moved',
  'civil-servant',
  'data-differs',
  'other',
] as const
export type ReasonCode = (typeof reasonCodes)[number]

const words: readonly (readonly [ReasonCode, RegExp])[] = [
  ['dead', /meninggal|wafat|alm\b|\bmati\b/],
  ['moved', /pindah/],
  ['civil-servant', /\basn\b|\bpns\b|p3k|pppk/],
  ['over-age', /usia|umur|\b65\b/],
  ['already-employee', /sudah[ _]?pu|aktif pu|peserta pu|penerima upah|sudah (terdaftar|aktif)|sudah_pu/],
  ['duplicate', /ganda|duplikat|dobel|double/],
  ['data-differs', /tidak[ _](padan|sesuai|cocok)|beda|tidak ditemukan/],
  ['nik-invalid', /\bnik\b|nik[ _]/],
]

/** What the words of BPJS mean; its own words are kept beside. */
export function reasonOf(said: string): ReasonCode {
  const text = said.toLowerCase()
  return words.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other'
}

const no = /tidak|tolak|gagal|invalid|reject|bukan|belum/
const yes = /terima|valid|sukses|berhasil|daftar|aktif|accept|\bok\b|\bya\b|padan/

/** Whether a word of status says accepted or rejected; null when it says neither. */
export function answerOf(said: string): 'accepted' | 'rejected' | null {
  const text = said.toLowerCase()
  if (no.test(text)) return 'rejected'
  return yes.test(text) ? 'accepted' : null
}

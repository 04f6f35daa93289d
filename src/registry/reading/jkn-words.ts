import { plain } from './text.ts'

export type JknSegment = 'pbi' | 'regency' | 'employee' | 'own' | 'non-worker'

/** What a list of BPJS Kesehatan says of a member. */
export interface JknSaid {
  segment: JknSegment | 'unknown'
  careClass: number | null
  active: boolean
  /** Since when active, or not. */
  statusOn: string | null
}

// The order counts: "PBI APBD" is the regency's, "PBPU BP Pemda" neither of the two it names.
const segments: [RegExp, JknSegment][] = [
  [
    /\b(apbd|jamkesda|pemda|pemkab|pemkot|pemprov|pemerintah daerah|pemerintah kabupaten|pd pemda)\b/,
    'regency',
  ],
  [/\b(pbi|penerima bantuan iuran|apbn|jamkesmas)\b/, 'pbi'],
  [/\b(pbpu|mandiri|bukan penerima upah)\b/, 'own'],
  [/\b(ppu|penerima upah|pns|asn|pppk|tni|polri|bumn|bumd|badan usaha|swasta)\b/, 'employee'],
  [/\b(bp|bukan pekerja|pensiun\w*|veteran|perintis)\b/, 'non-worker'],
]

/** PBI JK, PBI APBD (PBPU-BP Pemda), PPU, PBPU mandiri or BP, as BPJS Kesehatan writes them, short or long. */
export function readJknSegment(text: string | null): JknSegment | null {
  if (text === null) return null
  const words = plain(text)
  return segments.find(([pattern]) => pattern.test(words))?.[1] ?? null
}

/** AKTIF or NON AKTIF in their many spellings; a reason for not being active says it too. */
export function readJknStatus(text: string | null): boolean | null {
  if (text === null) return null
  const words = plain(text)
  if (
    /\b(non|nonaktif|tidak|tdk|belum|inactive|meninggal|keluar|berhenti|menunggak|tunggakan|premi|penangguhan|ditangguhkan|n|t)\b/.test(
      words,
    )
  )
    return false
  return /\b(aktif|active|ya|y|1)\b/.test(words) ? true : null
}

const classes: [RegExp, number][] = [
  [/\b(iii|3)\b/, 3],
  [/\b(ii|2)\b/, 2],
  [/\b(i|1)\b/, 1],
]

export function readCareClass(text: string | null): number | null {
  if (text === null) return null
  const words = plain(text)
  return classes.find(([pattern]) => pattern.test(words))?.[1] ?? null
}

import type { ListKind } from '../api.ts'
import { plain } from './text.ts'

export type Segment = 'PU' | 'BPU' | 'JAKON'

/** PU, BPU or Jakon as BPJS writes them, short or long. */
export function readSegment(text: string | null): Segment | null {
  if (text === null) return null
  const words = plain(text)
  if (/\b(bpu|bukan penerima upah)\b/.test(words)) return 'BPU'
  if (/\b(jakon|jasa konstruksi|konstruksi)\b/.test(words)) return 'JAKON'
  return /\b(pu|penerima upah)\b/.test(words) ? 'PU' : null
}

const waged =
  /\b(karyawan|karyawati|pegawai|honorer|honor|non asn|staf|staff|guru|dosen|perawat|bidan|dokter|apoteker|perangkat desa|aparat desa|kepala desa|kepala dusun|kaur|kasi|sekdes|operator|satpam|security|kasir|pramuniaga|bumn|bumd|ptt|gtt|thl)\b/
const ownAccount =
  /\b(petani|tani|pekebun|kebun|ternak|peternak|nelayan|pedagang|dagang|jual\w*|wiraswasta|usaha|warung|ojek|pengojek|sopir|supir|tukang|buruh|bhl|penjahit|imam|pendeta|ustadz|marbot|kader|pembantu|pengrajin|mekanik|montir|wirausaha|swasta)\b/

/** Where the list does not say: by the work, else by what kind of list it is. An estimate for the breakdown only. */
export function likelySegment(
  occupation: string | null,
  group: string | null,
  kind: ListKind,
): Segment | null {
  if (group === 'non-asn' || group === 'perangkat-desa') return 'PU'
  if (group !== null) return 'BPU'
  const words = occupation ? plain(occupation) : ''
  if (/karyawan swasta/.test(words)) return 'PU'
  if (ownAccount.test(words)) return 'BPU'
  if (waged.test(words)) return 'PU'
  return kind === 'sipp-new' ? 'PU' : null
}

const groups: [RegExp, string][] = [
  [/\b(non asn|non pns|honorer|tenaga kontrak|thl|pegawai tidak tetap)\b/, 'non-asn'],
  [
    /\b(perangkat|aparat|aparatur|kepala desa|kepala dusun|kadus|kaur|kasi|sekdes|sekretaris desa|bpd|staf desa|rt|rw)\b/,
    'perangkat-desa',
  ],
  [/\b(kader|posyandu|kpm|pkk|jumantik)\b/, 'kader'],
  [
    /\b(keagamaan|imam|pendeta|pastor|guru mengaji|guru ngaji|ustadz|ustadzah|marbot|khatib|pegawai syara|syara|rohaniwan|petugas agama|bilal)\b/,
    'keagamaan',
  ],
  [/\b(rentan|miskin|dtks|dtsen|disabilitas)\b/, 'rentan'],
]

/** One of the five groups the regency finances, from the words of a list. */
export function readGroup(text: string | null): string | null {
  if (text === null) return null
  const words = plain(text)
  return groups.find(([pattern]) => pattern.test(words))?.[1] ?? null
}

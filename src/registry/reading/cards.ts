import { plain } from './text.ts'

export const programmes = ['JKK', 'JKM', 'JHT', 'JP', 'JKP'] as const

/** `JKK, JKM`, `JKK+JKM+JHT`, `3 program`; in the usual order. */
export function readProgrammes(text: string | null): string[] {
  if (text === null) return []
  const said = new Set(text.toUpperCase().match(/[A-Z]+/g) ?? [])
  const named = programmes.filter((programme) => said.has(programme))
  if (named.length > 0) return named
  const count = Number(/\b([2-5])\s*PROGRAM/i.exec(text)?.[1] ?? 0)
  return programmes.slice(0, count)
}

export type PayerKind = 'regency' | 'village' | 'employer' | 'self' | 'project' | 'other'
const payers: [RegExp, PayerKind][] = [
  [/\b(apbdes|dana desa|add|pemdes|pemerintah desa|desa)\b/, 'village'],
  [
    /\b(pemda|pemkab|pemkot|apbd|pemerintah (kabupaten|daerah|kota)|dbhcht|dbh|dinas|bupati|kabupaten)\b|^pemerintah$/,
    'regency',
  ],
  [/\b(proyek|jakon|konstruksi|kontraktor)\b/, 'project'],
  [/\b(mandiri|sendiri|perorangan|pribadi|individu|peserta|bpu)\b/, 'self'],
  [
    /\b(pemberi kerja|perusahaan|majikan|badan usaha|pt|cv|ud|koperasi|yayasan|employer|toko|swasta|pu)\b/,
    'employer',
  ],
]

/** Who pays the contribution; APBD money is the regency's. */
export function readPayer(text: string | null): PayerKind | null {
  if (text === null) return null
  const words = plain(text)
  return payers.find(([pattern]) => pattern.test(words))?.[1] ?? 'other'
}

export type Verdict = 'match' | 'corrected' | 'not-found' | 'mismatch' | 'dead' | 'moved' | 'duplicate'
const verdicts: [RegExp, Verdict][] = [
  [/\b(meninggal|wafat|mati|almarhum|almarhumah|alm|dead)\b/, 'dead'],
  [/\b(pindah|moved)\b/, 'moved'],
  [/\b(ganda|duplikat|dobel|double)\b/, 'duplicate'],
  [/\b(tidak|tdk|belum|not)\b.*\b(ditemukan|terdaftar|ada|terdata|found)\b/, 'not-found'],
  [/\b(tidak|tdk|beda|berbeda|not)\b|\bmismatch\b/, 'mismatch'],
  [/\b(sesuai|padan|cocok|valid|aktif|ditemukan|terdaftar|match|ok)\b/, 'match'],
]

/** What Dukcapil found, in its usual words. */
export function readVerdict(text: string | null): Verdict | null {
  if (text === null) return null
  const words = plain(text)
  return verdicts.find(([pattern]) => pattern.test(words))?.[1] ?? null
}

const answers: [RegExp, Verdict][] = [
  [/\b(diperbaiki|perbaikan|dikoreksi|diganti|seharusnya|corrected)\b/, 'corrected'],
  [/\b(bukan|orang lain|another|somebody else)\b/, 'mismatch'],
]

/** What Dukcapil answered to a question about one person and one number, in the words of the file or its own. */
export function readAnswerWord(text: string | null): Verdict | null {
  if (text === null) return null
  const words = plain(text)
  return answers.find(([pattern]) => pattern.test(words))?.[1] ?? readVerdict(text)
}

/** OpenSID status_dasar: 1 alive, 2 dead, 3 moved away, 4 missing. */
export function readResidentStatus(text: string | null): Verdict | null {
  if (text === '2') return 'dead'
  if (text === '3') return 'moved'
  if (text === null || /^\d$/.test(text)) return null
  const verdict = readVerdict(text)
  return verdict === 'dead' || verdict === 'moved' ? verdict : null
}

import type { Words } from '../../../rules/index.ts'

/** A kind of paper a claim may need, as it is told to a family. */
export interface PaperOfClaim {
  title: Words
  /** What must be legible in it. */
  shows: Words
  /** Who gives it out or fills it in. */
  issuer: Words
  /** What is taken to the counter; a photograph of it is sent here. */
  bring: 'filled' | 'original' | 'copy'
  /** Whose it is: one for the case, or one of every heir who receives. */
  of: 'case' | 'heir'
}

export const branch: Words = {
  id: 'Kantor cabang BPJS Ketenagakerjaan; diisi pemohon',
  en: 'BPJS Ketenagakerjaan branch; filled in by whoever claims',
}
export const employer: Words = {
  id: 'Pemberi kerja; untuk peserta mandiri diisi keluarga',
  en: 'Employer; for the self-employed the family',
}
export const dukcapil: Words = { id: 'Dinas Dukcapil', en: 'Civil registry (Dukcapil)' }
export const village: Words = {
  id: 'Kantor desa atau kelurahan, diketahui camat',
  en: 'Village office, countersigned by the district head',
}
export const doctor: Words = {
  id: 'Dokter atau rumah sakit yang merawat',
  en: 'The doctor or hospital that treated',
}
export const bank: Words = { id: 'Bank', en: 'Bank' }
export const school: Words = { id: 'Sekolah atau perguruan tinggi', en: 'School or university' }
export const workplace: Words = { id: 'Pemberi kerja', en: 'Employer' }

export const form = (title: Words, shows: Words, issuer: Words = branch): PaperOfClaim => ({
  title,
  shows,
  issuer,
  bring: 'filled',
  of: 'case',
})
export const paper = (
  title: Words,
  shows: Words,
  issuer: Words,
  more: Partial<Pick<PaperOfClaim, 'bring' | 'of'>> = {},
): PaperOfClaim => ({ title, shows, issuer, bring: 'original', of: 'case', ...more })

export const signed: Words = {
  id: 'Semua kolom terisi, tanggal, dan tanda tangan.',
  en: 'Every field, the date and the signature.',
}

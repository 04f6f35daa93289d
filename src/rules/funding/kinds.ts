import type { Words } from '../core/law-text.ts'

/** Where money for contributions comes from (docs: GLOSSARY.md, "sumber dana"). */
export const fundingKinds = {
  'apbd-kabupaten': { id: 'APBD kabupaten', en: 'Regency budget (APBD)' },
  'apbd-provinsi': { id: 'APBD provinsi', en: 'Provincial budget (APBD)' },
  add: { id: 'Alokasi dana desa (ADD)', en: 'Village allocation (ADD)' },
  'dana-desa': { id: 'Dana desa', en: 'Village fund (dana desa)' },
  dbhcht: { id: 'DBH cukai hasil tembakau', en: 'Tobacco excise share (DBHCHT)' },
  baznas: { id: 'Baznas', en: 'Baznas (alms)' },
  csr: { id: 'CSR / SERTAKAN', en: 'CSR / SERTAKAN sponsors' },
  self: { id: 'Bayar sendiri', en: 'Paid by themselves' },
} as const satisfies Record<string, Words>
export type FundingKind = keyof typeof fundingKinds

/** The groups a regency pays for, by the codes of its lists. */
export const fundedGroups = ['non-asn', 'perangkat-desa', 'kader', 'keagamaan', 'rentan'] as const
export type FundedGroup = (typeof fundedGroups)[number]

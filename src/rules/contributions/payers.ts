import type { Share } from '../core/assessment.ts'

/** Whose money it is. */
export const payers = {
  self: { id: 'Peserta sendiri', en: 'The participant' },
  employer: { id: 'Pemberi kerja', en: 'The employer' },
  apbn: { id: 'Pemerintah pusat (APBN)', en: 'The state budget (APBN)' },
  apbd: { id: 'Pemerintah daerah (APBD, DBHCHT)', en: 'The regional budget (APBD, DBHCHT)' },
  apbdes: { id: 'Desa (ADD, dana desa, APBDes)', en: 'The village budget (ADD, dana desa, APBDes)' },
  other: { id: 'Pihak lain (Baznas, CSR, donatur)', en: 'Others (Baznas, CSR, donors)' },
}
export type Payer = keyof typeof payers

/** Who pays the line of a contribution that has one payer. */
export const shareOf: Readonly<Record<Payer, Share>> = {
  self: 'participant',
  employer: 'employer',
  apbn: 'state',
  apbd: 'regency',
  apbdes: 'village',
  other: 'sponsor',
}

/** Whether public money pays, of whichever level. */
export const isPublic = (payer: Payer | undefined): boolean =>
  payer === 'apbn' || payer === 'apbd' || payer === 'apbdes'

/** What BPJS pays for. Words of each are messages `benefits.programme.<programme>`. */
export const programmes = ['JHT', 'JKK', 'JKM', 'JP', 'JKP', 'BEASISWA'] as const
export type BenefitProgramme = (typeof programmes)[number]

/** Who paid the contributions, as the file tells it. Words of each are messages `benefits.payer.<payer>`. */
export const payers = ['regency', 'village', 'employer', 'self', 'project', 'other', 'untold'] as const
export type BenefitPayer = (typeof payers)[number]

/** What keeps a row from being a payment. Words of each are messages `benefits.fault.<code>`. */
export const faultCodes = ['programme', 'amount', 'paid-on', 'not-in-period', 'nobody'] as const
export type FaultCode = (typeof faultCodes)[number]

const programmeWords: readonly (readonly [BenefitProgramme, RegExp])[] = [
  ['BEASISWA', /beasiswa|pendidikan anak/],
  ['JKP', /\bjkp\b|kehilangan pekerjaan/],
  ['JKK', /\bjkk\b|kecelakaan/],
  ['JKM', /\bjkm\b|\bjk\b|kematian/],
  ['JHT', /\bjht\b|hari tua/],
  ['JP', /\bjp\b|pensiun/],
]
const meantBy = <Word>(words: readonly (readonly [Word, RegExp])[], said: string): Word | undefined =>
  words.find(([, pattern]) => pattern.test(said.toLowerCase().replaceAll('_', ' ')))?.[0]

export const programmeOf = (said: string): BenefitProgramme | undefined => meantBy(programmeWords, said)

/** On what the keeping of personal data may rest (UU 27/2022 Pasal 20 ayat (2), letters a to f). Known here from secondary sources. */
export const legalBases = {
  consent: 'a',
  contract: 'b',
  'legal-duty': 'c',
  'vital-interest': 'd',
  'public-task': 'e',
  'legitimate-interest': 'f',
} as const
export type LegalBasis = keyof typeof legalBases
export const basisNames = Object.keys(legalBases) as [LegalBasis, ...LegalBasis[]]
export const basisLaw = { instrument: 'UU 27/2022', pinpoint: 'Pasal 20', confidence: 'secondary' } as const

/** Lists that come from Disdukcapil, BPJS Ketenagakerjaan or BPJS Kesehatan: by agreement (PKS), whose number belongs to them. */
export const byAgreement = ['dukcapil', 'participants', 'sipp-new', 'jkn'] as const
export const needsAgreement = (kind: string) => (byAgreement as readonly string[]).includes(kind)

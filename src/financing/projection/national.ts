import type { Confidence } from '../../rules/index.ts'

/**
 * What is counted over what. They are different sums: a percentage of one is never laid beside a target of another.
 * `ucj`: all active over the universe of workers. `own-account`: own-account workers (PBPU) with JKK and JKM over their universe.
 */
export const indicators = ['ucj', 'own-account'] as const
export type Indicator = (typeof indicators)[number]

export interface NationalTarget {
  indicator: Indicator
  plan: string
  year: number
  /** Basis points. */
  target: number
  confidence: Confidence
  note: Readonly<Record<'id' | 'en', string>>
}

const asReported = {
  id: 'Menurut pemberitaan; naskah rencananya belum dibaca, dan sumber berbeda tentang penyebutnya.',
  en: 'As reported; the text of the plan was not read, and sources differ on what it is counted over.',
}

/** Targets of national plans, for the whole country: a regency is allotted its own, which is an official total. */
export const nationalTargets: readonly NationalTarget[] = [
  {
    indicator: 'own-account',
    plan: 'RPJMN 2025–2029',
    year: 2025,
    target: 3215,
    confidence: 'unverified',
    note: asReported,
  },
  {
    indicator: 'own-account',
    plan: 'RKP 2026',
    year: 2026,
    target: 3499,
    confidence: 'unverified',
    note: asReported,
  },
  {
    indicator: 'own-account',
    plan: 'RPJMN 2025–2029',
    year: 2029,
    target: 4392,
    confidence: 'unverified',
    note: asReported,
  },
  {
    indicator: 'own-account',
    plan: 'RPJPN 2025–2045',
    year: 2045,
    target: 9950,
    confidence: 'unverified',
    note: asReported,
  },
  {
    indicator: 'ucj',
    plan: 'UCJ nasional',
    year: 2025,
    target: 5215,
    confidence: 'secondary',
    note: asReported,
  },
]

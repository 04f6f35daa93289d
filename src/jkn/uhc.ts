import type { Confidence } from '../rules/index.ts'

export interface UhcLevel {
  id: 'uhc-before' | 'uhc' | 'pratama' | 'madya' | 'madya-regency' | 'utama'
  /** Least shares of the population, in basis points. */
  registered: number
  active: number
  /** Least share of the population that the regency itself registered (PBPU-BP Pemda). */
  byRegency: number | null
  source: string
  confidence: Confidence
}

/** Thresholds told in public; no text of a regulation was read for them, and the press differs on the awards. */
export const uhcLevels: readonly UhcLevel[] = [
  {
    id: 'uhc-before',
    registered: 9_500,
    active: 7_500,
    byRegency: null,
    source: 'UHC, sebelum 2025',
    confidence: 'secondary',
  },
  {
    id: 'uhc',
    registered: 9_800,
    active: 8_000,
    byRegency: null,
    source: 'UHC 2025',
    confidence: 'secondary',
  },
  {
    id: 'pratama',
    registered: 9_800,
    active: 8_000,
    byRegency: null,
    source: 'UHC Awards 2026',
    confidence: 'unverified',
  },
  {
    id: 'madya',
    registered: 9_800,
    active: 8_500,
    byRegency: null,
    source: 'UHC Awards 2026',
    confidence: 'unverified',
  },
  {
    id: 'madya-regency',
    registered: 9_800,
    active: 8_000,
    byRegency: 2_500,
    source: 'UHC Awards 2026',
    confidence: 'unverified',
  },
  {
    id: 'utama',
    registered: 9_900,
    active: 9_500,
    byRegency: 1_800,
    source: 'UHC Awards 2026',
    confidence: 'unverified',
  },
]

export interface UhcCounts {
  population: number
  /** Null where only the active were published. */
  registered: number | null
  active: number
  byRegency: number | null
}

/** Part of a whole in hundredths of a percent, rounded half up and never clamped; null where one of them is not known. */
export const shareIn = (part: number | null, whole: number): number | null =>
  part === null || whole <= 0 ? null : Math.floor((part * 20_000 + whole) / (whole * 2))

/** Whether a level is reached, by exact comparison and not by the rounded share; null where a count is not known. */
export function reaches(
  level: UhcLevel,
  { population, registered, active, byRegency }: UhcCounts,
): boolean | null {
  const least = (part: number | null, share: number) =>
    part === null ? null : part * 10_000 >= share * population
  const tests = [
    least(registered, level.registered),
    least(active, level.active),
    level.byRegency === null ? true : least(byRegency, level.byRegency),
  ]
  if (population <= 0) return null
  return tests.includes(false) ? false : tests.includes(null) ? null : true
}

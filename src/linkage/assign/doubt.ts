import { nikLevel } from '../compare/identity.ts'
import type { ReviewReason } from '../types.ts'
import { type Facts, factsOf } from './facts.ts'

/** What a pattern cannot be, whatever its weight. */
export type Doubt = ReviewReason | 'nik-conflict' | 'refused' | null

/**
 * The weight treats fields as independent; families are not. Twins, siblings, father and son agree in place, mother,
 * date or name for reasons of their own, so some patterns are never accepted from the weight alone.
 * `bothValid`: both NIK are well formed and complete.
 */
export function doubtOf(pattern: number, bothValid: boolean): Doubt {
  return doubtAbout(factsOf(pattern, bothValid))
}

export function doubtAbout(facts: Facts): Doubt {
  const { nik, sameName, dateAgrees } = facts
  if (facts.nikEqual) return equalNik(facts)
  if (!facts.likeName) return facts.halfName && dateAgrees ? 'maybe-twins' : 'refused'
  if (nik === nikLevel.serialDiffers && facts.bothValid && !sameName) return 'maybe-twins'
  if (nik === nikLevel.different && facts.bothValid && !(sameName && dateAgrees)) return 'two-valid-niks'
  if (nik === nikLevel.missing && !dateAgrees && !knownWithoutDate(facts)) return 'no-nik-not-enough'
  return (facts.sexDiffers || facts.motherDiffers) && !sameName ? 'maybe-twins' : null
}

/** One name, one village, one mother: siblings do not share a name, and father and son not a mother. */
export function knownWithoutDate({ sameName, sameVillage, sameMother, dateOther }: Facts): boolean {
  return sameName && sameVillage && sameMother && !dateOther
}

function equalNik({ bothValid, likeName, halfName, noName, dateAgrees, dateUnlike }: Facts): Doubt {
  if (likeName || (halfName && dateAgrees)) return null
  if (halfName || noName || !dateUnlike) return 'nik-equal-name-differs'
  return bothValid ? 'nik-conflict' : 'refused'
}

import { nikLevel } from '../compare/identity.ts'
import type { ReviewReason } from '../types.ts'
import { type Facts, factsOf } from './facts.ts'

/** What a pattern cannot be, whatever its weight. */
export type Doubt = ReviewReason | 'nik-conflict' | 'refused' | null

/**
 * The weight treats fields as independent; families are not. Twins, siblings, father and son agree in place, mother,
 * date or name for reasons of their own, so some patterns are never accepted from the weight alone.
 * `bothTrusted`: both NIK are well formed, complete and fit their own row.
 */
export function doubtOf(pattern: number, bothTrusted: boolean): Doubt {
  return doubtAbout(factsOf(pattern, bothTrusted))
}

export function doubtAbout(facts: Facts): Doubt {
  const { nik, sameName, dateAgrees } = facts
  if (facts.nikEqual) return equalNik(facts)
  if (!facts.likeName) return facts.halfName && dateAgrees ? 'maybe-twins' : 'refused'
  // Twins are registered one after the other, so a last digit that differs is their mark before it is a lost one.
  const oneDigitApart = nik === nikLevel.serialDiffers || nik === nikLevel.lastLost
  if (oneDigitApart && facts.bothTrusted && !sameName) return 'maybe-twins'
  if (nik === nikLevel.different && facts.dateOther) return 'refused'
  if (nik === nikLevel.different && facts.bothTrusted && !sameName) return 'refused'
  if (nik === nikLevel.different && facts.bothTrusted && !dateAgrees) return 'two-valid-niks'
  if (nik === nikLevel.missing && facts.dateOther && !facts.likeMother) return 'refused'
  if (nik === nikLevel.missing && !dateAgrees && !knownWithoutDate(facts)) return 'no-nik-not-enough'
  // Brother and sister have other days in their NIK; only without one does the sex tell twins apart.
  const otherSex = facts.sexDiffers && nik > nikLevel.typo
  return (otherSex || facts.motherDiffers) && !sameName ? 'maybe-twins' : null
}

/**
 * One name, one village, one mother, and a date that a slip or a default day explains:
 * siblings do not share a name, and father and son not a mother.
 */
export function knownWithoutDate(facts: Facts): boolean {
  const { sameName, sameVillage, sameMother, dateOther, onlyYearDiffers, dateMissing } = facts
  return sameName && sameVillage && sameMother && !dateOther && !onlyYearDiffers && !dateMissing
}

/** The name or the birth date must agree as well; a call name instead of the name is common. */
function equalNik(facts: Facts): Doubt {
  // The number of a brother or sister, typed in a row of another name and another day.
  if (facts.likeName && !facts.sameName && facts.dateOther && !facts.likeMother)
    return 'nik-equal-date-differs'
  if (facts.likeName || (facts.halfName && facts.dateAgrees)) return null
  if (facts.dateSure && !facts.noName && !facts.sexDiffers && !facts.motherDiffers) return null
  if (facts.halfName || facts.noName || !facts.dateUnlike) return 'nik-equal-name-differs'
  return 'nik-conflict'
}

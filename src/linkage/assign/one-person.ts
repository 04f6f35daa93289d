import { nikLevel } from '../compare/identity.ts'
import { type Doubt, doubtAbout, knownWithoutDate } from './doubt.ts'
import { type Facts, factsOf } from './facts.ts'

/**
 * Stricter than `doubtOf`: merging two rows hides a person, so within one pool a doubt keeps them apart.
 * `bothTrusted`: both NIK are well formed, complete and fit their own row.
 */
export function mergeDoubt(pattern: number, bothTrusted: boolean): Doubt {
  return mergeDoubtAbout(factsOf(pattern, bothTrusted))
}

function mergeDoubtAbout(facts: Facts): Doubt {
  const { nik, bothTrusted, sameName, dateUnlike } = facts
  const doubt = doubtAbout(facts)
  if (doubt !== null) return doubt
  switch (nik) {
    case nikLevel.equal:
      if (!facts.likeName) return calledOtherwise(facts) ? null : 'nik-equal-name-differs'
      return otherDate(facts) ? 'nik-equal-date-differs' : null
    case nikLevel.lastLost:
      return dateUnlike && facts.motherDiffers ? 'maybe-twins' : null
    case nikLevel.serialDiffers:
      if (!bothTrusted) return withoutNik(facts)
      return ofOneMother(facts) || (sameName && facts.dateSure && facts.sameVillage) ? null : 'maybe-twins'
    case nikLevel.typo:
      // Two dates and two NIK that differ by the same digit are two people.
      if (facts.dateSure || (ofOneMother(facts) && facts.sameVillage)) return null
      return bothTrusted ? 'two-valid-niks' : 'no-nik-not-enough'
    case nikLevel.twoTypos:
      if (sameName && facts.dateSure) return null
      return bothTrusted ? 'two-valid-niks' : withoutNik(facts)
    default:
      return nik === nikLevel.different && bothTrusted ? 'two-valid-niks' : withoutNik(facts)
  }
}

/** One NIK and one name with dates of two people, as father and son may have. */
function otherDate({ dateOther, onlyYearDiffers, likeMother, sameName }: Facts): boolean {
  return !likeMother && (dateOther || (onlyYearDiffers && !sameName))
}

/** One NIK, one birthday, one village, and nothing against it: a call name. */
function calledOtherwise({ dateSure, sameVillage, likeMother, motherDiffers, sexDiffers }: Facts): boolean {
  return dateSure && (sameVillage || likeMother) && !motherDiffers && !sexDiffers
}

/** Of one mother and one name, so neither siblings nor father and son. */
function ofOneMother({ sameName, likeMother }: Facts): boolean {
  return sameName && likeMother
}

/** Name, date and place or mother must all agree; a default date or an error in one of them needs the mother too. */
function withoutNik(facts: Facts): Doubt {
  const { sameName, dateSure, dateAgrees, sameVillage, likeMother, motherDiffers, sexDiffers } = facts
  if (motherDiffers || sexDiffers) return 'no-nik-not-enough'
  if (dateSure && facts.shortName) return sameVillage ? null : 'no-nik-not-enough'
  if (dateSure) return sameVillage || likeMother ? null : 'no-nik-not-enough'
  const slip = dateAgrees && sameName && sameVillage && likeMother
  return slip || knownWithoutDate(facts) ? null : 'no-nik-not-enough'
}

/** Two rows that cannot be one person, so that no chain of other rows may bring them together. */
export function contradicts(pattern: number, bothTrusted: boolean): boolean {
  const facts = factsOf(pattern, bothTrusted)
  const { nik, nikEqual, likeName, dateUnlike } = facts
  if (nikEqual) return !likeName && !facts.halfName && dateUnlike
  if (bothTrusted && nik >= nikLevel.serialDiffers) return mergeDoubtAbout(facts) !== null
  if (!likeName && !facts.noName) return true
  const near = nik === nikLevel.lastLost || nik === nikLevel.typo
  return !near && dateUnlike && !knownWithoutDate(facts)
}

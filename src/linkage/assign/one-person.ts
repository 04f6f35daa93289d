import { nikLevel } from '../compare/identity.ts'
import { type Doubt, doubtAbout, knownWithoutDate } from './doubt.ts'
import { type Facts, factsOf } from './facts.ts'

/**
 * Stricter than `doubtOf`: merging two rows hides a person, so within one pool a doubt keeps them apart.
 * `bothValid`: both NIK are well formed and complete.
 */
export function mergeDoubt(pattern: number, bothValid: boolean): Doubt {
  return mergeDoubtAbout(factsOf(pattern, bothValid))
}

function mergeDoubtAbout(facts: Facts): Doubt {
  const { nik, bothValid, sameName, dateUnlike } = facts
  const doubt = doubtAbout(facts)
  if (doubt !== null) return doubt
  switch (nik) {
    case nikLevel.equal:
      if (facts.halfName) return 'nik-equal-name-differs'
      return facts.dateOther && !facts.likeMother ? 'nik-equal-date-differs' : null
    case nikLevel.lastLost:
      return dateUnlike && !(sameName && !facts.motherDiffers) ? 'maybe-twins' : null
    case nikLevel.serialDiffers:
      if (!bothValid) return withoutNik(facts)
      return ofOneMother(facts) || (sameName && facts.dateSure && facts.sameVillage) ? null : 'maybe-twins'
    case nikLevel.typo:
      // Two dates and two NIK that differ by the same digit are two people.
      if (facts.dateSure || (ofOneMother(facts) && facts.sameVillage)) return null
      return bothValid ? 'two-valid-niks' : 'no-nik-not-enough'
    case nikLevel.twoTypos:
      if (sameName && facts.dateSure) return null
      return bothValid ? 'two-valid-niks' : withoutNik(facts)
    default:
      return nik === nikLevel.different && bothValid ? 'two-valid-niks' : withoutNik(facts)
  }
}

/** Of one mother and one name, so neither siblings nor father and son. */
function ofOneMother({ sameName, likeMother }: Facts): boolean {
  return sameName && likeMother
}

/** Name, date and place or mother must all agree; a default date or an error in one of them needs the mother too. */
function withoutNik(facts: Facts): Doubt {
  const { sameName, dateSure, dateAgrees, sameVillage, likeMother, motherDiffers, sexDiffers } = facts
  if (motherDiffers || sexDiffers) return 'no-nik-not-enough'
  if (dateSure && facts.shortName) return sameVillage && likeMother ? null : 'no-nik-not-enough'
  if (dateSure) return sameVillage || likeMother ? null : 'no-nik-not-enough'
  const slip = dateAgrees && sameName && sameVillage && likeMother
  return slip || knownWithoutDate(facts) ? null : 'no-nik-not-enough'
}

/** Two rows that cannot be one person, so that no chain of other rows may bring them together. */
export function contradicts(pattern: number, bothValid: boolean): boolean {
  const facts = factsOf(pattern, bothValid)
  const { nik, nikEqual, likeName, dateUnlike } = facts
  if (nikEqual) return !likeName && !facts.halfName && dateUnlike
  if (bothValid && nik >= nikLevel.serialDiffers) return mergeDoubtAbout(facts) !== null
  if (!likeName && !facts.noName) return true
  const near = nik === nikLevel.lastLost || nik === nikLevel.typo
  return !near && dateUnlike && !knownWithoutDate(facts)
}

import { dateLevel } from '../compare/dates.ts'
import { dateLevels, nikLevel } from '../compare/identity.ts'
import { nameLevel } from '../compare/names.ts'
import { identityOf, motherOf, nameOf, sexOf, villageOf } from '../compare/pattern.ts'

/** A pattern in the terms in which families are told apart. */
export interface Facts {
  /** Index into `levels.nik`. */
  nik: number
  nikEqual: boolean
  /** Both NIK are well formed, complete and fit their own row. */
  bothTrusted: boolean
  /** One name, at most spelled, joined or ordered in another way. */
  sameName: boolean
  /** Could be one name: an error in it, or words left out. */
  likeName: boolean
  /** Words left out, or initials. */
  shortName: boolean
  /** Some words agree and others contradict. */
  halfName: boolean
  noName: boolean
  /** Equal, or different by a slip of the hand. */
  dateAgrees: boolean
  /** Certainly equal, and not a default. */
  dateSure: boolean
  /** Different beyond a slip. */
  dateUnlike: boolean
  /** Agrees in nothing that a slip or a default day could explain. */
  dateOther: boolean
  dateMissing: boolean
  onlyYearDiffers: boolean
  sexDiffers: boolean
  sameVillage: boolean
  sameMother: boolean
  /** Same or similar. */
  likeMother: boolean
  motherDiffers: boolean
}

const agreeing = new Set<number>([
  dateLevel.equal,
  dateLevel.equalDefault,
  dateLevel.swapped,
  dateLevel.oneDigit,
  dateLevel.byNik,
])
const unlike = new Set<number>([dateLevel.yearDiffers, dateLevel.twoParts, dateLevel.different])

export function factsOf(pattern: number, bothTrusted: boolean): Facts {
  const cell = identityOf(pattern)
  const nik = Math.floor(cell / dateLevels)
  const date = cell % dateLevels
  const name = nameOf(pattern)
  const mother = motherOf(pattern)
  return {
    nik,
    nikEqual: nik === nikLevel.equal,
    bothTrusted,
    sameName: name <= nameLevel.spacing,
    likeName: name <= nameLevel.shortened,
    shortName: name === nameLevel.shortened,
    halfName: name === nameLevel.partial,
    noName: name === nameLevel.missing,
    dateAgrees: agreeing.has(date),
    dateSure: date === dateLevel.equal || date === dateLevel.byNik,
    dateUnlike: unlike.has(date),
    dateOther: date === dateLevel.different,
    dateMissing: date === dateLevel.missing,
    onlyYearDiffers: date === dateLevel.yearDiffers,
    sexDiffers: sexOf(pattern) === 1,
    sameVillage: villageOf(pattern) === 0,
    sameMother: mother === 0,
    likeMother: mother <= 1,
    motherDiffers: mother === 2,
  }
}

import type { Day } from '../dates.ts'
import { enterBirth } from '../errors/births.ts'
import type { Clerk } from '../errors/clerk.ts'
import { mistype } from '../errors/letters.ts'
import { titleCase, writeName } from '../errors/names.ts'
import { typeNik } from '../errors/nik.ts'
import type { Person } from '../people/person.ts'
import type { Rng } from '../random.ts'

/** What a clerk put down about a person, before a list gives it columns. */
export interface Form {
  name: string
  nik: string | number | null
  birth: Day | string | null
  sex: 'L' | 'P'
  mother: string | null
  errors: string[]
}

/** `nikOf`: the one on whose card the clerk looked for the number. */
export function fillForm(rng: Rng, clerk: Clerk, person: Person, nikOf: Person = person): Form {
  const name = writeName(rng, clerk, person)
  const nik = typeNik(rng, clerk, nikOf.nik, relativeOf(rng, person))
  const otherRow = nikOf !== person && nik.error === null ? 'nik:row' : null
  const birth = enterBirth(rng, clerk, person.birth)
  const wrongSex = rng.chance(clerk.rates.sexWrong)
  const mother = writeMother(rng, clerk, person.mother)
  const errors = [name.error, nik.error ?? otherRow, birth.error, wrongSex ? 'sex:wrong' : null, mother.error]
  return {
    name: name.value,
    nik: nik.value,
    birth: birth.value,
    sex: wrongSex === (person.sex === 'L') ? 'P' : 'L',
    mother: mother.value,
    errors: errors.filter((error) => error !== null),
  }
}

function relativeOf(rng: Rng, person: Person): string | null {
  const others = person.household.members.filter((member) => member.nik !== person.nik)
  return others.length > 0 ? rng.pick(others).nik : null
}

function writeMother(rng: Rng, clerk: Clerk, mother: string): { value: string | null; error: string | null } {
  if (rng.chance(clerk.rates.mother.missing)) return { value: null, error: 'mother:missing' }
  const wrong = rng.chance(clerk.rates.mother.typing)
  const text = wrong ? mistype(rng, mother) : rng.chance(0.18) ? mother.split(' ')[0]! : mother
  return { value: clerk.case === 'title' ? titleCase(text) : text, error: wrong ? 'mother:typing' : null }
}

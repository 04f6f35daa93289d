import type { Person } from '../people/person.ts'
import type { Rng } from '../random.ts'

/**
 * Whose number stands on whose row: now and then two rows of one house, written one below the other, have their NIK
 * exchanged. `rate` is the share of rows.
 */
export function exchangedNumbers(
  rng: Rng,
  people: readonly Person[],
  rate: number,
): (person: Person) => Person {
  const from = new Map<Person, Person>()
  for (let k = 1; k < people.length; k++) {
    const [above, below] = [people[k - 1]!, people[k]!]
    if (above.household !== below.household || from.has(above) || !rng.chance(rate)) continue
    from.set(above, below).set(below, above)
  }
  return (person) => from.get(person) ?? person
}

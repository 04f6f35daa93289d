import type { Day } from '../dates.ts'
import type { Rng } from '../random.ts'
import type { Sex } from './names.ts'

/** Why two people are easily taken for one. */
export type Trap = 'twin' | 'rhyming-sibling' | 'father-and-son' | 'namesake'

/** Two people of one name and one birth date who live in villages side by side and are no kin. */
export interface Namesakes {
  /** Somebody of the village before whose name and date the next one gets as well; undefined for nearly everybody. */
  take(rng: Rng, sex: Sex, year: number): { name: string; birth: Day } | undefined
  /** Perhaps remembers this person for the next village. */
  offer(rng: Rng, sex: Sex, name: string, birth: Day): void
  nextVillage(): void
}

/** Of all adults. */
const share = 0.003

export function createNamesakes(): Namesakes {
  let waiting: { sex: Sex; name: string; birth: Day }[] = []
  let next: typeof waiting = []
  return {
    take(rng, sex, year) {
      const at = waiting.findIndex((one) => one.sex === sex && Math.abs(one.birth.y - year) <= 4)
      if (at < 0 || !rng.chance(0.25)) return undefined
      return waiting.splice(at, 1)[0]
    },
    offer(rng, sex, name, birth) {
      if (rng.chance(share)) next.push({ sex, name, birth })
    },
    nextVillage() {
      waiting = next
      next = []
    },
  }
}

const vowels = 'AIUEO'

/** A name that rhymes with another: one sound in the middle or at the end is another one. */
export function rhyme(rng: Rng, name: string): string {
  const [first, ...rest] = name.split(' ') as [string, ...string[]]
  const at = [...first].flatMap((letter, k) => (k > 0 && vowels.includes(letter) ? [k] : []))
  const places = at.slice(-2)
  const changed =
    places.length === 0
      ? `${first}I`
      : replaceAt(first, rng.pick(places), (letter) => rng.pick([...vowels].filter((v) => v !== letter)))
  return [changed, ...rest].join(' ')
}

function replaceAt(text: string, at: number, other: (letter: string) => string): string {
  return text.slice(0, at) + other(text[at]!) + text.slice(at + 1)
}

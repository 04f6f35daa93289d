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

const vowels = [...'AIUEO']
const consonants = [...'BDGHJKLMNPRST']
/** Words of respect and custom that many bear: a rhyme lies in the name itself. */
const fronts = new Set(['MUH.', 'MUHAMMAD', 'ABDUL', 'ANDI', 'SITTI', 'NUR'])

/** A name that rhymes with another: one sound of its first own word is another one. */
export function rhyme(rng: Rng, name: string): string {
  const words = name.split(' ')
  const own = Math.max(
    0,
    words.findIndex((word) => !fronts.has(word)),
  )
  return words.map((word, k) => (k === own ? otherSound(rng, word) : word)).join(' ')
}

function otherSound(rng: Rng, word: string): string {
  const choices = rng.chance(0.5) ? vowels : consonants
  const places = [...word].flatMap((letter, k) => (choices.includes(letter) ? [k] : []))
  if (places.length === 0) return `${word}I`
  const at = rng.pick(places)
  return word.slice(0, at) + rng.pick(choices.filter((letter) => letter !== word[at])) + word.slice(at + 1)
}

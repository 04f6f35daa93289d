import { draw, type Rng } from '../random.ts'
import * as pools from './name-pools.ts'

export type Sex = 'L' | 'P'

/** A full name as on the identity card. Older people more often carry one traditional name. */
export function giveName(rng: Rng, sex: Sex, age: number): string {
  const traditional = rng.chance(age > 55 ? 0.4 : age > 40 ? 0.18 : 0.02)
  const first = rng.chance(0.11) ? rareName(rng, sex) : given(rng, sex, traditional)
  if (traditional && rng.chance(0.6)) return first
  const name = rng.chance(0.76)
    ? `${first} ${draw(rng, sex === 'L' ? pools.second : pools.secondFemale)}`
    : first
  return front(rng, sex, age, name)
}

function given(rng: Rng, sex: Sex, traditional: boolean): string {
  if (traditional) return draw(rng, sex === 'L' ? pools.maleOld : pools.femaleOld)
  return draw(rng, sex === 'L' ? pools.maleModern : pools.femaleModern)
}

/** Names that occur once or twice in a regency: the long tail. */
function rareName(rng: Rng, sex: Sex): string {
  const parts = Array.from({ length: rng.between(2, 3) }, () => rng.pick(pools.syllables)).join('')
  return (
    parts +
    (sex === 'L' ? rng.pick(['NG', 'DDIN', 'S', 'N', 'R']) : rng.pick(['WATI', 'NA', 'H', 'NI', 'YANTI']))
  )
}

function front(rng: Rng, sex: Sex, age: number, name: string): string {
  const roll = rng.next()
  if (sex === 'L') {
    if (roll < 0.14) return `MUH. ${name}`
    if (roll < 0.14 + (age < 35 ? 0.16 : 0.06)) return `MUHAMMAD ${name}`
    if (roll < 0.34) return `ABDUL ${name}`
    if (roll < 0.365) return `ANDI ${name}`
    return name
  }
  if (roll < 0.06) return `SITTI ${name}`
  if (roll < 0.12) return `NUR ${name}`
  if (roll < 0.14) return `ANDI ${name}`
  return name
}

/** Two names that differ in a letter or two, with a common second name. */
export function giveTwinNames(rng: Rng, sex: Sex): [string, string] {
  const [one, other] = rng.pick(sex === 'L' ? pools.twinMale : pools.twinFemale)
  const tail = rng.chance(0.5) ? ` ${draw(rng, sex === 'L' ? pools.second : pools.secondFemale)}` : ''
  return [one + tail, other + tail]
}

import { type Day, daysIn } from '../dates.ts'
import type { Rng } from '../random.ts'
import type { Village } from '../villages.ts'
import { giveName, giveTwinNames, type Sex } from './names.ts'
import { type Namesakes, rhyme, type Trap } from './namesakes.ts'
import type { NumberIssuer } from './numbers.ts'
import type { Body, Household } from './person.ts'

export interface Setting {
  rng: Rng
  /** Draws who is easily taken for somebody else, so that all others stay who they are. */
  hard: Rng
  namesakes?: Namesakes
  village: Village
  numbers: NumberIssuer
  year: number
  regencyName: string
}

/** Families of a village with at least so many adults, household by household. */
export function settleAdults(setting: Setting, wanted: number): Body[] {
  const adults: Body[] = []
  while (adults.length < wanted) {
    const kind = setting.rng.next()
    if (kind < 0.34) adults.push(...elders(setting))
    else if (kind < 0.82) adults.push(...couple(setting, setting.rng.between(21, 52)))
    else adults.push(...single(setting))
  }
  return adults.slice(0, wanted)
}

interface Roof {
  household: Household
  hamlet: string
  rt: number
}

function openRoof({ rng, village, numbers }: Setting): Roof {
  return {
    household: { kk: numbers.kk(rng, village.district.code), members: [] },
    hamlet: `Dusun ${rng.pick(hamlets)}`,
    rt: rng.between(1, 4),
  }
}

const hamlets = ['Lembang', 'Buntu', 'Tanete', 'Rante', 'Salu', 'Bamba', 'Tondok', 'Batu', 'Padang', 'Uluwai']

function couple(setting: Setting, age: number): Body[] {
  const { rng } = setting
  const roof = openRoof(setting)
  const husband = settle(setting, roof, { sex: 'L', age, place: 'head' })
  const wife = settle(setting, roof, {
    sex: 'P',
    age: Math.max(18, age - rng.between(-2, 8)),
    place: 'spouse',
  })
  return [husband, wife]
}

function single(setting: Setting): Body[] {
  const { rng } = setting
  const sex = rng.chance(0.6) ? 'L' : 'P'
  return [settle(setting, openRoof(setting), { sex, age: rng.between(18, 68), place: 'head' })]
}

/** An older couple or widow with grown children: siblings share the mother; some are twins, some sons bear the father's name. */
function elders(setting: Setting): Body[] {
  const { rng, hard } = setting
  const parents = couple(setting, rng.between(44, 71))
  const [father, mother] = parents as [Body, Body]
  const roof = { household: father.household, hamlet: father.hamlet, rt: father.rt }
  const oldest = Math.min(setting.year - mother.birth.y - 17, 45)
  const children: Body[] = []
  let wanted = oldest < 18 ? 0 : rng.between(0, 4)
  while (wanted > 0) {
    const age = rng.between(18, Math.max(18, oldest))
    const sex: Sex = rng.chance(0.5) ? 'L' : 'P'
    const like = { sex, age, place: 'child' as const, mother: mother.name, father: father.name }
    if (wanted > 1 && rng.chance(0.035)) {
      const [one, other] = twinNames(setting, sex, age)
      const first = settle(setting, roof, { ...like, name: one, trap: 'twin' })
      const second = settle(setting, roof, { ...like, name: other, birth: first.birth, trap: 'twin' })
      // Registered one after the other, so their numbers differ in the last digit.
      if (hard.chance(0.7)) second.nik = setting.numbers.beside(first.nik)
      children.push(first, second)
      wanted -= 2
      continue
    }
    const name = sex === 'L' && rng.chance(0.02) ? father.name : undefined
    const child = settle(setting, roof, { ...like, name, trap: name ? 'father-and-son' : undefined })
    const elder = children.findLast((other) => other.sex === sex && other.trap === null)
    if (elder && child.trap === null && hard.chance(0.06)) {
      child.name = rhyme(hard, elder.name)
      child.trap = elder.trap = 'rhyming-sibling'
    }
    children.push(child)
    wanted -= 1
  }
  const spouses = children.filter(() => rng.chance(0.3)).map((child) => marry(setting, child))
  return rng.chance(0.14) ? [mother, ...children, ...spouses] : [...parents, ...children, ...spouses]
}

function marry(setting: Setting, child: Body): Body {
  const age = setting.year - child.birth.y + setting.rng.between(-4, 4)
  const roof = { household: child.household, hamlet: child.hamlet, rt: child.rt }
  return settle(setting, roof, { sex: child.sex === 'L' ? 'P' : 'L', age: Math.max(18, age), place: 'child' })
}

interface Wish {
  sex: Sex
  age: number
  place: Body['place']
  name?: string | undefined
  birth?: Day
  mother?: string
  father?: string
  trap?: Trap | undefined
}

export function settle(setting: Setting, roof: Roof, wish: Wish): Body {
  const { rng, village, numbers, year, regencyName } = setting
  const given = wish.name ?? giveName(rng, wish.sex, wish.age)
  const own = wish.birth ?? birthDay(rng, year - wish.age, wish.age)
  const plain = wish.name === undefined && wish.birth === undefined
  const sake = plain ? setting.namesakes?.take(setting.hard, wish.sex, own.y) : undefined
  const birth = sake?.birth ?? own
  // A birth date corrected after the NIK was issued leaves the old date inside the number.
  const numbered = rng.chance(0.012) ? { ...birth, d: rng.between(1, 28), m: rng.between(1, 12) } : birth
  const body: Body = {
    name: sake?.name ?? given,
    sex: wish.sex,
    birth,
    nik: numbers.nik(rng, village.district.code, numbered, wish.sex),
    birthPlace: rng.chance(0.55) ? village.name : rng.chance(0.8) ? regencyName : rng.pick(places),
    mother: wish.mother ?? giveName(rng, 'P', wish.age + 25),
    father: wish.father ?? giveName(rng, 'L', wish.age + 28),
    place: wish.place,
    household: roof.household,
    hamlet: roof.hamlet,
    rt: roof.rt,
    phone: `08${rng.pick(['12', '13', '21', '52', '53', '85'])}${String(rng.int(100_000_000)).padStart(8, '0')}`,
    pilgrim: wish.age > 42 && rng.chance(0.07),
    trap: sake ? 'namesake' : (wish.trap ?? null),
  }
  if (plain && !sake) setting.namesakes?.offer(setting.hard, wish.sex, body.name, birth)
  roof.household.members.push(body)
  return body
}

const places = ['Makassar', 'Parepare', 'Pinrang', 'Rappang', 'Makale', 'Palopo', 'Samarinda', 'Tawau']

/** Half the twins have names that parents commonly give to twins, half any name and its rhyme. */
function twinNames({ rng, hard }: Setting, sex: Sex, age: number): [string, string] {
  const common = giveTwinNames(rng, sex)
  if (hard.chance(0.5)) return common
  const name = giveName(hard, sex, age)
  return [name, rhyme(hard, name)]
}

/** Official birth dates: part of the old were registered on a round day. */
function birthDay(rng: Rng, y: number, age: number): Day {
  if (rng.chance(age > 45 ? 0.07 : 0.012)) {
    const [d, m] = rng.pick([
      [31, 12],
      [31, 12],
      [1, 7],
      [1, 1],
    ])
    return { y, m: m!, d: d! }
  }
  const m = rng.between(1, 12)
  return { y, m, d: rng.between(1, daysIn(y, m)) }
}

import { type Day, daysIn } from '../dates.ts'
import type { Rng } from '../random.ts'
import type { Village } from '../villages.ts'
import { giveName, giveTwinNames, type Sex } from './names.ts'
import type { NumberIssuer } from './numbers.ts'
import type { Body, Household } from './person.ts'

export interface Setting {
  rng: Rng
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
  const { rng } = setting
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
      const [one, other] = giveTwinNames(rng, sex)
      const first = settle(setting, roof, { ...like, name: one })
      children.push(first, settle(setting, roof, { ...like, name: other, birth: first.birth }))
      wanted -= 2
      continue
    }
    const name = sex === 'L' && rng.chance(0.02) ? father.name : undefined
    children.push(settle(setting, roof, { ...like, name }))
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
}

export function settle(setting: Setting, roof: Roof, wish: Wish): Body {
  const { rng, village, numbers, year, regencyName } = setting
  const birth = wish.birth ?? birthDay(rng, year - wish.age, wish.age)
  // A birth date corrected after the NIK was issued leaves the old date inside the number.
  const numbered = rng.chance(0.012) ? { ...birth, d: rng.between(1, 28), m: rng.between(1, 12) } : birth
  const body: Body = {
    name: wish.name ?? giveName(rng, wish.sex, wish.age),
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
  }
  roof.household.members.push(body)
  return body
}

const places = ['Makassar', 'Parepare', 'Pinrang', 'Rappang', 'Makale', 'Palopo', 'Samarinda', 'Tawau']

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

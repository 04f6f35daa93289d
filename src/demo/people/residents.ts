import { createRng } from '../random.ts'
import type { Village } from '../villages.ts'
import { type Setting, settle } from './households.ts'
import type { Household, Person } from './person.ts'
import type { World } from './populate.ts'

const jobless = {
  1: 'Belum/Tidak Bekerja',
  2: 'Mengurus Rumah Tangga',
  3: 'Pelajar/Mahasiswa',
  4: 'Pensiunan',
} as const

/** Children, students, housewives and the old: those of a village's families who do not work. */
export function residentsBeside(world: World, village: Village, workers: Person[]): Person[] {
  const rng = createRng(`${world.seed}:residents:${village.code}`)
  const year = world.asOf.y
  const setting: Setting = {
    rng,
    hard: rng,
    village,
    numbers: world.numbers,
    year,
    regencyName: world.regency.shortName,
  }
  const residents: Person[] = []
  const seen = new Set<Household>()
  for (const worker of workers) {
    const { household } = worker
    if (seen.has(household)) continue
    seen.add(household)
    const roof = { household, hamlet: worker.hamlet, rt: worker.rt }
    const mother = household.members.find((member) => member.sex === 'P' && member.place !== 'child')
    const father = household.members.find((member) => member.sex === 'L' && member.place !== 'child')
    const join = (
      sex: 'L' | 'P',
      age: number,
      code: keyof typeof jobless,
      place: 'spouse' | 'child',
      own: boolean,
    ) => {
      const parents = own
        ? { mother: mother?.name ?? worker.mother, father: father?.name ?? worker.father }
        : {}
      const body = settle(setting, roof, { sex, age, place, ...parents })
      residents.push(asPerson(world, village, body, code))
    }
    if (!mother && father && rng.chance(0.5))
      join('P', Math.max(19, year - father.birth.y - 3), 2, 'spouse', false)
    const oldest = mother ? year - mother.birth.y - 18 : 0
    for (let i = rng.int(4); i > 0 && oldest > 0; i--) {
      const age = rng.int(Math.min(oldest, 22))
      join(rng.chance(0.5) ? 'L' : 'P', age, age < 6 ? 1 : 3, 'child', true)
    }
    if (rng.chance(0.1))
      join(rng.chance(0.4) ? 'L' : 'P', rng.between(66, 88), rng.chance(0.2) ? 4 : 1, 'child', false)
  }
  return residents
}

function asPerson(
  world: World,
  village: Village,
  body: ReturnType<typeof settle>,
  code: keyof typeof jobless,
): Person {
  return {
    ...body,
    id: world.nextId(),
    village,
    role: 'bpu',
    standing: 'present',
    standingOn: null,
    protection: 'never',
    worker: false,
    financed: null,
    occupation: { name: jobless[code], code },
    otherTrade: null,
    memberships: [],
    on: { village: false, office: false, farmers: false, newHire: false, register: false },
  }
}

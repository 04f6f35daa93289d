import type { Day } from '../dates.ts'
import { createRng } from '../random.ts'
import { type Cell, isFinancedGroup } from '../scenario.ts'
import type { Regency, Village } from '../villages.ts'
import { appear } from './appearances.ts'
import { cast } from './casting.ts'
import { settleAdults } from './households.ts'
import { type Counter, giveMemberships } from './memberships.ts'
import type { Namesakes } from './namesakes.ts'
import { giveOccupation } from './occupations.ts'
import type { Person } from './person.ts'

export interface World extends Counter {
  seed: number
  regency: Regency
  asOf: Day
  overlap: number
  cells: Cell[]
  /** Villages that run OpenSID. */
  registers: Set<Village>
  namesakes: Namesakes
  nextId(): string
}

/** Everyone of working age in a village, with what is true of them. */
export function populate(world: World, village: Village, counts: Uint32Array): Person[] {
  const rng = createRng(`${world.seed}:people:${village.code}`)
  const year = world.asOf.y
  const wanted = counts.reduce((sum, count) => sum + count, 0)
  world.namesakes.nextVillage()
  const setting = {
    rng,
    hard: createRng(`${world.seed}:hard:${village.code}`),
    namesakes: world.namesakes,
    village,
    numbers: world.numbers,
    year,
    regencyName: world.regency.shortName,
  }
  const bodies = settleAdults(setting, wanted)
  const cells = cast(rng, bodies, world.cells, counts, year)
  return bodies.map((body, i) => {
    const cell = cells[i]!
    const occupation = giveOccupation(rng, cell.role, body.sex)
    const otherTrade = rng.chance(0.03) ? giveOccupation(rng, 'bpu', body.sex) : null
    return {
      ...body,
      id: world.nextId(),
      village,
      role: cell.role,
      standing: cell.standing,
      standingOn:
        cell.standing === 'present'
          ? null
          : { y: year - rng.int(2), m: rng.between(1, 11), d: rng.between(1, 28) },
      protection: cell.protection,
      worker: cell.worker,
      financed: cell.protection === 'active' && isFinancedGroup(cell.role) ? cell.role : null,
      occupation,
      otherTrade,
      memberships: giveMemberships(rng, world, cell.role, cell.protection),
      on: appear(
        rng,
        cell,
        occupation.name.startsWith('Petani') || occupation.name === 'Buruh Tani',
        world.overlap,
        world.registers.has(village),
      ),
    }
  })
}

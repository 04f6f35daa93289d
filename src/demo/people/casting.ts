import type { Rng } from '../random.ts'
import type { Cell, Role } from '../scenario.ts'
import type { Body } from './person.ts'

interface Fit {
  from: number
  to: number
  /** Share of women. */
  women: number
}

const fits: Record<Role, Fit> = {
  'non-asn': { from: 20, to: 57, women: 0.62 },
  'perangkat-desa': { from: 22, to: 62, women: 0.22 },
  kader: { from: 21, to: 60, women: 0.93 },
  keagamaan: { from: 26, to: 75, women: 0.12 },
  rentan: { from: 19, to: 70, women: 0.4 },
  pu: { from: 19, to: 57, women: 0.4 },
  bpu: { from: 18, to: 70, women: 0.36 },
  jakon: { from: 19, to: 60, women: 0.04 },
  asn: { from: 23, to: 59, women: 0.55 },
}

/** Give each place in the cells to a fitting adult; the fussiest places choose first. Returns one cell a body, by position. */
export function cast(rng: Rng, bodies: Body[], cells: Cell[], counts: Uint32Array, year: number): Cell[] {
  const places = cells.flatMap((cell, c) => Array.from({ length: counts[c]! }, () => cell))
  places.sort((a, b) => fussiness(b) - fussiness(a))
  const free = rng.shuffle(bodies.map((_, i) => i))
  const given = new Array<Cell>(bodies.length)
  for (const cell of places) {
    const { from, to, women } = fits[cell.role]
    const sex = rng.chance(women) ? 'P' : 'L'
    const old = cell.standing === 'dead' || isRetired(cell)
    let chosen = free.length - 1
    for (let tries = 0; tries < 24; tries++) {
      const at = rng.int(free.length)
      const body = bodies[free[at]!]!
      const age = year - body.birth.y
      if (body.sex !== sex || age < (old ? Math.max(from, 46) : from) || age > (old ? 90 : to)) continue
      chosen = at
      break
    }
    given[free[chosen]!] = cell
    free[chosen] = free[free.length - 1]!
    free.pop()
  }
  return given
}

export const isRetired = (cell: Cell) => cell.standing === 'present' && !cell.worker

function fussiness(cell: Cell): number {
  const { from, to, women } = fits[cell.role]
  return Math.abs(women - 0.5) * 100 + (70 - (to - from)) + (cell.standing === 'dead' ? 40 : 0)
}

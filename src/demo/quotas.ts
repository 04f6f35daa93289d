import { apportion } from './apportion.ts'
import { createRng } from './random.ts'
import { type Cell, isFinancedGroup } from './scenario.ts'
import type { Village } from './villages.ts'

/** How many people of each cell live in each village: quotas[village.index][cell]. Every cell sums exactly. */
export function spreadOverVillages(cells: Cell[], villages: Village[], seed: number): Uint32Array[] {
  const traits = villages.map((village) => {
    const rng = createRng(`${seed}:traits:${village.code}`)
    const bell = rng.next() + rng.next() + rng.next() - 1.5
    return {
      size: Math.exp(bell * 0.75) * (village.kind === 'kelurahan' ? 1.5 : 1),
      covered: 0.42 + rng.next() * 0.44,
      rng,
    }
  })
  const quotas = villages.map(() => new Uint32Array(cells.length))
  const anyDesa = villages.some((village) => village.kind === 'desa')
  cells.forEach((cell, c) => {
    const weights = villages.map((village, v) => {
      const { size, covered, rng } = traits[v]!
      const jitter = 0.8 + rng.next() * 0.4
      if (cell.role === 'perangkat-desa') return village.kind === 'desa' || !anyDesa ? jitter : 0
      const town =
        village.kind === 'kelurahan' && (cell.role === 'pu' || cell.role === 'non-asn' || cell.role === 'asn')
          ? 2
          : 1
      const even = isFinancedGroup(cell.role) ? 0.5 + size / 2 : size
      return even * town * jitter * (cell.worker && cell.protection !== 'active' ? 1.35 - covered : covered)
    })
    apportion(cell.count, weights).forEach((count, v) => {
      quotas[v]![c] = count
    })
  })
  return quotas
}

import { mistype } from '../errors/letters.ts'
import { titleCase } from '../errors/names.ts'
import type { Rng } from '../random.ts'
import type { Village } from '../villages.ts'

export type VillageStyle = 'plain' | 'upper' | 'with-kind' | 'short-kind' | 'joined'

/** The name of a village as people write it; one list writes it one way throughout. */
export function writeVillage(rng: Rng, village: Village, style: VillageStyle): string {
  const misspelt = rng.chance(0.02) ? titleCase(mistype(rng, village.name.toUpperCase())) : village.name
  const name = style === 'joined' ? misspelt.replaceAll(' ', '') : misspelt
  const kind = village.kind === 'desa' ? 'Desa' : 'Kelurahan'
  if (style === 'upper') return name.toUpperCase()
  if (style === 'with-kind') return `${kind} ${name}`
  if (style === 'short-kind') return `${village.kind === 'desa' ? 'Ds.' : 'Kel.'} ${name}`
  return name
}

import type { Rng } from '../random.ts'
import { type Cell, isFinancedGroup, type Role, usualOverlap } from '../scenario.ts'
import { isRetired } from './casting.ts'
import type { Appearances } from './person.ts'

/** Active people who stand on no worker list, by role, at the usual overlap. */
const unseen: Record<Role, number> = {
  'non-asn': 0.012,
  'perangkat-desa': 0.01,
  kader: 0.02,
  keagamaan: 0.015,
  rentan: 0.02,
  pu: 0.075,
  bpu: 0.04,
  jakon: 0.07,
  asn: 0,
}

/** On which worker lists a person stands. Whoever is present and not covered stands on one at least. */
export function appear(
  rng: Rng,
  cell: Cell,
  farmer: boolean,
  overlap: number,
  register: boolean,
): Appearances {
  const { role, standing, protection, worker } = cell
  const nowhere = { village: false, office: false, farmers: false, newHire: false, register }
  if (isRetired(cell)) return nowhere
  const active = protection === 'active'
  if (active && standing === 'present' && rng.chance(unseenShare(unseen[role], overlap))) return nowhere
  if (standing === 'dead' || standing === 'moved') {
    const listed = protection === 'never' || rng.chance(active ? 0.43 : 0.5)
    return { ...nowhere, village: listed, farmers: listed && farmer && rng.chance(0.2) }
  }
  const hasOffice = isFinancedGroup(role) && role !== 'rentan'
  const office = hasOffice && rng.chance(standing === 'asn' ? 0.6 : active ? 0.97 : 0.75)
  const farmers = farmer && rng.chance(role === 'rentan' ? 0.34 : 0.22)
  const newHire = worker && role === 'pu' && protection === 'never' && rng.chance(0.06)
  const village = rng.chance(standing === 'asn' ? 0.85 : hasOffice ? 0.72 : 0.965)
  const somewhere = village || office || farmers || newHire
  return { village: village || !somewhere, office, farmers, newHire, register }
}

function unseenShare(share: number, overlap: number): number {
  return Math.min(1, 1 - ((1 - share) * overlap) / usualOverlap)
}

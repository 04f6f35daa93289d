import type { Scope } from '../platform/http/scope.ts'
import type { Cut } from './reads.ts'

/** The part of the regency somebody may see; empty for all of it. Laid over what was asked for, never under it. */
export function ownPart({ districtCode, villageCode }: Pick<Scope, 'districtCode' | 'villageCode'>): Cut {
  return {
    ...(districtCode !== '' && { district: districtCode }),
    ...(villageCode !== '' && { village: villageCode }),
  }
}

/** Whether a person lives in the part somebody may see: a district's code begins that of its villages. */
export const isWithin = ({ villageCode }: { villageCode: string }, { district, village }: Cut) =>
  (district === undefined || villageCode.startsWith(`${district}.`)) &&
  (village === undefined || villageCode === village)

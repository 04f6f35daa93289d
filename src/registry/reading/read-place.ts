import type { PlaceFinder } from '../../areas/questions.ts'
import type { Issue } from '../api.ts'
import type { PlaceNow } from './not-a-person.ts'
import { issue } from './person.ts'

export interface ReadPlace {
  villageCode: string | null
  villageText: string | null
  issues: Issue[]
}

/** The village of a row: its own word, else that of the section, sheet or file, else one in the address. */
export function readPlace(
  said: { village: string | null; district: string | null; address: string | null },
  around: PlaceNow & { fallback: string | null; officeDistrict: string | null },
  places: PlaceFinder,
): ReadPlace {
  const own = said.district === null ? null : places.district(said.district)
  const district = own ?? (said.district === null ? (around.district ?? around.officeDistrict) : null)
  if (said.village !== null) {
    const found = places.village(said.village, district)
    const text = said.village
    if (found.how === 'name' || found.how === 'code')
      return { villageCode: found.code, villageText: text, issues: [] }
    if (found.how === 'spelling')
      return {
        villageCode: found.code,
        villageText: text,
        issues: [issue('village-respelled', 'village', 'info', found.name)],
      }
    const why = found.how === 'ambiguous' ? 'village-ambiguous' : 'village-unknown'
    return { villageCode: null, villageText: text, issues: [issue(why, 'village')] }
  }
  if (around.villageText !== null && around.village === null)
    return {
      villageCode: null,
      villageText: around.villageText,
      issues: [issue('village-unknown', 'village')],
    }
  const village = around.village ?? around.fallback
  if (village) return { villageCode: village, villageText: around.villageText, issues: [] }
  if (said.address !== null && /[,/]/.test(said.address)) {
    const found = places.village(said.address, district)
    if (found.code)
      return {
        villageCode: found.code,
        villageText: null,
        issues: [issue('village-from-address', 'village', 'info', found.name)],
      }
  }
  return { villageCode: null, villageText: null, issues: [issue('village-missing', 'village')] }
}

/** What other subjects may ask of the areas. */
export type { AreasView } from './api.ts'
export { loadAreas } from './load-areas.ts'
export { type PlaceFinder, placeFinder, type VillageAnswer } from './place-finder.ts'
export { districtCodes, findAreas } from './reads.ts'
export { shippedAreas } from './shipped.ts'

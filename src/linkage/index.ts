/** The linkage engine: who is who across lists of people. Pure; imports nothing of the rest of the house. */

export { dedupeAround } from './around/dedupe-around.ts'
export { linkAround } from './around/link-around.ts'
export { type Deduped, dedupeAside, linkAside } from './aside/index.ts'
export { compareWrittenNames as compareNames } from './compare/written-names.ts'
export { dedupe } from './dedupe.ts'
export { explainPair } from './explain/explain-pair.ts'
export { linkLists } from './link-lists.ts'
export {
  cleanNik,
  decodeNik,
  type NikFindings,
  type NikOptions,
  type NikProblem,
  type NikWarning,
  nikAgainst,
} from './standardise/nik.ts'
export { searchName } from './standardise/search-name.ts'
export {
  type Decision,
  type DedupeOptions,
  type DedupePair,
  type DedupeResult,
  type DedupeStats,
  type Field,
  type IsoDate,
  type Level,
  type LevelWeight,
  type LinkModel,
  type LinkOptions,
  type LinkResult,
  type LinkStats,
  levels,
  type NikConflict,
  type Part,
  type PersonRecord,
  type ReviewReason,
  type Status,
} from './types.ts'

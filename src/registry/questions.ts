/** What other subjects may ask of the registry. */

export { attachVerdicts } from './attach-verdicts.ts'
export { personRecord } from './cluster-records.ts'
export {
  beginWorkers,
  type ConsolidatedWorkers,
  finishWorkers,
  type OnProgress,
} from './consolidate-workers.ts'
export {
  type CurrentCard,
  type OpenNik,
  readCurrentCards,
  readVerdicts,
} from './current-records.ts'
export { standingDecisions } from './decisions.ts'
export { listsVersion, registeredSince } from './fresh-registrations.ts'
export { type Identity, identityOf } from './identity.ts'
export { commitImport } from './imports/commit-import.ts'
export { createImport } from './imports/create-import.ts'
export type { Acting, ImportGround } from './imports/ground.ts'
export { openStagingThreads, type StageThreadGround, type StagingThreads } from './imports/stage-aside.ts'
export { stageImport } from './imports/stage-import.ts'
export { keepModel } from './kept-model.ts'
export { personKeys, unique } from './known-workers.ts'
export { participantListRows } from './list-rows.ts'
export { qualityReport } from './quality-report.ts'
export { reasonsJson } from './reasons.ts'
export { keepKeys } from './record-keys.ts'
export { reportRefresh } from './refresh-progress.ts'
export { refusedStrata } from './refused-strata.ts'
export { byId, listTitle, type Side, type Sides, villageName } from './review-sides.ts'
export { couldBeOnePerson } from './same-person.ts'
export { participantStanding } from './standing.ts'
export { assignIds, type KnownIds } from './worker-ids.ts'
export { presentWorkers, workersToLink } from './workers-to-link.ts'
export { type OpenPair, writeReviews } from './write-reviews.ts'

/** What other subjects may ask of the registry. */

export { witnessesOf } from './answers.ts'
export { waterfall } from './api.ts'
export { type Changes, whatChanged } from './around/what-changed.ts'
export { attachVerdicts } from './attach-verdicts.ts'
export {
  beginWorkers,
  type ConsolidatedWorkers,
  finishWorkers,
  keepWhatFinds,
  type OnProgress,
} from './consolidate-workers.ts'
export { type Correction, correctWorker } from './corrections/correct-worker.ts'
export {
  type Corrected,
  corrected,
  type ElsewhereField,
  elsewhere,
  elsewhereFields,
} from './corrections/fields.ts'
export { undoCorrection } from './corrections/undo-correction.ts'
export {
  type CurrentCard,
  currentImports,
  readCurrentCards,
  readVerdicts,
} from './current-records.ts'
export { deathView } from './deaths/api.ts'
export { confirmDeath } from './deaths/confirm-death.ts'
export { followDeaths } from './deaths/follow-deaths.ts'
export { deadPerson, deathOf } from './deaths/read-death.ts'
export { reportDeaths, type ToldDeath } from './deaths/report-deaths.ts'
export { takeDeathsBack } from './deaths/take-deaths-back.ts'
export { standingDecisions } from './decisions.ts'
export { type Asked, type Candidates, findCandidates, holdAlike } from './direct/candidates.ts'
export { findCandidatesOfMany } from './direct/candidates-of-many.ts'
export {
  type Desk,
  giveToWorker,
  nowWorks,
  openDesk,
  putOnList,
  type Ready,
  readyPerson,
  storeRecord,
  takeOffList,
} from './direct/store-person.ts'
export { type Faults, type GivenPerson, understandPerson } from './direct/understand-person.ts'
export type { EventCounts, EventListKind } from './event-kinds.ts'
export { listsVersion, registeredSince } from './fresh-registrations.ts'
export { type Identity, identityOf } from './identity.ts'
export { commitImport } from './imports/commit-import.ts'
export { createImport } from './imports/create-import.ts'
export type { Acting, EventLists, ImportGround } from './imports/ground.ts'
export { openStagingThreads, type StageThreadGround, type StagingThreads } from './imports/stage-aside.ts'
export { stageImport } from './imports/stage-import.ts'
export type { Joining } from './joining/act.ts'
export { type Acted, mergeWorkers } from './joining/merge-workers.ts'
export { splitWorker } from './joining/split-worker.ts'
export { undoAct } from './joining/undo-act.ts'
export { keepQuestions, type Question } from './keep-questions.ts'
export { keepModel, keptModels } from './kept-model.ts'
export { personKeys, unique } from './known-workers.ts'
export { participantListRows } from './list-rows.ts'
export { findOffice, nearOffice } from './offices/add-office.ts'
export { type OpenNik, openPerson, type SealedPerson } from './person-record.ts'
export { type LegalBasis, legalBases, needsAgreement } from './purposes/bases.ts'
export { changePurpose, type Purpose } from './purposes/keep-purpose.ts'
export { listPurposes, purposesInUse } from './purposes/reads.ts'
export { readPayer } from './reading/cards.ts'
export { readDate } from './reading/dates.ts'
export { headerText } from './reading/header-text.ts'
export { type NikCell, readNikCell } from './reading/nik-cell.ts'
export { readGroup } from './reading/segments.ts'
export { reasonsJson } from './reasons.ts'
export { keepKeys, placeNumber } from './record-keys.ts'
export { reportRefresh } from './refresh-progress.ts'
export { refusedStrata } from './refused-strata.ts'
export { byId, listTitle, recordSides, type Side, type Sides, villageName } from './review-sides.ts'
export { waterfallOf } from './review-waterfall.ts'
export { couldBeOnePerson } from './same-person.ts'
export { participantStanding } from './standing.ts'
export { assignIds, type KnownIds } from './worker-ids.ts'
export { presentWorkers, workersToLink } from './workers-to-link.ts'
export { addReviews, type OpenPair, writeReviews } from './write-reviews.ts'

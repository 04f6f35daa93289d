/** What other subjects may ask of memberships. */

export { applyDecision, isTaken, type PairUnderReview } from './apply-decision.ts'
export { type Course, calibrationState, readCalibration, worthOf } from './calibration.ts'
export {
  type ConsolidatedParticipants,
  consolidateParticipants,
  standingParticipants,
} from './consolidate-participants.ts'
export { type FindParticipants, findAmongAll, findAround } from './find-participants.ts'
export { namedBefore } from './match-around.ts'
export { type FoundParticipant, keepMatch, matchMany, matchOne } from './match-one.ts'
export { type MatchedWorkers, matchWorkers } from './match-workers.ts'
export { participantSides } from './participant-sides.ts'
export { findBySql } from './sql-engine/find-by-sql.ts'

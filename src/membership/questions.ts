/** What other subjects may ask of memberships. */
export { type ConsolidatedParticipants, consolidateParticipants } from './consolidate-participants.ts'
export { type MatchedWorkers, matchWorkers } from './match-workers.ts'

/** One person against a handful, by a model learned before. Pure; imports nothing of the rest of the house. */

export { defaultModel } from './default-model.ts'
export { findOne, type Joined, joinOne } from './join-one.ts'
export { type BlockingKeys, blockingKeys } from './keys.ts'
export { type NameCounts, type OneOptions, type ScoredOne, scoreOne } from './score-one.ts'

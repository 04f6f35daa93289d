/** What the command line may ask of reports. */
export { briefingQuery } from './briefing/api.ts'
export { readBriefing } from './briefing/read-briefing.ts'
export { compareQuery } from './compare/api.ts'
export { comparisonText } from './compare/comparison-text.ts'
export { getComparison } from './compare/reads.ts'
export { homeOf } from './home.ts'

/** Loaded when a paper is asked for: its fonts and charts take a while. */
export const writeBriefing: typeof import('./briefing/write-briefing.ts').writeBriefing = async (...given) =>
  (await import('./briefing/write-briefing.ts')).writeBriefing(...given)

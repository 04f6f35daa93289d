/** What the command line may ask of reports. */
export { compareQuery } from './compare/api.ts'
export { comparisonText } from './compare/comparison-text.ts'
export { getComparison } from './compare/reads.ts'

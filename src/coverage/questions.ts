/** What other subjects may ask of coverage. */
export { headlineOf } from './headline.ts'
export { refreshCoverage } from './refresh.ts'

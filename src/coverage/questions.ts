/** What other subjects may ask of coverage. */
export { refreshCoverage } from './refresh.ts'

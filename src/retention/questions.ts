/** What the composition root, the command line and the privacy page may ask of retention. */
export { retainDaily, retentionJob, retentionJobName } from './daily.ts'
export { dryRun } from './dry-run.ts'
export { keptFor } from './kept-for.ts'
export { runRetention } from './run.ts'

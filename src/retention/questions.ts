/** What the composition root and the command line may ask of retention. */
export { retainDaily, retentionJob, retentionJobName } from './daily.ts'
export { dryRun } from './dry-run.ts'
export { runRetention } from './run.ts'

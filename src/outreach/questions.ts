/** What the command line and subjects further down may ask about reaching people. */
export { makePaths } from './paths/make-paths.ts'
export { pathsJob, pathsJobName, watchForPaths } from './paths/nightly.ts'
export { getPaths } from './paths/reads.ts'

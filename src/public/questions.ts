/** What the command line may ask of publishing. */
export { makePreview } from './make-preview.ts'
export { publish } from './publish.ts'
export { getPublic } from './reads.ts'

/** What the command line and the derivation may ask of the health insurance. */
export { jknText } from './jkn-text.ts'
export { getJkn } from './reads.ts'
export { refreshJkn } from './refresh-jkn.ts'

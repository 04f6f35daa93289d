/** What people's decisions say the probabilities of the linkage are worth. Pure; imports nothing of the rest. */
export { bitsOf, type Chance, calibrated } from './chance.ts'
export { type Block, isotonic, type Outcome } from './isotonic.ts'
export { type Estimate, type Stratum, sides95, stratified, wilson } from './share.ts'

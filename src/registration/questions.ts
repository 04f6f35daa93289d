/** What other subjects may ask of recognising one person. */
export { isVillage } from './is-village.ts'
export { type Recognised, recognise, recogniseMany } from './recognise.ts'

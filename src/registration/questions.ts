/** What other subjects may ask of recognising one person. */
export { isVillage } from './is-village.ts'
export { type Recognised, recognise } from './recognise.ts'

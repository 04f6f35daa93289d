/** What other subjects may ask of recognising one person. */
export { type Recognised, recognise } from './recognise.ts'

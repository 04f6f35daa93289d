/** What the command line and subjects further down may ask about claims and benefits. */
export { type Entered, enterPayments } from './payments/enter-payments.ts'
export { getBenefits } from './payments/reads.ts'

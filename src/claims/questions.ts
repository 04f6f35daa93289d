/** What the command line and subjects further down may ask about claims and benefits. */

export { findClaim, getClaim, listClaims } from './cases/reads.ts'
export { stepClaim } from './cases/step-claim.ts'
export { dayOf } from './ground.ts'
export { type Entered, enterPayments } from './payments/enter-payments.ts'
export { getBenefits } from './payments/reads.ts'
export { getScholarships } from './school/reads.ts'

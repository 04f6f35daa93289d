/** What the command line and subjects further down may ask about claims and benefits. */

export { findClaim, getClaim, listClaims } from './cases/reads.ts'
export { stepClaim } from './cases/step-claim.ts'
export { type Card, standOn } from './coverage-on/stand-on.ts'
export { eventLists } from './event-lists/event-lists.ts'
export { dayOf } from './ground.ts'
export { type Entered, enterPayments } from './payments/enter-payments.ts'
export { getBenefits } from './payments/reads.ts'
export { getScholarships } from './school/reads.ts'
export { findUnclaimed } from './unclaimed/find-unclaimed.ts'
export { unclaimedJob, unclaimedJobName, watchForUnclaimed } from './unclaimed/nightly.ts'
export { getUnclaimed } from './unclaimed/reads.ts'

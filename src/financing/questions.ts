/** What the command line and subjects further down may ask about the money. */
export type { BudgetView, LawfulView, TariffsView } from './api.ts'
export {
  countFullMembers,
  type MembersAsked,
  membersWords,
  openFullMembers,
} from './bills/members/full-members.ts'
export { getBill, getBills } from './bills/reads.ts'
export { reconcileBills } from './bills/reconcile.ts'
export { runBills } from './bills/run-bills.ts'
export { billRunJob, billRunJobName } from './bills/runs.ts'
export { getBudget } from './budget/reads.ts'
export { getDecree, getDecrees } from './decrees/reads.ts'
export { getRadar } from './lapse/reads.ts'
export { getLawful } from './lawful/reads.ts'
export { planBody } from './plan/api.ts'
export { askPlan } from './plan/ask-plan.ts'
export { planText } from './plan/plan-text.ts'
export { getPlan } from './plan/reads.ts'
export { planJob, planJobName, resumePlans, runPlan } from './plan/run-plan.ts'
export { projectionQuery } from './projection/api.ts'
export { getProjection } from './projection/get-projection.ts'
export { projectionText } from './projection/projection-text.ts'
export { getTariffs } from './tariffs/reads.ts'
export { getWaiting } from './waiting/reads.ts'
export { checkWaste, layOutWaste } from './waste/check-waste.ts'
export { wasteJob, wasteJobName, watchForWaste } from './waste/nightly.ts'
export { getWaste } from './waste/reads.ts'

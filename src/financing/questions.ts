/** What the command line and subjects further down may ask about the money. */
export type { BudgetView, LawfulView, TariffsView } from './api.ts'
export { getBudget } from './budget/reads.ts'
export { getDecree, getDecrees } from './decrees/reads.ts'
export { getLawful } from './lawful/reads.ts'
export { getTariffs } from './tariffs/reads.ts'
export { checkWaste, layOutWaste } from './waste/check-waste.ts'
export { wasteJob, wasteJobName, watchForWaste } from './waste/nightly.ts'
export { getWaste } from './waste/reads.ts'

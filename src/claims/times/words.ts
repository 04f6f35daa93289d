/** Stages somebody waits in, in their order. */
export const stages = [
  'reported',
  'collecting',
  'complete',
  'submitted',
  'decided',
  'appealed',
  'paid',
] as const
export type Stage = (typeof stages)[number]
/** Which stays are listed. */
export const onlys = ['open', 'late', 'stuck', 'over'] as const
export type Only = (typeof onlys)[number]

export const groupings = ['office', 'programme', 'district', 'village', 'month'] as const
export type Grouping = (typeof groupings)[number]
/** Who sees to a claim in a stage: the manpower office with the village, or the branch of BPJS. */
export const officeOf: Record<Stage, 'manpower' | 'branch'> = {
  reported: 'manpower',
  collecting: 'manpower',
  complete: 'manpower',
  submitted: 'branch',
  decided: 'branch',
  appealed: 'branch',
  paid: 'manpower',
}

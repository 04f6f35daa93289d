/** Why a child's scholarship ends. Words of each are messages `school.end.<reason>`. */
export const endReasons = ['age', 'married', 'works', 'left-school', 'died'] as const
export type EndReason = (typeof endReasons)[number]

/** How far a school year has come on a day. Words of each are messages `school.state.<state>`. */
export const schoolYearStates = [
  'planned',
  'proof-due',
  'proven',
  'claimed',
  'paid',
  'ended',
  'missed',
] as const

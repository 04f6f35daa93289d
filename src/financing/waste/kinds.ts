/** An office that must act; words are messages `waste.owner.<owner>`. */
export const owners = ['manpower', 'branch', 'dukcapil', 'bkpsdm', 'dpmpd'] as const
export type Owner = (typeof owners)[number]

export interface KindOfFinding {
  owner: Owner
  /** Money that can protect somebody else once it is acted on. */
  frees: boolean
  /** Whoever it is of can be ended by a decree for it. */
  ends: boolean
}

/**
 * What may stand against paying for somebody. Words of each are messages `waste.kind.<kind>`, what to do
 * `waste.act.<kind>`, what was seen `waste.evidence.<kind>`. Two jobs are lawful (reference §4) and cost nothing too much.
 */
export const wasteKinds = {
  dead: { owner: 'manpower', frees: true, ends: true },
  moved: { owner: 'manpower', frees: true, ends: true },
  asn: { owner: 'bkpsdm', frees: true, ends: true },
  'over-age': { owner: 'branch', frees: true, ends: true },
  duplicate: { owner: 'branch', frees: true, ends: false },
  'employer-pays': { owner: 'manpower', frees: true, ends: true },
  'pays-self': { owner: 'manpower', frees: true, ends: true },
  'other-pays': { owner: 'dpmpd', frees: true, ends: true },
  'other-regency': { owner: 'dukcapil', frees: false, ends: true },
  'nik-invalid': { owner: 'dukcapil', frees: false, ends: false },
  'nik-missing': { owner: 'dukcapil', frees: false, ends: false },
  'nik-shared': { owner: 'dukcapil', frees: false, ends: false },
  'no-decree': { owner: 'manpower', frees: false, ends: false },
  'not-a-member': { owner: 'branch', frees: false, ends: false },
  'two-jobs': { owner: 'manpower', frees: false, ends: false },
} as const satisfies Record<string, KindOfFinding>
export type WasteKind = keyof typeof wasteKinds
export const wasteKindNames = Object.keys(wasteKinds) as [WasteKind, ...WasteKind[]]

const those = (which: (kind: KindOfFinding) => boolean): WasteKind[] =>
  wasteKindNames.filter((name) => which(wasteKinds[name]))
export const freeing = those(({ frees }) => frees)
export const ending = those(({ ends }) => ends)

import { type Right, rights } from './policy.ts'
import { type Role, regencyRoles, roles } from './roles.ts'

const whoMay = (right: Right): readonly Role[] => rights[right]

/**
 * Which roles may see which figure, by its id in the catalogue; a figure that is not named is closed to all. Of what area
 * and from whose lists follows from the grant.
 */
export const figureRights = {
  universe: roles,
  active: roles,
  uncovered: roles,
  coveragePercent: roles,
  financedByRegency: roles,
  toReview: regencyRoles,
  arrears: regencyRoles,
  lapsed: regencyRoles,
  never: regencyRoles,
  withoutValidNik: regencyRoles,
  dead: regencyRoles,
  moved: regencyRoles,
  asn: regencyRoles,
  activeDead: regencyRoles,
  activeMoved: regencyRoles,
  activeNotOnLists: regencyRoles,
  activeOnLists: regencyRoles,
  expectedActive: regencyRoles,
  expectedActiveOnLists: regencyRoles,
  expectedUncovered: regencyRoles,
  expectedCoverage: regencyRoles,
  // How good the linkage is, is for those who can do something about it.
  linkPrecision: whoMay('review.read'),
  linkRecall: whoMay('review.read'),
} as const satisfies Record<string, readonly Role[]>

/** The same of the figures about benefits, which have a catalogue of their own. */
export const benefitFigureRights = {
  benefitPeople: whoMay('claims.totals'),
  benefitAmount: whoMay('claims.totals'),
  benefitAverage: whoMay('claims.totals'),
  benefitPeopleFinanced: whoMay('claims.totals'),
  benefitAmountFinanced: whoMay('claims.totals'),
} as const satisfies Record<string, readonly Role[]>
export type BenefitFigureId = keyof typeof benefitFigureRights

export const maySeeBenefitFigure = (role: string, figure: BenefitFigureId): boolean =>
  (benefitFigureRights[figure] as readonly string[]).includes(role)

export const maySeeFigure = (role: string, figure: string): boolean =>
  (figureRights as Record<string, readonly string[]>)[figure]?.includes(role) ?? false

/** Whom a count of fewer people than this is not told: they need none so small, and it could point at somebody. */
const leastTold: Partial<Record<Role, number>> = { province: 5 }
export const isTooSmall = (role: string, count: number): boolean =>
  count > 0 && count < (leastTold[role as Role] ?? 0)

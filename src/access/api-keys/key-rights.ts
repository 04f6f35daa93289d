import { may, type Right } from '../policy.ts'
import type { Role } from '../roles.ts'

/**
 * What may be given to a program, named one by one: a right that is not here is closed to every key. What asks for a
 * second factor (opening full numbers), what a person decides with a name and a reason, and accounts stay with people.
 */
export const keyRights = [
  'totals.read',
  'totals.enter',
  'people.read',
  'people.export',
  'people.register',
  'lists.read',
  'lists.import',
  'review.read',
  'law.read',
  'audit.read',
] as const satisfies readonly Right[]
export type KeyRight = (typeof keyRights)[number]

/** What a key for a grant of this role may be given. */
export const keyRightsOf = (role: Role): KeyRight[] => keyRights.filter((right) => may(role, right))

/** Whether a key that was given these rights, under a grant that has this role now, may do something. */
export const keyMay = (given: readonly string[], role: Role, right: string): boolean =>
  given.includes(right) && (keyRightsOf(role) as readonly string[]).includes(right)

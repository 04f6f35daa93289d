import type { Lists } from '../platform/db/index.ts'

/** Roles in the order in which one is chosen when somebody holds several and says nothing. */
export const roles = [
  'administrator',
  'manpower',
  'leader',
  'bkad',
  'dpmpd',
  'kesra',
  'opd',
  'branch',
  'auditor',
  'reviewer',
  'district',
  'village',
  'province',
] as const
export type Role = (typeof roles)[number]

/** All but those who stand above regencies: what is for everybody of a regency. */
export const regencyRoles = roles.filter((role) => role !== 'province')

/** How large a part a role is granted for. */
export const reachOf = (role: Role): 'province' | 'regency' | 'district' | 'village' =>
  role === 'province' || role === 'district' || role === 'village' ? role : 'regency'

/** Roles that work with the lists of their own office. */
export const officeRoles: readonly Role[] = ['opd', 'dpmpd', 'kesra']
/** Roles that see totals and nobody. */
const totalsOnly: readonly Role[] = ['leader', 'bkad', 'province']

/** Whose lists a role works with, from its office. */
export function listsOf(role: Role, officeId: string | null): Lists {
  if (officeRoles.includes(role)) return officeId ?? 'none'
  if (totalsOnly.includes(role)) return 'none'
  return role === 'branch' ? 'participants' : 'all'
}

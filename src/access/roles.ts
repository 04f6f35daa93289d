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
] as const
export type Role = (typeof roles)[number]

/** How large a part of a regency a role is granted for. */
export const reachOf = (role: Role): 'regency' | 'district' | 'village' =>
  role === 'district' || role === 'village' ? role : 'regency'

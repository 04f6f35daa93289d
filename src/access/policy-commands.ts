import type { Right } from './policy.ts'

/**
 * What each command counts as. Whoever can run one owns the machine, its key and its database: nothing is refused, all of
 * the regency named by `--regency` is open, and the audit says `cli`. `machine` is what no role may do from a screen.
 */
export const commands: Record<string, Right | 'machine'> = {
  setup: 'machine',
  serve: 'machine',
  demo: 'machine',
  import: 'lists.import',
  link: 'lists.import',
  'link-files': 'machine',
  coverage: 'totals.read',
  gap: 'people.read',
  register: 'people.register',
  merge: 'people.join',
  unmerge: 'people.join',
  review: 'review.setting',
  'account add': 'accounts.manage',
  'account grant': 'machine',
  'api-key add': 'accounts.manage',
  'api-key list': 'accounts.read',
  'api-key revoke': 'accounts.manage',
  'audit verify': 'audit.read',
  'audit anchor': 'audit.read',
  'audit search': 'audit.read',
  nik: 'number.open',
  law: 'law.read',
  doctor: 'machine',
  backup: 'machine',
  restore: 'machine',
}

import { basename } from 'node:path'
import type { ProfileFault } from '../../linkage/files/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'

/** What is wrong with a profile, as the refusal a person can act on. */
export function faultRefusal(fault: ProfileFault, profile: string): Refusal {
  const where = { file: basename(profile), path: fault.path }
  switch (fault.fault) {
    case 'column-missing':
      return refusal('link-column-missing', {
        ...where,
        column: fault.column,
        table: fault.table,
        columns: fault.columns.join(', '),
      })
    case 'field-twice':
      return refusal('link-field-twice', { ...where, field: fault.field })
    case 'key-unknown':
      return refusal('link-key-unknown', { ...where, key: fault.key, keys: fault.keys.join(', ') })
    case 'truth-compared':
      return refusal('link-truth-compared', { ...where, column: fault.column })
  }
}

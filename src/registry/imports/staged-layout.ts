import type { Layout } from '../api.ts'
import type { Correction } from '../reading/plan-sheets.ts'

/** What import.layout holds: the layout people see, and what the program needs besides. */
export interface StagedLayout {
  layout: Layout
  allSheets: string[]
  missing: string[]
  /** First rows as read, long numbers masked. */
  sample: string[][]
  /** What the user corrected for this import. */
  correction: Correction | null
  notes: string[]
}

/** What list.mapping holds: header key → field, for the next file of the list. */
export type RememberedMapping = Pick<Correction, 'byHeader' | 'dateOrder' | 'village'>

export function toRemember(staged: StagedLayout, fromPlan: Correction): RememberedMapping {
  const { correction } = staged
  return {
    byHeader: Object.fromEntries(
      Object.entries(fromPlan.byHeader ?? {}).filter(([key]) => !key.startsWith('kolom ')),
    ),
    ...(correction?.dateOrder ? { dateOrder: correction.dateOrder } : {}),
    ...(correction?.village ? { village: correction.village } : {}),
  }
}

import type { TraceRow } from '../api.ts'

/** The purpose of a look nobody gave a reason for: that of the work it belongs to. */
export const purposeKey = (kind: TraceRow['kind']): string => `privacy.purposeOf.${kind}`

import type { DedupeResult, LinkOptions, PersonRecord } from './types.ts'

/**
 * Find the rows of one pooled set of lists that are one person.
 * Conservative: what is not clear stays apart and goes to review.
 * Pure and deterministic: the same rows in any order give the same result.
 * Throws when a key occurs twice.
 */
export function dedupe(_records: readonly PersonRecord[], _options: LinkOptions): DedupeResult {
  throw new Error('dedupe is not written yet')
}

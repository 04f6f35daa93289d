import type { LinkOptions, LinkResult, PersonRecord } from './types.ts'

/**
 * Decide for each worker whether they are on the participant list.
 * Pure and deterministic: the same rows in any order give the same result.
 * Throws when a key occurs twice within one list.
 */
export function linkLists(
  _workers: readonly PersonRecord[],
  _participants: readonly PersonRecord[],
  _options: LinkOptions,
): LinkResult {
  throw new Error('linkLists is not written yet')
}

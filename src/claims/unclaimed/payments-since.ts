import type { Tx } from '../../platform/db/index.ts'

/** How long after the last file its successor may take to come. */
const patience = 62 * 86_400_000
const day = 86_400_000

/**
 * Since when the files of payments that were entered follow each other without a gap, up to about the day of the lists. Null where
 * there is none, or the last is too old: that nothing was paid can then not be said of anybody.
 */
export async function paymentsSince(trx: Tx, regencyCode: string, asOf: string): Promise<string | null> {
  const files = await trx
    .selectFrom('benefit_import')
    .select(['from_day', 'until_day'])
    .where('regency_code', '=', regencyCode)
    .where('undone_at', 'is', null)
    .execute()
  return sinceWhen(
    files.map(({ from_day, until_day }) => [from_day, until_day] as const),
    asOf,
  )
}

/** @param periods first and last day of each file */
export function sinceWhen(periods: readonly (readonly [string, string])[], asOf: string): string | null {
  const latest = periods.toSorted((a, b) => (a[1] < b[1] ? 1 : -1))
  let since: string | null = null
  for (const [from, until] of latest) {
    if (since === null && Date.parse(until) < Date.parse(asOf) - patience) return null
    if (since !== null && Date.parse(until) < Date.parse(since) - day) break
    if (since === null || from < since) since = from
  }
  return since
}

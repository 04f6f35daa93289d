import type { CurrentRecord } from './current-records.ts'
import { couldBeOnePerson } from './same-person.ts'

/**
 * Gives each verdict to the one group of records that holds its NIK and agrees in name or birth date.
 * A verdict without a name or date says nothing but the NIK: it is given only when one group holds that NIK.
 */
export function attachVerdicts(
  verdicts: readonly CurrentRecord[],
  groups: readonly (readonly CurrentRecord[])[],
): Map<number, CurrentRecord[]> {
  const asked = new Set(verdicts.map((verdict) => verdict.nikIndex))
  const holders = new Map<string, Set<number>>()
  groups.forEach((records, group) => {
    for (const { nikIndex } of records) {
      if (nikIndex === null || !asked.has(nikIndex)) continue
      const found = holders.get(nikIndex)
      if (found) found.add(group)
      else holders.set(nikIndex, new Set([group]))
    }
  })
  const attached = new Map<number, CurrentRecord[]>()
  for (const verdict of verdicts) {
    if (verdict.nikIndex === null) continue
    const group = holderOf(verdict, [...(holders.get(verdict.nikIndex) ?? [])], groups)
    if (group === undefined) continue
    const already = attached.get(group)
    if (already) already.push(verdict)
    else attached.set(group, [verdict])
  }
  return attached
}

function holderOf(
  verdict: CurrentRecord,
  holders: readonly number[],
  groups: readonly (readonly CurrentRecord[])[],
): number | undefined {
  if (verdict.name === '' && verdict.birthDate === null) return holders.length === 1 ? holders[0] : undefined
  const agreeing = holders.map((group) => ({
    group,
    count: groups[group]!.filter(
      (record) => record.nikIndex === verdict.nikIndex && couldBeOnePerson(record, verdict),
    ).length,
  }))
  agreeing.sort((a, b) => b.count - a.count || a.group - b.group)
  return agreeing[0] && agreeing[0].count > 0 ? agreeing[0].group : undefined
}

import { askedGroups, latestAnswers } from './asked-groups.ts'
import type { CurrentRecord } from './current-records.ts'
import { couldBeOnePerson, namesPlainlyAgree } from './same-person.ts'

type Groups = readonly (readonly CurrentRecord[])[]

/**
 * Gives each answer to the group of the row it was asked of, and each other verdict to the one group of records that holds its NIK and agrees in name or birth date. A NIK whose
 * last digit a spreadsheet lost counts by its other fifteen when the name agrees. A verdict without a name or date
 * says nothing but the NIK: it is given only when one group holds that NIK. Of answers to one question the latest stands.
 */
export function attachVerdicts(
  verdicts: readonly CurrentRecord[],
  groups: Groups,
): Map<number, CurrentRecord[]> {
  const standing = latestAnswers(verdicts)
  const holders = holdersOf(new Set(standing.flatMap((verdict) => keysOf(verdict))), groups)
  const asked = askedGroups(standing, groups)
  const attached = new Map<number, CurrentRecord[]>()
  for (const verdict of standing) {
    const group =
      asked(verdict) ?? (onlyOfItsPerson(verdict) ? undefined : holderOf(verdict, holders, groups))
    if (group === undefined) continue
    const already = attached.get(group)
    if (already) already.push(verdict)
    else attached.set(group, [verdict])
  }
  return attached
}

/** What is said of a number and one person, and must not be taken as said of another who has that number. */
const onlyOfItsPerson = ({ answer, verdict }: CurrentRecord) =>
  Boolean(answer) && (verdict === 'corrected' || verdict === 'mismatch')

const damagedKey = (nik: string) => `~${nik.slice(0, 15)}`

/** What a verdict is looked up by: its NIK, and the same without the last digit. */
function keysOf({ nik, nikIndex }: CurrentRecord): string[] {
  return nikIndex === null || nik === null ? [] : [nikIndex, damagedKey(nik)]
}

function holdersOf(asked: ReadonlySet<string>, groups: Groups): Map<string, Set<number>> {
  const holders = new Map<string, Set<number>>()
  groups.forEach((records, group) => {
    for (const { nik, nikIndex, nikStatus } of records) {
      const key = nikIndex ?? (nik !== null && nikStatus === 'damaged-last-digit' ? damagedKey(nik) : null)
      if (key === null || !asked.has(key)) continue
      const found = holders.get(key)
      if (found) found.add(group)
      else holders.set(key, new Set([group]))
    }
  })
  return holders
}

function holderOf(
  verdict: CurrentRecord,
  holders: ReadonlyMap<string, ReadonlySet<number>>,
  groups: Groups,
): number | undefined {
  const [whole, damaged] = keysOf(verdict).map((key) => [...(holders.get(key) ?? [])])
  if (!whole || !damaged) return undefined
  if (verdict.name === '' && verdict.birthDate === null) return whole.length === 1 ? whole[0] : undefined
  const fitting = (candidates: number[], fits: (record: CurrentRecord) => boolean) =>
    candidates
      .map((group) => ({ group, count: groups[group]!.filter(fits).length }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || a.group - b.group)[0]?.group
  return (
    fitting(whole, (record) => record.nikIndex === verdict.nikIndex && couldBeOnePerson(record, verdict)) ??
    fitting(damaged, (record) => record.nikIndex === null && namesPlainlyAgree(record.name, verdict.name))
  )
}
